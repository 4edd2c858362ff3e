import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { wordCount } from "../../src/read/word-count.ts";

/** The definition, in a line. */
function counted(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

test("words are the stretches between white space that hold a letter or a digit", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      " ",
      "\n",
      "\t",
      "\u00a0",
      "\u2028",
      "a",
      "é",
      "7",
      "½",
      "日",
      "–",
      "'",
      "-",
      "\u{1d49c}",
      "\ud835",
      "\u{1f680}",
    ),
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  const texts = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      assert.equal(wordCount(text), counted(text));
    }),
    { numRuns: 5000 },
  );
  for (let code = 0; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    assert.equal(wordCount(`${character} ${character}a`), counted(`${character} ${character}a`));
  }
});
