import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, type TestContext, test } from "node:test";
import { site, storyFile, temporaryFolder, writeIn } from "../newsrooms.ts";
import { difference } from "./folder-print.ts";
import { archive, clocks, Stage } from "./play.ts";
import { runAlone } from "./run-command.ts";

const mounted: string[] = [];

after(() => {
  for (const folder of mounted.reverse()) spawnSync("umount", ["--lazy", folder]);
});

/** Mounts a small disk; false, and the test is skipped with the reason, where that is not allowed. */
function mount(folder: string, options: string, test: TestContext): boolean {
  mkdirSync(folder, { recursive: true });
  const { status, stderr, error } = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]);
  if (status === 0) {
    mounted.push(folder);
    return true;
  }
  test.skip(`No disk can be mounted here, so faults are only injected: ${error?.message ?? String(stderr).trim()}`);
  return false;
}

/** Fills a disk but for so many bytes. */
function fill(disk: string, free: number): string {
  const filler = join(disk, "filler");
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - free)));
  return filler;
}

function resize(disk: string, bytes: number): void {
  spawnSync("mount", ["-o", `remount,size=${bytes}`, disk]);
}

const fresh = storyFile({ headline: "Added to the wire", date: "2022-08-18T09:00:00Z" });

test("a disk that is full leaves the old release, and says so", async (context) => {
  const root = temporaryFolder("disk");
  if (!mount(root, "size=12m", context)) return;
  const stage = new Stage(archive(60), root);
  await stage.insist("build", { now: clocks.before });
  const before = stage.print();
  stage.write("articles/added.md", fresh);
  const whole = await stage.fullBuild(clocks.after);
  for (const free of [0, 4_096, 16_384, 65_536, 131_072, 262_144, 524_288]) {
    const filler = fill(root, free);
    const ended = await stage.run("build");
    rmSync(filler);
    const found = difference(stage.print(), ended.exitCode === 0 ? whole : before);
    if (existsSync(join(stage.state, "journal"))) assert.notEqual(ended.exitCode, 0);
    else assert.equal(found, "", `with ${free} bytes: ${ended.stderr}`);
    if (ended.exitCode === 0) {
      await stage.insist("rollback");
      assert.equal(difference(stage.print(), before), "");
      continue;
    }
    assert.match(ended.stderr, /the disk is full/);
    assert.ok(ended.stderr.includes(root), ended.stderr);
    assert.doesNotMatch(ended.stderr, /^ +at /m);
  }
  await stage.insist("build");
  assert.equal(difference(stage.print(), whole), "");
});

test("an output that is a disk of its own is filled file by file, and finished when there is room", async (context) => {
  const stage = new Stage(archive(60));
  if (!mount(stage.output, "size=6m", context)) return;
  await stage.insist("build", { now: clocks.before });
  const first = stage.print();
  assert.equal(difference(first, await stage.fullBuild(clocks.before)), "");
  writeIn(stage.root, "articles/added.md", fresh);
  const whole = await stage.fullBuild(clocks.after);
  const { blocks, bfree, bsize } = statfsSync(stage.output);
  resize(stage.output, (blocks - bfree) * bsize + 32_768);
  const ended = await stage.run("build");
  assert.notEqual(ended.exitCode, 0);
  assert.match(ended.stderr, /the disk is full/);
  assert.ok(ended.stderr.includes(stage.root), ended.stderr);
  assert.ok(existsSync(join(stage.state, "journal")));
  resize(stage.output, 6 * 1_048_576);
  await stage.insist("build");
  assert.equal(difference(stage.print(), whole), "");
  await stage.insist("build", { flags: ["--verify"] });
  writeIn(stage.root, "articles/more.md", storyFile({ headline: "More of it", date: "2022-08-18T10:00:00Z" }));
  await stage.insist("build");
  assert.equal(difference(stage.print(), await stage.fullBuild(clocks.after)), "");
  await stage.insist("rollback");
  assert.equal(difference(stage.print(), whole), "");
});

test("an output whose folder can only be read from is told, and what stands there stays", async (context) => {
  const stage = new Stage(archive(9));
  const parent = join(stage.root, "elsewhere");
  if (!mount(parent, "size=6m", context)) return;
  const output = join(parent, "site");
  await stage.insist("build", { flags: ["--output", output], now: clocks.before });
  spawnSync("mount", ["-o", "remount,ro", parent]);
  writeIn(stage.root, "articles/added.md", fresh);
  const ended = await stage.run("build", { flags: ["--output", output] });
  assert.notEqual(ended.exitCode, 0);
  assert.match(ended.stderr, /the disk can only be read from/);
  assert.ok(ended.stderr.includes(parent), ended.stderr);
  spawnSync("mount", ["-o", "remount,rw", parent]);
  await stage.insist("build", { flags: ["--output", output] });
  await stage.insist("build", { flags: ["--output", output, "--verify"] });
});

test("a folder that this user may not change keeps its releases, which change file by file", async (context) => {
  if (process.getuid?.() !== 0) {
    context.skip("Only root may give commands as another user.");
    return;
  }
  const nobody = 65_534;
  const stage = new Stage(archive(9));
  const parent = join(stage.root, "srv");
  const output = join(parent, "site");
  mkdirSync(output, { recursive: true });
  for (const folder of [stage.root, ...readdirSync(stage.root).map((name) => join(stage.root, name)), output]) {
    chownSync(folder, nobody, nobody);
  }
  chownSync(parent, 0, 0);
  chmodSync(parent, 0o755);
  const flags = ["--newsroom", stage.root, "--now", clocks.after, "--output", output];
  const asNobody = () => runAlone({ command: "build", flags, user: nobody });
  for (const more of ["first", "second"]) {
    writeIn(stage.root, "_data/site.json", { ...site, title: `The ${more} wire` });
    const ended = await asNobody();
    assert.equal(ended.exitCode, 0, ended.stderr);
    assert.equal((await stage.run("build", { flags: ["--output", output, "--verify"] })).exitCode, 0);
  }
  rmSync(output, { recursive: true });
  const ended = await asNobody();
  assert.notEqual(ended.exitCode, 0);
  assert.match(ended.stderr, /this user may not do that/);
  assert.ok(ended.stderr.includes(output), ended.stderr);
});
