import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { readNewsroom } from "../../src/read/newsroom.ts";
import { newsroom, storyFile } from "../newsrooms.ts";
import { plainReading } from "../reading.ts";
import { runCommand } from "../release/build.ts";

const now = "2022-08-17T16:18:57Z";

function write(root: string, ...flags: readonly string[]) {
  return runCommand("new", ["--newsroom", root, "--now", now, ...flags]);
}

describe("new", { concurrency: 2 }, () => {
  test("writes a story that check accepts, with what it was told", async () => {
    const root = newsroom({});
    const { exitCode, stdout } = await write(root, "Force", "ready", "--section", "world", "--agency", "tst");
    assert.deepEqual([exitCode, stdout], [0, "articles/2022/08/force-ready.md\n"]);
    const { edition, problems } = await readNewsroom({ ...plainReading, root });
    assert.deepEqual(problems, []);
    const [story] = edition?.stories ?? [];
    assert.deepEqual(
      [story?.headline, story?.section.id, story?.agency?.id, story?.date.epoch],
      ["Force ready", "world", "tst", Date.parse(now)],
    );
  });

  for (const [headline, file] of [
    ['Moon: "the plan" #1', "moon-the-plan-1"],
    ["- list", "list"],
    ["[a, b] {c}", "a-b-c"],
    ["& * ! | > % @ `", /^t-[0-9a-f]{8}$/],
    ["null", "null"],
    ["2022-08-17", "2022-08-17"],
    ["It's 'here' — “now”", "its-here-now"],
    ["back\\slash and $HOME", /^back-slash-and-home-[0-9a-f]{8}$/],
    ["日本の月面着陸", /^t-[0-9a-f]{8}$/],
    ["Lift-off 🚀", /^lift-off-[0-9a-f]{8}$/],
    ["../../etc/passwd", "etc-passwd"],
    ["--- # not: the end\n---\nlayout: x", "not-the-end-layout-x"],
    ["w".repeat(300), /^w{81}-[0-9a-f]{8}$/],
  ] as const) {
    test(`quotes ${JSON.stringify(headline.slice(0, 40))} so that it is read back`, async () => {
      const root = newsroom({});
      const { exitCode, stdout, stderr } = await write(root, "--", headline);
      assert.deepEqual([exitCode, stderr], [0, ""]);
      const name = /^articles\/2022\/08\/(.*)\.md\n$/.exec(stdout)?.[1] ?? "";
      if (typeof file === "string") assert.equal(name, file);
      else assert.match(name, file);
      const { edition, problems } = await readNewsroom({ ...plainReading, root });
      assert.deepEqual(problems, []);
      assert.equal(edition?.stories[0]?.headline, headline.replace(/\s+/g, " "));
    });
  }

  test("never writes over a story", async () => {
    const mine = storyFile({ headline: "Mine" });
    const root = newsroom({ "articles/2022/08/force-ready.md": mine });
    const { exitCode, stdout, stderr } = await write(root, "Force ready");
    assert.deepEqual([exitCode, stdout], [1, ""]);
    assert.match(stderr, /articles\/2022\/08\/force-ready\.md exists already/);
    assert.equal(readFileSync(join(root, "articles/2022/08/force-ready.md"), "utf8"), mine);
  });

  test("counts the month in the site's time zone", async () => {
    const root = newsroom({ "_data/site.json": { title: "W", url: "https://w.example", timeZone: "Asia/Tokyo" } });
    const { stdout } = await runCommand("new", ["--newsroom", root, "--now", "2022-08-31T15:00:00Z", "Dawn"]);
    assert.equal(stdout, "articles/2022/09/dawn.md\n");
  });

  for (const [what, flag, id, suggestion] of [
    ["section", "--section", "spcae", 'There is no section "spcae". Did you mean "space"?'],
    ["section", "--section", "politics", 'There is no section "politics". Use one of: space, world.'],
    ["agency", "--agency", "ts", 'There is no agency "ts". Did you mean "tst"?'],
    ["agency", "--agency", "constructor", 'There is no agency "constructor". Use one of: tst.'],
  ] as const) {
    test(`ends with 2 at the ${what} "${id}", suggests another, and writes nothing`, async () => {
      const root = newsroom({});
      const { exitCode, stdout, stderr } = await write(root, "Force ready", flag, id);
      assert.deepEqual([exitCode, stdout, stderr.trim()], [2, "", suggestion]);
      assert.equal(existsSync(join(root, "articles")), false);
    });
  }

  test("in a newsroom whose data is broken reports that", async () => {
    const root = newsroom({ "_data/sections.json": "[" });
    const { exitCode, stdout } = await write(root, "Force ready");
    assert.equal(exitCode, 1);
    assert.match(stdout, /_data\/sections\.json:1:2 error This is not JSON/);
  });
});
