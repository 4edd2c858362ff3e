import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { portalOf } from "../../src/derive/portal.ts";
import { surroundingsPrinter } from "../../src/derive/surroundings-print.ts";
import { type Story, storyKeys } from "../../src/model/story.ts";
import { topicNamed } from "../../src/model/topic.ts";
import { type Dice, diceOf } from "../bench/dice.ts";
import { editionWith, energy, hour, later, noon, siteWith, sizes, space, storyWith } from "./builders.ts";

test("what stands beside a story changes only with what stands for it, also far back", () => {
  let same = 0;
  fc.assert(
    fc.property(fc.nat(0xffff_ffff), fc.integer({ min: 1, max: 4 }), (seed, related) => {
      const dice = diceOf(seed);
      const stories = Array.from({ length: dice.between(20, 130) }, (_, index) => storyFrom(dice, index));
      const at = dice.between(0, stories.length - 1);
      const changed = dice.next() < 0.3 ? stories.toSpliced(at, 1) : stories.with(at, storyFrom(dice, at));
      const [before, after] = [surroundingsIn(stories, related), surroundingsIn(changed, related)];
      for (const [id, { beside, print }] of after) {
        const earlier = before.get(id);
        if (earlier === undefined || JSON.stringify(earlier.print) !== JSON.stringify(print)) continue;
        assert.deepEqual(beside, earlier.beside);
        same++;
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(same > 1000);
});

/** What the page of each story shows beside it, by the keys of the stories, and what stands for that. */
function surroundingsIn(stories: readonly Story[], related: number) {
  const site = siteWith({ pageSizes: { ...sizes, related } });
  const portal = portalOf(editionWith({ site, stories }), noon);
  const printOf = surroundingsPrinter(portal, related);
  return new Map(
    portal.stories.map((story) => {
      const { newer, older } = portal.neighbours(story);
      const lists = [[newer], [older], portal.relatedTo(story), portal.moreFrom(story)];
      const beside = lists.map((list) => list.map((each) => each?.keys.listed ?? null));
      return [story.id, { beside, print: printOf(story) }];
    }),
  );
}

/** Few stories share two topics, though each topic has many: what such a story shares with others lies far back. */
function storyFrom(dice: Dice, index: number): Story {
  const both = dice.next() < 0.08;
  const names = both ? ["NATO", "Moon"] : [dice.pick(["NATO", "Moon"])];
  const story = storyWith({
    slug: `s${index}`,
    date: later(noon, -(index + dice.between(0, 1)) * hour),
    section: dice.next() < 0.9 ? space : energy,
    headline: `Headline ${dice.between(1, 9999)}`,
    topics: names.map(topicNamed),
  });
  return { ...story, keys: storyKeys(story, "") };
}
