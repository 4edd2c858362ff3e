import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { newsroom, storyFile, temporaryFolder } from "../newsrooms.ts";
import { projectRoot } from "../release/build.ts";
import { expression, type Step, workflowOf } from "./workflows.ts";

const { jobs } = workflowOf("shards.yml");
const clock = stepOf("clock", ({ id }) => id === "clock");
const part = stepOf("part", ({ id }) => id === "part");
const merge = stepOf("merge", ({ id }) => id === "merge");

function stepOf(job: string, is: (step: Step) => boolean): Step {
  const step = jobs[job]?.steps?.find(is);
  assert.ok(step !== undefined, job);
  return step;
}

const parts = jobs["part"]?.strategy?.matrix["part"];
assert.ok(Array.isArray(parts));

test("the parts are numbered as their builds say", () => {
  const [, count] = /--shard "\$PART\/(\d+)"/.exec(part.run ?? "")?.map(Number) ?? [];
  assert.deepEqual(
    parts,
    Array.from({ length: count ?? 0 }, (_, index) => index + 1),
  );
  assert.equal(part.env?.["PART"], expression("matrix.part"));
});

test("all parts are made at the clock that was read once", () => {
  assert.equal(jobs["part"]?.needs, "clock");
  assert.equal(part.env?.["NOW"], expression("needs.clock.outputs.now"));
  const output = join(temporaryFolder("output"), "output");
  const ended = spawnSync("bash", ["-e", "-c", clock.run ?? ""], { env: { ...process.env, GITHUB_OUTPUT: output } });
  assert.equal(ended.status, 0);
  assert.match(readFileSync(output, "utf8"), /^now=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n$/);
});

test("parts travel whole from the machines that make them to the one that joins them", () => {
  const sent = stepOf("part", ({ uses = "" }) => uses.startsWith("actions/upload-artifact@")).with;
  const received = stepOf("merge", ({ uses = "" }) => uses.startsWith("actions/download-artifact@")).with;
  assert.equal(jobs["merge"]?.needs, "part");
  assert.equal(sent?.["name"], `part-${expression("matrix.part")}`);
  assert.equal(sent?.["path"], ".dateline/shards");
  assert.equal(sent?.["include-hidden-files"], true);
  assert.deepEqual(received, { pattern: "part-*", path: ".dateline/shards", "merge-multiple": true });
});

/** Runs a step in a newsroom as GitHub does; its `npm run` is that of this project. */
function runStep(run: string, root: string, environment: Readonly<Record<string, string>>): void {
  const programs = temporaryFolder("programs");
  const tsx = import.meta.resolve("tsx");
  const npm = `name=$2\nshift 3\nexec "${process.execPath}" --import "${tsx}" "${projectRoot}/src/cli/$name.ts" "$@"`;
  writeFileSync(join(programs, "npm"), `#!/bin/sh\n${npm}\n`, { mode: 0o755 });
  const { NODE_TEST_CONTEXT, ...rest } = process.env;
  const ended = spawnSync("bash", ["-e", "-c", run], {
    cwd: root,
    env: {
      ...rest,
      ...environment,
      PATH: [programs, process.env["PATH"]].join(delimiter),
      TSX_TSCONFIG_PATH: join(projectRoot, "tsconfig.json"),
      GITHUB_REPOSITORY: "desk/wire",
    },
    encoding: "utf8",
  });
  assert.equal(ended.status, 0, ended.stdout + ended.stderr);
}

/** Every file below a folder with its bytes. */
function bytesBelow(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, "latin1")]));
}

test("the steps of the workflow make the release that one machine would make", () => {
  const stories = ["a", "b", "c", "d", "e"].map((name) => [`articles/${name}.md`, storyFile({ headline: name })]);
  const files = { ...Object.fromEntries(stories), "static/robots-of-ours.txt": "Hello.\n" };
  const NOW = "2022-08-20T12:00:00Z";
  const joined = newsroom(files);
  for (const number of parts) {
    const machine = newsroom(files);
    runStep(part.run ?? "", machine, { PART: String(number), NOW });
    cpSync(join(machine, ".dateline/shards"), join(joined, ".dateline/shards"), { recursive: true });
  }
  runStep(merge.run ?? "", joined, {});

  const alone = newsroom(files);
  const whole = (part.run ?? "").replace('--shard "$PART/3" ', "");
  assert.ok(!whole.includes("--shard"));
  runStep(whole, alone, { NOW });
  assert.deepEqual(bytesBelow(join(joined, "_site")), bytesBelow(join(alone, "_site")));
});
