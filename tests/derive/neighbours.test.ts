import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { moreFromSection } from "../../src/derive/more-from.ts";
import { neighboursIn } from "../../src/derive/neighbours.ts";
import { portalOf } from "../../src/derive/portal.ts";
import type { Story } from "../../src/model/story.ts";
import { editionWith, hour, later, noon, sizes, slugsOf, someStories, storyWith } from "./builders.ts";

/** `s0` is the newest. */
const stories = Array.from({ length: 9 }, (_, index) =>
  storyWith({ slug: `s${index}`, date: later(noon, -index * hour) }),
);

function storyAt(place: number): Story {
  const story = stories[place];
  assert.ok(story !== undefined);
  return story;
}

describe("neighboursIn", () => {
  for (const [place, newer, older] of [
    [0, undefined, "s1"],
    [4, "s3", "s5"],
    [8, "s7", undefined],
  ] as const) {
    test(`of story ${place} are ${newer} and ${older}`, () => {
      const neighbours = neighboursIn(stories, storyAt(place));
      assert.deepEqual([neighbours.newer?.slug, neighbours.older?.slug], [newer, older]);
    });
  }

  test("of a story that is not in the list are those around its date", () => {
    const neighbours = neighboursIn(stories, storyWith({ slug: "other", date: later(noon, -3.5 * hour) }));
    assert.deepEqual([neighbours.newer?.slug, neighbours.older?.slug], ["s3", "s4"]);
  });
});

describe("moreFromSection", () => {
  const more = (place: number, others: readonly Story[] = []) =>
    slugsOf(moreFromSection(stories, storyAt(place), others, 3));

  test("gives the stories before it, but not its direct older neighbour", () => {
    assert.deepEqual(more(1), ["s3", "s4", "s5"]);
  });

  test("leaves out the stories that the page shows as related", () => {
    assert.deepEqual(more(1, [storyAt(3), storyAt(5)]), ["s4", "s6", "s7"]);
  });

  test("where too few precede it, takes the nearest newer ones, but not its direct newer neighbour", () => {
    assert.deepEqual(more(6), ["s3", "s4", "s8"]);
    assert.deepEqual(more(8), ["s4", "s5", "s6"]);
  });

  test("is short where the section is", () => {
    assert.deepEqual(slugsOf(moreFromSection(stories.slice(0, 3), storyAt(0), [], 3)), ["s2"]);
    assert.deepEqual(slugsOf(moreFromSection(stories.slice(0, 1), storyAt(0), [], 3)), []);
  });

  test("never repeats what the page links already, and never leaves the section", () => {
    fc.assert(
      fc.property(someStories({ anyFate: false }), (some) => {
        const portal = portalOf(editionWith({ stories: some }), noon);
        for (const story of portal.stories) {
          const { newer, older } = portal.neighbours(story);
          const linked = [story, newer, older, ...portal.relatedTo(story)];
          const answer = portal.moreFrom(story);
          assert.equal(new Set(answer).size, answer.length);
          assert.ok(answer.length <= sizes.related);
          for (const other of answer) {
            assert.ok(!linked.includes(other));
            assert.equal(other.section.id, story.section.id);
          }
          const left = portal.stories.filter((other) => other.section === story.section && !linked.includes(other));
          assert.equal(answer.length, Math.min(sizes.related, left.length));
        }
      }),
    );
  });
});
