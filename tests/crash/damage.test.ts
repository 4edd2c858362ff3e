import assert from "node:assert/strict";
import { cpSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { storyFile } from "../newsrooms.ts";
import { type Rehearsal, rehearse } from "./crash.ts";
import { damagesOf, endure, harmFile, harms } from "./damage.ts";
import { difference } from "./folder-print.ts";
import { kinds } from "./kinds.ts";
import { archive, clocks, Stage } from "./play.ts";

const stories = 120;

async function rehearsalOf(name: string): Promise<Rehearsal> {
  const kind = kinds.find((each) => each.name === name);
  assert.ok(kind !== undefined);
  return rehearse(kind, stories);
}

/** One harm for each file, another for the next. Of drawings and what is only told, every fourth; the script takes all. */
function inTurn(rehearsal: Rehearsal) {
  rehearsal.stage.restore();
  const files = [...new Set(damagesOf(rehearsal).map(({ file }) => file))];
  return files
    .map((file, index) => ({ file, harm: harms[index % harms.length] ?? "deleted", index }))
    .filter(({ file, index }) => !/^(cache|hosting)\/|\/notes\/|\.txt$/.test(file) || index % 4 === 0);
}

test("whatever file of the state is damaged, the next build is right", async () => {
  const rehearsal = await rehearsalOf("a build of what changed");
  for (const damage of inTurn(rehearsal).filter(({ file }) => !file.startsWith("previous"))) {
    await assert.doesNotReject(endure(rehearsal, [damage]), `${damage.file} ${damage.harm}`);
  }
});

test("whatever file of the state is damaged, a rollback is right or refused", async () => {
  const rehearsal = await rehearsalOf("a rollback of what changed");
  for (const damage of inTurn(rehearsal)) {
    if (damage.file.startsWith("releases") || damage.file.startsWith("previous"))
      await assert.doesNotReject(endure(rehearsal, [damage]), `${damage.file} ${damage.harm}`);
  }
});

test("what a later clock takes over unread is found damaged all the same", async () => {
  const rehearsal = await rehearsalOf("a later clock");
  const harmed = { "heads.json": "flipped", "rows.bin": "deleted", "release.json": "cut short" } as const;
  for (const [part, harm] of Object.entries(harmed)) {
    await assert.doesNotReject(endure(rehearsal, [{ file: `releases/site/1/${part}`, harm }]), `${part} ${harm}`);
  }
});

test("a rollback does not take a damaged list of what was new for the right one", async () => {
  const rehearsal = await rehearsalOf("a rollback of what changed");
  await assert.doesNotReject(endure(rehearsal, [{ file: "previous/site/replaced.json", harm: "flipped" }]));
});

/** A build of what changed that was killed after it had put some files in place. */
async function halfWay({ stage, kind, calls }: Rehearsal): Promise<void> {
  stage.restore();
  const puts = calls.flatMap((call, index) => (/^rename .*\/staging\/.* .*\/_site\//.test(call) ? [index + 1] : []));
  const at = puts[Math.floor(puts.length / 2)];
  assert.ok(at !== undefined);
  const killed = await stage.run(kind.command, { sabotage: { roots: [stage.root], at, what: "kill" } });
  assert.equal(killed.signal, "SIGKILL");
  assert.ok(existsSync(join(stage.state, "journal")));
}

test("what was damaged while a commit was pending leads to a build of everything", async () => {
  const rehearsal = await rehearsalOf("a build of what changed");
  const { stage, after } = rehearsal;
  await halfWay(rehearsal);
  const staging = join("staging", readdirSync(join(stage.state, "staging"))[0] ?? "");
  const records = readdirSync(join(stage.state, "releases/site")).filter((name) => /^\d+$/.test(name));
  const record = join("releases/site", records.sort((a, b) => Number(a) - Number(b)).at(-1) ?? "");
  const harmed = [
    ["journal", "flipped"],
    [join(staging, "status.json"), "deleted"],
    [join(record, "record.json"), "flipped"],
    ["previous/site/replaced.json", "deleted"],
  ] as const;
  for (const [file, harm] of harmed) {
    await halfWay(rehearsal);
    const present = join("staging", readdirSync(join(stage.state, "staging"))[0] ?? "");
    const found = join(stage.state, file.replace(staging, present));
    assert.ok(existsSync(found), found);
    harmFile(found, harm);
    const ended = await stage.run("build");
    assert.equal(ended.exitCode, 0, `${file} ${harm}: ${ended.stderr}`);
    assert.equal(difference(stage.print(), after), "", `${file} ${harm}`);
    assert.equal((await stage.run("build", { flags: ["--verify"] })).exitCode, 0);
    assert.ok(!existsSync(join(stage.state, "journal")));
  }
});

test("a state that was copied from another newsroom moves nothing there and gives the right release", async () => {
  const rehearsal = await rehearsalOf("a build of what changed");
  const { stage } = rehearsal;
  await halfWay(rehearsal);
  const before = stage.print();
  const other = new Stage({ ...archive(9), "articles/other.md": storyFile({ headline: "Elsewhere" }) });
  cpSync(stage.state, other.state, { recursive: true });
  await other.insist("build");
  assert.equal(difference(other.print(), await other.fullBuild(clocks.after)), "");
  assert.equal(difference(stage.print(), before), "");
  // The lock that the killed build left is that of a dead process; the commit is still its own.
  await stage.insist("build");
  assert.equal(difference(stage.print(), rehearsal.after), "");
});

test("a state of an older format gives the right release", async () => {
  const stage = new Stage(archive(9));
  await stage.insist("build", { now: clocks.before });
  const whole = await stage.fullBuild(clocks.after);
  const folder = join(stage.state, "releases");
  rmSync(folder, { recursive: true });
  stage.write(".dateline/releases/site.json", { format: 1, now: 0, files: {}, stories: [] });
  await stage.insist("build");
  assert.equal(difference(stage.print(), whole), "");
});

test("an output that somebody changed is found out or made anew", async () => {
  const stage = new Stage(archive(9));
  await stage.insist("build");
  const whole = stage.print();
  const page = "index.html";
  writeFileSync(join(stage.output, page), "Somebody was here.\n");
  const verified = await stage.run("build", { flags: ["--verify"] });
  assert.equal(verified.exitCode, 1);
  assert.match(verified.stdout, /^changed {2}index\.html$/m);
  await stage.insist("build", { flags: ["--full"] });
  assert.equal(difference(stage.print(), whole), "");
  const harm: Readonly<Record<string, () => void>> = {
    "a file is gone": () => rmSync(join(stage.output, page)),
    "a file too many": () => writeFileSync(join(stage.output, "new.html"), "New.\n"),
    "the folder is gone": () => rmSync(stage.output, { recursive: true }),
    "another release stands there": () => stage.write("_site/status.json", { generator: "Dateline" }),
    "a page is a folder": () => {
      renameSync(join(stage.output, page), join(stage.output, "moved"));
      cpSync(join(stage.output, "space"), join(stage.output, page), { recursive: true });
    },
  };
  for (const [what, work] of Object.entries(harm)) {
    work();
    await stage.insist("build");
    assert.equal(difference(stage.print(), whole), "", what);
    const back = await stage.run("rollback");
    assert.notEqual(back.exitCode, 0, `${what}: nothing that was a release can be put back`);
    assert.equal(difference(stage.print(), whole), "", what);
  }
});
