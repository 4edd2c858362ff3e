import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { exists, packageFile, scriptsNamedIn, textOfFile } from "../reference/project.ts";
import { projectRoot } from "../release/build.ts";
import { expression, workflowOf } from "./workflows.ts";

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

test("Netlify shows what is not public only where somebody asks for it, and never in production", () => {
  const commands = [...netlify].flatMap(([table, { command }]) => (command === undefined ? [] : [[table, command]]));
  assert.deepEqual(commands, [
    ["build", "npm run build"],
    ["context.deploy-preview", "npm run build -- $DATELINE_PREVIEW"],
  ]);
  assert.equal(netlify.get("build.environment")?.["DATELINE_PREVIEW"], undefined);
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

const workflowFiles = readdirSync(join(projectRoot, ".github/workflows")).sort();

test("there are workflows that check, look for what is due, publish, refresh rails, and publish from several machines", () => {
  assert.deepEqual(workflowFiles, ["ci.yml", "due.yml", "pages.yml", "rails.yml", "shards.yml"]);
});

for (const name of workflowFiles) {
  const workflow = workflowOf(name);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps ?? []);

  test(`the workflow ${name} may only read, unless a job says otherwise`, () => {
    assert.ok(workflow.on !== undefined);
    assert.deepEqual(workflow.permissions, { contents: "read" });
    assert.ok(workflow.concurrency.group !== "");
  });

  test(`the workflow ${name} names actions with their versions, and no secret but Netlify's hook`, () => {
    for (const { uses } of steps) if (uses !== undefined) assert.match(uses, /^actions\/[a-z-]+@(v\d+|[0-9a-f]{40})$/);
    const secrets = textOfFile(`.github/workflows/${name}`).match(/secrets\.\w+/g) ?? [];
    assert.deepEqual(secrets, name === "due.yml" ? ["secrets.NETLIFY_BUILD_HOOK"] : []);
  });

  test(`the workflow ${name} runs commands that exist and ends in time`, () => {
    const { scripts } = packageFile();
    for (const { run = "" } of steps) {
      for (const script of scriptsNamedIn(run)) assert.ok(script in scripts, run);
      assert.doesNotMatch(run, /\$\{\{/, "A shell reads what an expression leaves; pass it by a variable.");
    }
    for (const job of jobs) assert.ok(job.uses !== undefined || job["timeout-minutes"] !== undefined);
  });

  test(`the workflow ${name} calls workflows that are there and may be called`, () => {
    for (const { uses } of jobs) {
      if (uses === undefined) continue;
      const called = workflowOf(uses.replace("./.github/workflows/", ""));
      assert.ok("workflow_call" in called.on);
    }
  });
}

test("the site is asked every five to fifteen minutes whether anything is due, where somebody wants that", () => {
  const { on, jobs } = workflowOf("due.yml");
  const { schedule } = on;
  assert.ok(Array.isArray(schedule) && schedule.length === 1);
  const [, start, step] = /^(\d+)-59\/(\d+) \* \* \* \*$/.exec(schedule[0].cron)?.map(Number) ?? [];
  assert.ok(start !== undefined && step !== undefined && start < step && step >= 5 && step <= 15);
  for (const job of Object.values(jobs)) assert.match(job.if ?? "", /vars\.DATELINE_HOST == /);
});

for (const name of ["pages.yml", "shards.yml"]) {
  const steps = Object.values(workflowOf(name).jobs).flatMap((job) => job.steps ?? []);

  test(`builds of ${name} remember what they must, under one name`, () => {
    const kept = steps.flatMap((step) => (step.with?.["key"] === undefined ? [] : [step.with]));
    assert.deepEqual(kept, [
      {
        path: ".dateline/cache\n.dateline/data\n.dateline/releases\n_site\n",
        key: `dateline-${expression("github.run_id")}-${expression("github.run_attempt")}`,
        "restore-keys": "dateline-",
      },
    ]);
  });

  test(`what ${name} keeps holds the texts of no private stories, since it builds with none`, () => {
    for (const { run = "" } of steps) assert.doesNotMatch(run, /--overlay|--preview/);
  });
}

test("the workflows that publish to GitHub Pages never do so at once", () => {
  assert.equal(workflowOf("shards.yml").concurrency.group, workflowOf("pages.yml").concurrency.group);
});

test("the workflow checks on every Node version that is promised", () => {
  const promised = /Node (\d+), (\d+) and (\d+)/.exec(textOfFile("docs/dependencies.md"))?.slice(1).map(Number);
  assert.deepEqual(workflowOf("ci.yml").jobs["check"]?.strategy?.matrix["node"], promised);
});

test("configurations that the documentation names are there", () => {
  const named = textOfFile("docs/hosting.md").match(/docs\/hosting\/[\w.]+/g) ?? [];
  assert.ok(named.length > 0);
  for (const file of named) assert.ok(exists(file), file);
});
