import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { temporaryFolder } from "../newsrooms.ts";
import { type Cost, measured } from "./measure.ts";
import { hasProc } from "./processes.ts";
import { runningWith } from "./running.ts";

const folder = temporaryFolder("measure");
/** Where nothing tells about processes, there is nothing to test. */
const skip = hasProc() ? false : "This system has no /proc.";

function run(script: string, isOut: (() => boolean) | null = null): Promise<Cost> {
  const arguments_ = ["--input-type=module", "-e", script];
  return measured({ program: process.execPath, arguments: arguments_, folder, temporary: folder }, isOut);
}

/** Source that uses a number of milliseconds of CPU. */
const work = (milliseconds: number): string =>
  `for (let start = process.cpuUsage(); process.cpuUsage(start).user < ${milliseconds * 1000};);`;

const child = (script: string, options: string): string =>
  `(await import("node:child_process")).spawn(process.execPath, ["-e", ${JSON.stringify(script)}], ${options})`;

describe("what a command costs", { skip }, () => {
  it("is that of children too, also of those that have ended", async () => {
    const cost = await run(`${child(work(300), "{}")}.on("exit", () => { ${work(200)} });`);
    assert.ok((cost.cpu ?? 0) >= 0.5, `${cost.cpu} s of CPU`);
    assert.ok(cost.memory !== null && cost.memory > 0);
  });

  it("is that of processes in groups of their own that outlive it", async () => {
    const detached = '{ detached: true, stdio: "ignore" }';
    const cost = await run(
      `${child(work(600), detached)}.unref(); await new Promise((done) => setTimeout(done, 200));`,
    );
    assert.ok((cost.cpu ?? 0) >= 0.6, `${cost.cpu} s of CPU`);
  });

  it("holds when others could see the result, before the command has ended", async () => {
    const file = join(folder, "out");
    const script = `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(file)}, ""); setTimeout(() => {}, 400);`;
    const cost = await run(script, () => existsSync(file));
    assert.ok(cost.committed !== null && cost.committed < cost.wall);
    assert.equal((await run("", () => false)).committed, null);
  });

  it("is not known of a command that fails, whose words are told", async () => {
    await assert.rejects(run('console.error("no space left"); process.exit(3);'), /ended with 3:\nno space left/);
  });

  it("goes on no longer than the one who measures", () => {
    const sleep = `setTimeout(() => {}, 60_000) // ${folder}`;
    const command = { program: process.execPath, arguments: ["-e", sleep], folder, temporary: folder };
    const script = `import { measured } from ${JSON.stringify(new URL("./measure.ts", import.meta.url).href)};
      void measured(${JSON.stringify(command)});
      setTimeout(() => process.exit(7), 500);`;
    const { status } = spawnSync(
      process.execPath,
      ["--import", import.meta.resolve("tsx"), "--input-type=module", "-e", script],
      { cwd: folder },
    );
    assert.equal(status, 7);
    assert.deepEqual(runningWith(folder), []);
  });

  it("is not paid in the system's temporary folder", async () => {
    const file = join(folder, "where");
    await run(`(await import("node:fs")).writeFileSync(${JSON.stringify(file)}, (await import("node:os")).tmpdir());`);
    assert.equal(readFileSync(file, "utf8"), folder);
  });
});
