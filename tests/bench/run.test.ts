import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { temporaryFolder } from "../newsrooms.ts";
import { editedFooter, projectRoot } from "./project-copy.ts";
import { runningWith } from "./running.ts";

const script = ["--import", "tsx", "tests/bench/run.ts"];
const { NODE_TEST_CONTEXT, ...environment } = process.env;

function status(): string {
  return spawnSync("git", ["status", "--porcelain", "src"], { cwd: projectRoot, encoding: "utf8" }).stdout;
}

/** Names in a temporary folder, but for the translations of the bench's own sources. */
function leftIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => !/^(tsx-|node-compile-cache)/.test(name));
}

/** Whether the build of the newsroom of 2,000 stories has begun. */
function isBuilding(temporary: string): boolean {
  return leftIn(temporary).some((bench) => existsSync(join(temporary, bench, "2000", "dateline", ".dateline")));
}

describe("npm run bench", () => {
  it("plays every scenario, finds all releases sound, and leaves nothing behind", () => {
    const temporary = temporaryFolder("bench-run");
    const markdown = join(temporaryFolder("bench-results"), "results.md");
    const before = status();
    const ended = spawnSync(
      process.execPath,
      [...script, "--sizes", "30", "--runs", "1", "--only", "dateline", "--markdown", markdown],
      { cwd: projectRoot, encoding: "utf8", env: { ...environment, TMPDIR: temporary } },
    );
    assert.equal(ended.status, 0, `${ended.stdout}${ended.stderr}`);
    const text = readFileSync(markdown, "utf8");
    for (const name of ["cold", "nothing changed", "one new story", "one killed story", "one rail changed"]) {
      assert.match(text, new RegExp(`^\\| Dateline, ${name} \\| \\d`, "m"));
    }
    assert.match(text, /^\| Dateline, one template changed \| \d/m);
    assert.match(text, /^\| target \| at most \| measured \| met \|$/m);
    assert.deepEqual(leftIn(temporary), []);
    assert.equal(status(), before);
  });

  it("ends its builds and removes what it made when it is interrupted", async () => {
    const temporary = temporaryFolder("bench-run");
    const child = spawn(process.execPath, [...script, "--sizes", "2000", "--only", "dateline-cold"], {
      cwd: projectRoot,
      env: { ...environment, TMPDIR: temporary },
      stdio: "ignore",
    });
    const exited = once(child, "exit");
    while (!isBuilding(temporary)) {
      assert.equal(child.exitCode, null);
      await pause(20);
    }
    child.kill("SIGINT");
    assert.deepEqual(await exited, [130, null]);
    assert.deepEqual(leftIn(temporary), []);
    assert.deepEqual(runningWith(temporary), []);
  });

  it("tells how it is used where its options are wrong", () => {
    const { status: code, stderr } = spawnSync(process.execPath, [...script, "--only", "jekyll"], {
      cwd: projectRoot,
      encoding: "utf8",
    });
    assert.equal(code, 2);
    assert.match(stderr, /^--only: "jekyll" .*\n\nUsage: npm run bench/);
  });
});

describe("the template that the bench changes", () => {
  const source = readFileSync(join(projectRoot, "src/view/parts/footer.tsx"), "utf8");

  it("can be changed as it is now, again and again", () => {
    const once = editedFooter(source, 1);
    assert.notEqual(once, source);
    assert.equal(editedFooter(once, 2), editedFooter(source, 2));
  });

  it("is missed where it no longer looks as it did", () => {
    assert.throws(() => editedFooter("<div>", 1), /has no <footer class="footer"> to change/);
  });
});
