import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { KeySums, sumOfKeys } from "../../src/derive/key-sums.ts";
import type { Fingerprint } from "../../src/model/fingerprint.ts";
import { type Story, storyKeys } from "../../src/model/story.ts";
import { storyWith } from "./builders.ts";

const stories = fc.uniqueArray(fc.nat(9999), { maxLength: 60 }).map((numbers) => numbers.map(keyed));
const place = fc.integer({ min: -5, max: 70 });

test("a stretch has the sum of its stories, modulo 2^32 in each of four lanes", () => {
  fc.assert(
    fc.property(stories, place, place, (list, from, to) => {
      const sums = new KeySums(list);
      const stretch = list.slice(Math.max(0, from), Math.max(0, from, to));
      const lane = (index: number) => stretch.reduce((sum, { keys }) => (sum + (keys.listed[index] ?? 0)) >>> 0, 0);
      const expected: Fingerprint = [lane(0), lane(1), lane(2), lane(3)];
      assert.deepEqual(sums.between(from, Math.max(from, to)), expected);
      assert.deepEqual(sumOfKeys(stretch), expected);
    }),
  );
});

test("what is put into a stretch, taken out of it or changed in it changes its sum, and nothing outside of it does", () => {
  fc.assert(
    fc.property(stories, place, place, fc.nat(), fc.integer({ min: 10_000, max: 99_999 }), (list, a, b, at, other) => {
      const [from, to] = [Math.max(0, Math.min(a, b)), Math.min(list.length, Math.max(a, b))];
      fc.pre(from < to);
      const inside = from + (at % (to - from));
      const changed = list.with(inside, keyed(other));
      assert.notDeepEqual(new KeySums(changed).between(from, to), new KeySums(list).between(from, to));
      const without = list.toSpliced(inside, 1);
      assert.notDeepEqual(new KeySums(without).between(from, to - 1), new KeySums(list).between(from, to));
      const outside = list.map((story, index) => (index < from || index >= to ? keyed(other + index) : story));
      assert.deepEqual(new KeySums(outside).between(from, to), new KeySums(list).between(from, to));
    }),
  );
});

function keyed(number: number): Story {
  const story = storyWith({ slug: `s${number}` });
  return { ...story, keys: storyKeys(story, "") };
}
