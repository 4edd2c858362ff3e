import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { exists, packageFile, scriptsNamedIn, textOfFile } from "../reference/project.ts";
import { projectRoot } from "../release/build.ts";

type Table = Readonly<Record<string, string | boolean>>;

/** The tables of a TOML file that holds nothing but tables of strings and booleans; anything else is an error. */
function tomlTables(text: string): ReadonlyMap<string, Table> {
  const tables = new Map<string, Record<string, string | boolean>>();
  let table: Record<string, string | boolean> | undefined;
  for (const line of text.split("\n")) {
    const [, name] = /^\[([\w.-]+)\]$/.exec(line) ?? [];
    const [, key, quoted, truth] = /^\s*(\w+) = (?:"([^"\\]*)"|(true|false))$/.exec(line) ?? [];
    if (name !== undefined) {
      assert.ok(!tables.has(name), `The table ${name} stands twice.`);
      table = {};
      tables.set(name, table);
    } else if (key !== undefined && table !== undefined) {
      assert.ok(!(key in table), `The key ${key} stands twice.`);
      table[key] = quoted ?? truth === "true";
    } else {
      assert.match(line, /^\s*(#.*)?$/, `This line is not understood: ${line}`);
    }
  }
  return tables;
}

const netlify = tomlTables(textOfFile("netlify.toml"));

test("Netlify runs commands that exist and publishes what they write", () => {
  const { scripts } = packageFile();
  const commands = [...netlify.values()].flatMap(({ command }) => (command === undefined ? [] : [String(command)]));
  assert.ok(commands.length > 0);
  for (const command of commands) {
    for (const script of scriptsNamedIn(command)) assert.ok(script in scripts, command);
  }
  assert.equal(netlify.get("build")?.["command"], "npm run build");
  assert.equal(netlify.get("build")?.["publish"], "_site");
});

test("Netlify uses the Node version of .nvmrc, which package.json allows", () => {
  const version = String(netlify.get("build.environment")?.["NODE_VERSION"]);
  assert.equal(version, textOfFile(".nvmrc").trim());
  assert.ok(Number(version) >= Number(/\d+/.exec(packageFile().engines.node)?.[0]));
});

test("netlify.toml repeats nothing of _headers and _redirects, and changes no page", () => {
  assert.doesNotMatch(textOfFile("netlify.toml"), /^\s*\[\[(headers|redirects)\]\]/m);
  assert.equal(netlify.get("build.processing")?.["skip_processing"], true);
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly "timeout-minutes"?: number }>>;
}

const workflows = readdirSync(join(projectRoot, ".github/workflows")).sort();

test("there is a workflow that checks, and one that publishes", () => {
  assert.deepEqual(workflows, ["ci.yml", "pages.yml"]);
});

for (const name of workflows) {
  const text = textOfFile(`.github/workflows/${name}`);
  const workflow: Workflow = parse(text, { uniqueKeys: true });
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test(`the workflow ${name} may only read, unless a job says otherwise`, () => {
    assert.ok(workflow.on !== undefined);
    assert.deepEqual(workflow.permissions, { contents: "read" });
  });

  test(`the workflow ${name} names actions with their versions, and no secrets`, () => {
    for (const { uses } of steps) if (uses !== undefined) assert.match(uses, /^actions\/[a-z-]+@(v\d+|[0-9a-f]{40})$/);
    assert.doesNotMatch(text, /secrets\./);
  });

  test(`the workflow ${name} runs commands that exist and ends in time`, () => {
    const { scripts } = packageFile();
    for (const { run = "" } of steps) {
      for (const script of scriptsNamedIn(run)) assert.ok(script in scripts, run);
    }
    for (const job of Object.values(workflow.jobs)) assert.ok(job["timeout-minutes"] !== undefined);
  });
}

test("the workflow checks on every Node version that is promised", () => {
  const promised = /Node (\d+), (\d+) and (\d+)/.exec(textOfFile("docs/dependencies.md"))?.slice(1).map(Number);
  const ci = parse(textOfFile(".github/workflows/ci.yml"));
  assert.deepEqual(ci.jobs.check.strategy.matrix.node, promised);
});

test("configurations that the documentation names are there", () => {
  const named = textOfFile("docs/hosting.md").match(/docs\/hosting\/[\w.]+/g) ?? [];
  assert.ok(named.length > 0);
  for (const file of named) assert.ok(exists(file), file);
});
