import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { NeedleSearch } from "../../../src/press/needles.ts";

/** Few letters, so that needles overlap, repeat and hide in each other; of one to four bytes, so that bytes do too. */
const letter = fc.constantFrom("a", "b", "ä", "ß", "京", "🚀", "\u0080", "\n");
const text = fc.string({ unit: letter, maxLength: 60 });
const word = fc.string({ unit: letter, maxLength: 9 });
const anyText = fc.oneof(text, fc.string({ unit: "binary", maxLength: 60 }));

function naive(needles: readonly string[], haystack: Buffer): readonly number[] {
  return needles.flatMap((needle, index) => {
    const bytes = Buffer.from(needle);
    return bytes.length >= 4 && haystack.includes(bytes) ? [index] : [];
  });
}

function found(needles: readonly string[], haystack: Buffer): readonly number[] {
  const search = new NeedleSearch(needles.map((needle, owner) => ({ text: needle, owner })));
  return search
    .find(haystack)
    .map(({ owner }) => owner)
    .sort((a, b) => a - b);
}

describe("a search for many needles", () => {
  test("finds what a search for each would", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), anyText, (needles, haystack) => {
        assert.deepEqual(found(needles, Buffer.from(haystack)), naive(needles, Buffer.from(haystack)));
      }),
      { numRuns: 300 },
    );
  });

  test("finds every part of a text in it, and in the text between others", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), text, text, (parts, before, after) => {
        const haystack = Buffer.from([before, ...parts, after].join(""));
        const needles = [...parts, ...parts, parts.join("")];
        assert.deepEqual(found(needles, haystack), naive(needles, haystack));
        assert.equal(
          found(needles, haystack).length,
          needles.filter((needle) => Buffer.byteLength(needle) >= 4).length,
        );
      }),
      { numRuns: 200 },
    );
  });

  test("finds them among bytes that are no text", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.uint8Array({ maxLength: 80 }), word, (needles, noise, extra) => {
        const haystack = Buffer.concat([noise, Buffer.from(extra), noise]);
        assert.deepEqual(found([...needles, extra], haystack), naive([...needles, extra], haystack));
      }),
      { numRuns: 200 },
    );
  });

  test("finds long needles that share their beginning and differ at the end", () => {
    const stem = "the same beginning of a headline that goes on and on ".repeat(3);
    const needles = ["one", "two", "three", ""].map((end) => stem + end);
    assert.deepEqual(found(needles, Buffer.from(`${stem}two`)), [1, 3]);
    assert.deepEqual(found(needles, Buffer.from(stem.slice(1))), []);
  });

  test("gives each once, in the order of their first occurrence", () => {
    const search = new NeedleSearch(["gamma", "alpha", "beta ray"].map((each) => ({ text: each, owner: each })));
    const order = search.find(Buffer.from("beta ray, alpha, beta ray, gamma, alpha")).map(({ owner }) => owner);
    assert.deepEqual(order, ["beta ray", "alpha", "gamma"]);
  });
});
