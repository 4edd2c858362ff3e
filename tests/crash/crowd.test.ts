import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../life/commands.ts";
import { storyFile } from "../newsrooms.ts";
import { mustRecover, rehearse } from "./crash.ts";
import { crowd } from "./crowd.ts";
import { difference } from "./folder-print.ts";
import { kinds } from "./kinds.ts";
import { archive, clocks, Stage } from "./play.ts";
import { plainEnvironment, runAlone } from "./run-command.ts";

test("of eight builds at once one does the work, and the others leave at once", () => crowd(2, 8, false));

test("of four builds at once that wait, each ends well", () => crowd(1, 4, true));

test("a lock that nobody holds is taken over", async () => {
  const stage = new Stage(archive(5));
  await stage.insist("build");
  const whole = stage.print();
  const gone = spawnSync(process.execPath, ["--version"]).pid;
  const owners = {
    "a process that is gone": `${gone}`,
    "a process that is gone, and when it started": `${gone} 12345`,
    "an id that another process has now, as after a restart or on another host": `${process.pid} 1`,
    "nobody, since the disk lost it": "",
    "nobody that can be told": "\u0000\u0000\u0000",
  };
  for (const [whose, text] of Object.entries(owners)) {
    mkdirSync(stage.state, { recursive: true });
    writeFileSync(join(stage.state, "lock"), text);
    await assert.doesNotReject(stage.insist("build", { flags: ["--full"] }), whose);
    assert.equal(difference(stage.print(), whole), "", whose);
  }
});

test("a build that is told to end does so at once and leaves nothing that a later one stumbles over", async () => {
  const kind = kinds.find(({ name }) => name === "a build of what changed");
  assert.ok(kind !== undefined);
  const rehearsal = await rehearse(kind, 120);
  for (const share of [0.3, 0.97]) {
    rehearsal.stage.restore();
    const at = Math.floor(rehearsal.calls.length * share);
    const sabotage = { roots: [rehearsal.stage.root], at, what: "terminate" };
    const ended = await rehearsal.stage.run("build", { sabotage });
    assert.equal(ended.signal, "SIGTERM");
    await mustRecover(rehearsal);
  }
});

test("a reader that leaves ends a build, be it of what is said or of what is complained of", async () => {
  const broken = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`articles/broken-${index}.md`, storyFile({ date: "nonsense" })]),
  );
  const stage = new Stage({ ...archive(5), ...broken });
  const build = [process.execPath, "--import", import.meta.resolve("tsx"), join(projectRoot, "src/cli/build.ts")];
  const command = [...build, "--newsroom", stage.root, "--now", clocks.after].map((word) => `'${word}'`).join(" ");
  for (const pipe of ["| head -1", "--json | head -1", "2>&1 >/dev/null | head -1", "2>&1 | head -1"]) {
    const child = spawn("sh", ["-c", `${command} ${pipe}`], { cwd: projectRoot, env: plainEnvironment() });
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    assert.equal(code, 0, pipe);
  }
  const later = await runAlone({ command: "build", flags: ["--newsroom", stage.root, "--now", clocks.after] });
  assert.equal(later.exitCode, 1);
});
