import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { temporaryFolder, writeIn } from "../newsrooms.ts";
import { type BuildOptions, build, released, runCommand } from "../release/build.ts";
import { differences, type Release, readRelease } from "../release/release.ts";
import { newsroomFrom, papersOf } from "./newsroom-draft.ts";
import { isoOf, start } from "./story-draft.ts";

const now = isoOf(start);
const witness = { NODE_OPTIONS: `--import ${new URL("witness.mjs", import.meta.url).href}` };
const crew = { DATELINE_CORES: "3", DATELINE_CREW_FROM: "5" };
const papers = papersOf(await newsroomFrom(6, 40));

/** The newsroom in a folder of its own. */
function copy(): string {
  const root = temporaryFolder("copy");
  for (const [file, content] of papers) writeIn(root, file, content);
  return root;
}

/** The release of one process and one thread. */
const alone: Promise<Release> = released(copy(), { now, environment: { DATELINE_CORES: "1" } });

async function same(release: Release): Promise<void> {
  assert.deepEqual(differences(await alone, release), []);
}

describe("a release is the same to the last byte", { concurrency: 2 }, () => {
  test("by many processes and threads, which there really are", async () => {
    const log = join(temporaryFolder("log"), "witness.txt");
    await same(await released(copy(), { now, environment: { ...crew, ...witness, DATELINE_TEST_WITNESS: log } }));
    const seen = readFileSync(log, "utf8").split("\n");
    assert.equal(seen.filter((name) => /^press-hand\./.test(name)).length, 2);
    assert.ok(seen.filter((name) => name === "thread").length >= 2, seen.join(", "));
    const taken = (by: string) => seen.filter((line) => line === `taken ${by}`).length;
    assert.ok(taken("here") > 5 && taken("by a hand") > 5, seen.join(", "));
  });

  test("or there is none: a page that no process renders ends the build", async () => {
    const root = copy();
    await released(root, { now });
    const before = readRelease(join(root, "_site"));
    const environment = { ...crew, ...witness, DATELINE_TEST_LAZY: "yes" };
    const { exitCode, stderr } = await build(root, { now, flags: ["--full"], environment });
    assert.notEqual(exitCode, 0);
    assert.match(stderr, /No process of the crew has rendered \S+\./);
    assert.deepEqual(differences(before, readRelease(join(root, "_site"))), []);
  });

  test("elsewhere: another zone, language, umask, folder, order of folders, and other times of files", async () => {
    const root = copy();
    for (const [index, file] of [...papers.keys()].entries()) utimesSync(join(root, file), index * 1e6, index * 1e6);
    const elsewhere: BuildOptions = {
      cwd: temporaryFolder("cwd"),
      umask: 0o077,
      environment: { ...crew, ...witness, TZ: "Pacific/Apia", LANG: "tr_TR.UTF-8", LC_ALL: "ar_EG.UTF-8" },
    };
    await same(await released(root, { ...elsewhere, now }));
  });

  test("on top of another release, at another place", async () => {
    const root = copy();
    const output = join(temporaryFolder("output"), "public");
    // No other story links to the one that was made last.
    const late = [...papers.keys()].at(-1) ?? "";
    rmSync(join(root, late));
    writeIn(
      root,
      "articles/2022/08/passing.md",
      "---\nheadline: Passing\ndate: 2022-08-18T11:00:00Z\nsection: space\n---\n\nBy.\n",
    );
    await released(root, {
      now: "2022-08-17T12:00:00Z",
      output,
      environment: { ...crew, ...witness, TZ: "Asia/Tokyo" },
    });
    writeIn(root, late, papers.get(late) ?? "");
    rmSync(join(root, "articles/2022/08/passing.md"));
    const flags = ["--confirm-deletion", "passing"];
    await same(await released(root, { now, output, flags, environment: { ...witness, TZ: "America/St_Johns" } }));
  });

  test("of three parts from three machines, joined", async () => {
    const joined = copy();
    for (const number of [1, 2, 3]) {
      const root = copy();
      const environment = {
        ...witness,
        ...(number === 2 ? crew : {}),
        TZ: ["UTC", "Asia/Tokyo", "America/Lima"][number - 1] ?? "",
      };
      const { exitCode, stderr } = await build(root, { now, flags: ["--shard", `${number}/3`], environment });
      assert.equal(exitCode, 0, stderr);
      assert.equal(existsSync(join(root, "_site")), false, "A part publishes nothing.");
      cpSync(join(root, ".dateline/shards"), join(joined, ".dateline/shards"), { recursive: true });
    }
    const { exitCode, stdout, stderr } = await runCommand("merge", ["--newsroom", joined], { environment: witness });
    assert.equal(exitCode, 0, stdout + stderr);
    await same(readRelease(join(joined, "_site")));
    // What comes after it does not see how it was made.
    await same(await released(joined, { now }));
  });
});
