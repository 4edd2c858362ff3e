import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import type { HelperCall, HelperOrder } from "../../src/cli/stock-takers.ts";
import { keyOfCode } from "../../src/launch/code-key.js";
import { commands } from "../../src/launch/commands.js";
import { sweepTranslations } from "../../src/launch/translations.js";
import { stampOf } from "../../src/morgue/stamp.ts";
import { memoryFor, StampTable } from "../../src/morgue/stamp-table.ts";
import { inventoryOf } from "../../src/press/inventory.ts";
import { ProjectCopy } from "../bench/project-copy.ts";
import { difference, folderPrint } from "../crash/folder-print.ts";
import { newsroom, noon, storyFile, temporaryFolder } from "../newsrooms.ts";

let project = "";

before(async () => {
  const { folder } = await ProjectCopy.in(join(temporaryFolder("launch"), "project"));
  project = folder;
});

interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function launch(command: string, ...flags: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(project, "src/launch/launch.js"), command, ...flags],
      { cwd: project },
      (error, stdout, stderr) => resolve({ exitCode: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

function translations(): readonly string[] {
  return readdirSync(join(project, ".dateline/code")).sort();
}

test("the code is translated once, into a folder that its key names", async () => {
  const first = await launch("build", "--help");
  assert.equal(first.exitCode, 0, first.stderr);
  assert.match(first.stdout, /^Usage: npm run build/);
  assert.deepEqual(translations(), [keyOfCode(project)]);
  const program = join(project, ".dateline/code", keyOfCode(project), "src/cli/build.js");
  const { length } = readFileSync(program);
  assert.deepEqual(await launch("build", "--help"), first);
  assert.equal(readFileSync(program).length, length);
});

test("a translation that is not what was made is made anew", async () => {
  const { stdout } = await launch("build", "--help");
  const folder = join(project, ".dateline/code", keyOfCode(project));
  const program = join(folder, "src/cli/build.js");
  const whole = readFileSync(program);
  const harms = [
    () => truncateSync(program, 20),
    () => rmSync(program),
    () => appendFileSync(program, "process.exit(3);\n"),
    () => writeFileSync(join(folder, "src/cli/more.js"), ""),
    () => rmSync(join(folder, "files.sha256")),
  ];
  for (const harm of harms) {
    harm();
    const ended = await launch("build", "--help");
    assert.deepEqual(ended, { exitCode: 0, stdout, stderr: "" });
    assert.deepEqual(readFileSync(program), whole);
    assert.deepEqual(translations(), [keyOfCode(project)]);
  }
});

test("the thread that helps to take stock is translated with the rest", async () => {
  await launch("build", "--help");
  const program = join(project, ".dateline/code", keyOfCode(project), "src/cli/stock-worker.js");
  const output = join(project, "docs");
  const survey = join(project, "no-survey");
  const files = ["package-lock.json", "missing.md", "eleventy.config.ts"];
  const memory = memoryFor(files.length);
  const thread = new Worker(program, { workerData: { output, survey } satisfies HelperOrder });
  thread.postMessage({ root: project, files: files.join("\0"), memory } satisfies HelperCall);
  const [told] = await once(thread, "message");
  assert.deepEqual(told, inventoryOf(output));
  // Nothing is left to look at elsewhere.
  const stamps = new StampTable(join(project, "nowhere"), files, memory).stamps();
  const expected = [
    stampOf(join(project, "package-lock.json")),
    undefined,
    stampOf(join(project, "eleventy.config.ts")),
  ];
  assert.deepEqual(
    files.map((file) => stamps.get(file)),
    expected,
  );
});

test("four commands at once make one translation", async () => {
  rmSync(join(project, ".dateline"), { recursive: true, force: true });
  const all = await Promise.all([1, 2, 3, 4].map(() => launch("build", "--help")));
  for (const { exitCode, stderr } of all) assert.equal(exitCode, 0, stderr);
  assert.deepEqual(translations(), [keyOfCode(project)]);
});

test("changed code has another key, and what is run is the changed code", async () => {
  const file = join(project, "src/cli/build.ts");
  const source = readFileSync(file, "utf8");
  const key = keyOfCode(project);
  try {
    writeFileSync(file, source.replace("Usage: npm run build", "Changed: npm run build"));
    assert.notEqual(keyOfCode(project), key);
    assert.match((await launch("build", "--help")).stdout, /^Changed: npm run build/);
  } finally {
    writeFileSync(file, source);
  }
  assert.match((await launch("build", "--help")).stdout, /^Usage: npm run build/);
});

test("where the translation cannot be kept, the sources are run", async () => {
  const state = join(project, ".dateline");
  rmSync(state, { recursive: true, force: true });
  writeFileSync(state, "A file in the place of a folder.\n");
  try {
    const ended = await launch("build", "--help");
    assert.equal(ended.exitCode, 0);
    assert.match(ended.stdout, /^Usage: npm run build/);
    assert.match(
      ended.stderr,
      /could not be translated and kept \(.*\.dateline.*\)\. Running from its sources, which is slower\./,
    );
    const wrong = await launch("build", "--nonsense");
    assert.equal(wrong.exitCode, 2);
  } finally {
    rmSync(state);
  }
});

test("the sources and their translation make the same bytes", async () => {
  const root = newsroom({ "articles/first.md": storyFile({ headline: "First" }) });
  const flags = (output: string) => ["--newsroom", root, "--output", output, "--now", noon, "--full"];
  const [here, there] = [join(temporaryFolder("here"), "site"), join(temporaryFolder("there"), "site")];
  assert.equal((await launch("build", ...flags(here))).exitCode, 0);
  const sources = join(project, "src/cli/build.ts");
  await promisify(execFile)(process.execPath, ["--import", import.meta.resolve("tsx"), sources, ...flags(there)], {
    cwd: project,
  });
  const release = folderPrint(here);
  assert.ok(release !== null && release.size > 20);
  assert.equal(difference(release, folderPrint(there)), "");
});

test("code that changes while it is translated is not kept under the name of what it was", async () => {
  const { translate } = await import("../../src/launch/translate.js");
  const all = temporaryFolder("changed");
  await assert.rejects(translate(project, join(all, "0".repeat(64))), /the sources changed meanwhile/);
  assert.deepEqual(readdirSync(all), []);
});

test("every script of package.json that is launched is a command, and every command has one", () => {
  const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(project, "package.json"), "utf8"),
  );
  const launched = Object.entries(scripts).filter(([, script]) => script.includes("src/launch/"));
  for (const [name, script] of launched) {
    assert.equal(script.replace(/ --max-semi-space-size=64\b/, ""), `node src/launch/launch.js ${name}`);
  }
  assert.deepEqual(launched.map(([name]) => name).sort(), commands);
});

test("a command that does not exist is named", async () => {
  const ended = await launch("../secrets");
  assert.equal(ended.exitCode, 2);
  assert.match(ended.stderr, /There is no command \.\.\/secrets/);
});

test("translations of old code go, but not those that a running command may still need", async () => {
  const folder = temporaryFolder("translations");
  const day = 86_400_000;
  for (const name of ["a", "b", "c", "d", "e", "f"]) writeFileSync(join(folder, name), "");
  sweepTranslations(folder, Date.now());
  assert.equal(readdirSync(folder).length, 6);
  sweepTranslations(folder, Date.now() + 2 * day);
  assert.equal(readdirSync(folder).length, 4);
});
