import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { relatedFinder } from "../../src/derive/related.ts";
import { compareStories, type Story } from "../../src/model/story.ts";
import { hour, later, noon, slugsOf, someStories, storyWith } from "./builders.ts";

/** Stories an hour apart, newest first as written. */
function storiesOf(...topicNames: readonly (readonly string[])[]): readonly Story[] {
  return topicNames.map((names, index) =>
    storyWith({ slug: `s${index}`, date: later(noon, -index * hour), topicNames: names }),
  );
}

function relatedSlugs(stories: readonly Story[], slug: string, size = 3): readonly string[] {
  const story = stories.find((candidate) => candidate.slug === slug);
  assert.ok(story !== undefined);
  return slugsOf(relatedFinder(stories, size)(story));
}

describe("relatedFinder", () => {
  test("most shared topics come first, ties newest first", () => {
    const stories = storiesOf(["Moon", "Mars"], ["Moon"], ["Mars"], ["Oil"], ["Mars", "Moon"]);
    assert.deepEqual(relatedSlugs(stories, "s0"), ["s4", "s1", "s2"]);
  });

  test("a newer story is never related", () => {
    assert.deepEqual(relatedSlugs(storiesOf(["Moon"], ["Moon"], ["Moon"]), "s1"), ["s2"]);
  });

  test("stories of the same date are related in the order of their slugs", () => {
    const stories = ["c", "a", "b"].map((slug) => storyWith({ slug, topicNames: ["Moon"] })).sort(compareStories);
    assert.deepEqual(relatedSlugs(stories, "b"), ["a", "c"]);
  });

  test("without shared topics there is nothing related", () => {
    assert.deepEqual(relatedSlugs(storiesOf(["Moon"], ["Mars"], []), "s0"), []);
    assert.deepEqual(relatedSlugs(storiesOf(["Moon"], ["Mars"], []), "s2"), []);
  });

  test("agrees with counting by hand: at most the size, never itself, never newer, best first", () => {
    fc.assert(
      fc.property(someStories({ anyFate: false }), fc.integer({ min: 0, max: 5 }), (unordered, size) => {
        const stories = unordered.sort(compareStories);
        const related = relatedFinder(stories, size);
        for (const story of stories) {
          const slugs = new Set(story.topics.map((topic) => topic.slug));
          const shared = (other: Story) => other.topics.filter((topic) => slugs.has(topic.slug)).length;
          const expected = stories
            .filter((other) => other !== story && other.date.epoch <= story.date.epoch && shared(other) > 0)
            .sort((a, b) => shared(b) - shared(a) || compareStories(a, b))
            .slice(0, size);
          assert.deepEqual(slugsOf(related(story)), slugsOf(expected));
        }
      }),
    );
  });

  test("a newer story changes nothing", () => {
    fc.assert(
      fc.property(someStories({ anyFate: false }), (unordered) => {
        const [newest, ...stories] = unordered.sort(compareStories);
        if (newest === undefined) return;
        const before = relatedFinder(stories, 3);
        const after = relatedFinder([{ ...newest, date: later(newest.date, 1) }, ...stories], 3);
        for (const story of stories) assert.deepEqual(after(story), before(story));
      }),
    );
  });

  test("looks back a bounded way in a topic that has very many stories", () => {
    const topicNames = ["News"];
    const many = Array.from({ length: 1000 }, (_, index) =>
      storyWith({ slug: `s${index}`, date: later(noon, -index), topicNames }),
    );
    assert.equal(relatedFinder(many, 2000)(many[100] ?? storyWith({ slug: "none" })).length, 49);
  });
});
