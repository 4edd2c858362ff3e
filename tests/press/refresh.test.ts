import assert from "node:assert/strict";
import { test } from "node:test";
import { site, storyFile } from "../newsrooms.ts";
import { differences } from "../release/release.ts";
import { Pressroom } from "./pressroom.ts";
import { start } from "./story-draft.ts";

for (const pathPrefix of [null, "/x/"]) {
  test(`a release at a later clock is, and tells, what a full one would, below ${pathPrefix ?? "the root"}`, async () => {
    const [room, anew] = [new Pressroom(), new Pressroom()];
    const call = { now: start, pathPrefix, full: false, quarantine: false, confirmed: [], settled: true };
    for (const each of [room, anew]) {
      each.fill(
        new Map([
          ["_data/site.json", JSON.stringify(site)],
          ["_data/sections.json", JSON.stringify([{ id: "space", title: "Space" }])],
          ["articles/a.md", storyFile({ headline: "First" })],
        ]),
      );
      await each.build(call);
    }
    const now = start + 60_000;
    assert.equal((await room.build({ ...call, now })).unchanged, true);
    await anew.build({ ...call, now, full: true });
    assert.deepEqual(differences(room.release(), anew.release()), []);
    assert.deepEqual(differences(room.notes(), anew.notes()), []);
    assert.deepEqual(room.verified(), { missing: [], changed: [], added: [] });
  });
}
