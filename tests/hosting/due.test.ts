import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { newsroom, storyFile, temporaryFolder, writeIn } from "../newsrooms.ts";
import { projectRoot } from "../release/build.ts";
import { workflowOf } from "./workflows.ts";

const check = workflowOf("due.yml").jobs["check"]?.steps?.find(({ id }) => id === "check")?.run ?? "";

const before = "2022-08-18T11:00:00Z";
const lift = "2022-08-18T12:00:00Z";
const after = "2022-08-18T12:05:00Z";

/** Runs the step of the workflow as GitHub does, on a newsroom whose live site answers with a text; null is no answer. */
function runCheck(live: string | null, story = storyFile({ embargoed: lift })) {
  const root = newsroom({ "articles/a.md": story });
  const programs = temporaryFolder("programs");
  const output = join(programs, "output");
  writeFileSync(output, "");
  writeIn(programs, "live.json", live ?? "");
  const command = join(projectRoot, "src/cli/due.ts");
  const stubs = {
    curl:
      live === null
        ? "exit 22"
        : `echo "$@" >&2\nwhile [ "$1" != --output ]; do shift; done\ncp "${programs}/live.json" "$2"`,
    npm: `shift 4\nexec "${process.execPath}" --import "${import.meta.resolve("tsx")}" "${command}" "$@" --now ${after}`,
  };
  for (const [name, text] of Object.entries(stubs)) {
    writeFileSync(join(programs, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  }
  const { NODE_TEST_CONTEXT, ...rest } = process.env;
  const environment = {
    ...rest,
    PATH: [programs, process.env["PATH"]].join(delimiter),
    GITHUB_OUTPUT: output,
    GITHUB_RUN_ID: "42",
    TSX_TSCONFIG_PATH: join(projectRoot, "tsconfig.json"),
  };
  const ended = spawnSync("bash", ["-e", "-c", check], { cwd: root, env: environment, encoding: "utf8" });
  return { exitCode: ended.status, said: ended.stdout + ended.stderr, output: readFileSync(output, "utf8") };
}

test("something is due where an embargo has lifted since the live site was built", () => {
  const { exitCode, said, output } = runCheck(JSON.stringify({ asOf: before }));
  assert.equal(exitCode, 0, said);
  assert.equal(output, "due=true\n");
  assert.match(said, / https:\/\/wire\.example\/status\.json\?run=42\n/);
  assert.match(said, /its embargo lifts/);
});

test("nothing is due where the live site was built after that", () => {
  const { exitCode, said, output } = runCheck(JSON.stringify({ asOf: lift }));
  assert.equal(exitCode, 0, said);
  assert.equal(output, "due=false\n");
});

test("a broken story alone makes nothing due; whoever changed it had a build that told of it", () => {
  const { output } = runCheck(JSON.stringify({ asOf: lift }), storyFile({ section: "nowhere" }));
  assert.equal(output, "due=false\n");
});

for (const [answer, live] of [
  ["does not answer", null],
  ["answers with a page", "<!doctype html>"],
  ["does not say when it was built", "{}"],
] as const) {
  test(`the workflow fails loudly where the live site ${answer}`, () => {
    const { exitCode, output } = runCheck(live);
    assert.ok(exitCode !== 0);
    assert.equal(output, "");
  });
}
