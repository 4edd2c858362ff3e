import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Manifest, PublishedStory } from "../../src/press/manifest.ts";
import { forgottenKills, missingStories } from "../../src/press/republication.ts";
import { editionWith, storyWith } from "../derive/builders.ts";

const nothing = { aliases: [], version: 1, pictures: [], ends: null };

function published(number: number, file = number): PublishedStory {
  return { id: `s${number}`, file: `articles/s${file}.md`, path: `/s${number}.html`, ...nothing };
}

const numbers = fc.uniqueArray(fc.nat(30), { maxLength: 30 });

test("stories are missing whose id and file are both gone, in whatever order they stand", () => {
  let missing = 0;
  fc.assert(
    fc.property(numbers, numbers, numbers, fc.func(fc.nat(30)), fc.boolean(), (now, before, unsure, fileOf, sorted) => {
      const order = (list: readonly number[]) => (sorted ? list.toSorted((a, b) => b - a) : list);
      const stories = order(now).map((each) =>
        storyWith({ slug: `s${each}`, id: `s${each}`, file: `articles/s${each}.md` }),
      );
      const manifest: Manifest = {
        ...{
          now: 0,
          files: new Map(),
          quarantined: [],
          tombstones: before.map((each) => published(each, fileOf(each))),
        },
        stories: order(before).map((each) => published(each, fileOf(each))),
        unconfirmed: unsure.map((each) => published(each)),
      };
      const [broken, confirmed] = [["articles/s1.md"], new Set(["s2"])];
      const edition = editionWith({ stories });
      const ids = new Set(stories.map(({ id }) => id));
      const files = new Set([...stories.map(({ file }) => file), ...broken]);
      const isGone = ({ id, file }: { readonly id: string; readonly file: string }) =>
        !ids.has(id) && !files.has(file) && !confirmed.has(id);
      const candidates = new Map([...manifest.unconfirmed, ...manifest.stories].map((story) => [story.id, story]));
      const expected = [...candidates.values()].filter(isGone).sort((a, b) => (a.id < b.id ? -1 : 1));
      assert.deepEqual(missingStories(edition, broken, manifest, confirmed), expected);
      assert.deepEqual(
        forgottenKills(edition, broken, manifest, confirmed).map(({ file }) => file),
        manifest.tombstones.filter(isGone).map(({ file }) => file),
      );
      missing += expected.length;
    }),
    { numRuns: 500 },
  );
  assert.ok(missing > 500);
});
