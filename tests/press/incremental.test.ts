import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { site, storyFile } from "../newsrooms.ts";
import { differences, textOf } from "../release/release.ts";
import { type EditKind, editKinds } from "./edits.ts";
import { type Papers, Pressroom } from "./pressroom.ts";
import { start } from "./story-draft.ts";
import { type Course, courses, playBothWays, type Step, Tally } from "./two-ways.ts";

/** Every kind of edit, one after the other, each with a build of its own. */
function everyEdit(seed: number): Course {
  // Time alone comes first, while nothing is wrong yet.
  const kinds: readonly EditKind[] = ["minutes", ...editKinds];
  const steps = kinds.map((kind, index): Step => {
    const edits = [{ kind, chance: seed * 1000 + index }];
    return { edits, ends: "build", quarantine: true, confirm: kind !== "minutes", settled: true, mend: true };
  });
  return { seed, stories: 20, steps };
}

describe("a build on top of the last release gives what a full one gives", () => {
  test("after each kind of edit", async () => {
    const tally = new Tally();
    await playBothWays(everyEdit(3), tally);
    for (const what of ["by patch", "by swap", "removed by patch", "refreshed", "refused"]) {
      assert.ok(tally.of(what) > 0, `${what}? ${tally}`);
    }
  });

  test("whatever happens in a newsroom", async () => {
    const tally = new Tally();
    await fc.assert(
      fc.asyncProperty(courses, (course) => playBothWays(course, tally)),
      { numRuns: 10, seed: 4, endOnFailure: true },
    );
    assert.ok(tally.of("published") > 20 && tally.of("nothing done") > 1, `${tally}`);
  });

  test("where all that changes is what a link leads to", async () => {
    const date = "2022-08-17T10:00:00Z";
    const papers = (front: object): Papers =>
      new Map([
        ["_data/site.json", JSON.stringify(site)],
        [
          "_data/sections.json",
          JSON.stringify([
            { id: "space", title: "Space" },
            { id: "world", title: "World" },
          ]),
        ],
        ["articles/a.md", storyFile({ headline: "First", date }, "It follows [the other](b.md).")],
        ["articles/b.md", storyFile({ headline: "Other", date, section: "world", ...front })],
      ]);
    const [room, other] = [new Pressroom(), new Pressroom()];
    const call = { now: start, pathPrefix: null, full: false, quarantine: false, confirmed: [], settled: true };
    room.fill(papers({}));
    await room.build(call);
    const paid = papers({ sponsored: true });
    for (const each of [room, other]) {
      each.fill(paid);
      await each.build(call);
    }
    assert.match(textOf(room.release(), "2022/08/17/a.html"), /rel="sponsored"/);
    assert.deepEqual(differences(room.release(), other.release()), []);
  });
});
