import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { keptFiles } from "../../src/press/replaced.ts";
import { stateFolder } from "../../src/press/state-folder.ts";
import { site, storyFile } from "../newsrooms.ts";
import { filesWith } from "../release/release.ts";
import { type Papers, Pressroom } from "./pressroom.ts";
import { comesBack, returns } from "./put-back.ts";
import { day, start } from "./story-draft.ts";
import { Tally } from "./two-ways.ts";

test("the release before comes back as it was, but for what must not come back", async () => {
  const tally = new Tally();
  await fc.assert(
    fc.asyncProperty(returns, (each) => comesBack(each, tally)),
    { numRuns: 10, seed: 5, endOnFailure: true },
  );
  assert.ok(tally.of("built on") > 1, `${tally}`);
});

/** Publishes one newsroom after the other, and puts the first release back at a later clock. */
async function putBack(before: Papers, after: Papers, wait: number): Promise<Pressroom> {
  const room = new Pressroom();
  const call = { now: start, pathPrefix: null, full: false, quarantine: true, confirmed: [], settled: true };
  for (const papers of [before, after]) {
    room.fill(papers);
    assert.equal((await room.build(call)).exitCode, 0);
  }
  assert.equal((await room.rollBack(start + wait)).exitCode, 0);
  return room;
}

/** A newsroom of two stories, of which one gets these keys. */
function papers(front: object, licenceDays = 1000): Papers {
  const agencies = { tst: { name: "Test Wire", label: "TST", notice: "© Test Wire.", licenceDays } };
  return new Map([
    ["_data/site.json", JSON.stringify(site)],
    ["_data/sections.json", JSON.stringify([{ id: "space", title: "Space" }])],
    ["_data/agencies.json", JSON.stringify(agencies)],
    ["articles/a.md", storyFile({ headline: "Reactor opens at last", date: "2019-05-05T10:00:00Z", ...front })],
    ["articles/b.md", storyFile({ headline: "Another" })],
    ["articles/c.md", storyFile({ headline: "Yet another" })],
  ]);
}

/** The same, with another story killed, so that pages are made anew. */
function withKill(before: Papers): Papers {
  return new Map([...before, ["articles/c.md", storyFile({ headline: "Yet another", status: "canceled" })]]);
}

const embargoed = new Date(start + day).toISOString();

for (const [name, before, after, wait] of [
  ["killed", papers({}), papers({ status: "canceled" }), 0],
  [
    "killed under an embargo that has passed",
    papers({ embargoed }),
    withKill(papers({ embargoed, status: "canceled" })),
    2 * day,
  ],
  [
    "withheld under an embargo that has passed",
    papers({ embargoed }),
    withKill(papers({ embargoed, status: "withheld" })),
    2 * day,
  ],
  [
    "of an agency that has shortened its licence",
    papers({ agency: "tst", date: "2022-05-05T10:00:00Z" }),
    papers({ agency: "tst", date: "2022-05-05T10:00:00Z" }, 20),
    0,
  ],
  ["killed in a broken file", papers({}), papers({ status: "canceled", headlin: "A slip" }), 0],
  ["withheld and broken", papers({}), papers({ status: "withheld", headlin: "A slip" }), 0],
  [
    "whose licence has ended since",
    papers({ licenceExpires: embargoed }),
    papers({ licenceExpires: embargoed, kicker: "New" }),
    2 * day,
  ],
] as const) {
  test(`a story does not come back that is ${name}`, async () => {
    const room = await putBack(before, after, wait);
    assert.deepEqual(filesWith(room.release(), "Reactor opens"), []);
    assert.deepEqual(room.verified(), { missing: [], changed: [], added: [] });
    const { told, due } = room.names();
    assert.equal(told, due, "its name");
  });
}

test("the year that only a killed story had goes with it", async () => {
  const room = await putBack(papers({}), papers({ status: "canceled" }), 0);
  assert.equal(room.release().has("archive/2019/index.html"), false);
});

for (const [name, harm, exitCode] of [
  ["that is whole", () => {}, 0],
  ["of which a file that stayed is gone", ({ output }: Pressroom) => rmSync(join(output, "space/index.html")), 1],
  ["of which a replaced file is gone", (room: Pressroom) => rmSync(keptNote(room)), 1],
  ["of which a replaced file has other bytes", (room: Pressroom) => writeFileSync(keptNote(room), "Other.\n"), 1],
] as const) {
  test(`a release that was replaced file by file and ${name} ${exitCode === 0 ? "comes" : "does not come"} back`, async () => {
    const room = new Pressroom();
    const call = { now: start, pathPrefix: null, full: false, quarantine: false, confirmed: [], settled: true };
    for (const note of ["One.\n", "Two.\n"]) {
      room.fill(new Map([...papers({}), ["static/note.txt", note]]));
      assert.equal((await room.build(call)).exitCode, 0);
    }
    assert.ok(existsSync(keptNote(room)));
    harm(room);
    assert.equal((await room.rollBack(start)).exitCode, exitCode);
    assert.equal(readFileSync(join(room.output, "note.txt"), "utf8"), exitCode === 0 ? "One.\n" : "Two.\n");
  });
}

/** Where the file that a patch has replaced is kept. */
function keptNote({ root, output }: Pressroom): string {
  return join(keptFiles(stateFolder(root).records(output).previous), "note.txt");
}
