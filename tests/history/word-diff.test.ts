import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { passagesOf } from "../../src/derive/passages.ts";
import { wordDiff } from "../../src/derive/word-diff.ts";
import type { Change, Passage } from "../../src/model/shown-version.ts";

/** Changes as a proof-reader marks them: `[-out-]` and `{+in+}`. */
function marked(changes: readonly Change[]): string {
  return changes
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");
}

function markedPassages(passages: readonly Passage[]): readonly (string | number)[] {
  return passages.map((passage) => (passage.kind === "text" ? marked(passage.changes) : passage.paragraphs));
}

const table: readonly (readonly [string, string, string, string, string])[] = [
  ["a word", "The force is ready.", "The force was ready.", "The force [-is-]{+was+} ready.", "en"],
  [
    "neighbours read as one phrase",
    "Some ten thousand men came to the town on Monday.",
    "Some two hundred men came to the town on Monday.",
    "Some [-ten thousand-]{+two hundred+} men came to the town on Monday.",
    "en",
  ],
  ["an addition", "He said so.", "He said so twice.", "He said so{+ twice+}.", "en"],
  ["a text written anew", "One thing happened.", "Nobody came.", "[-One thing happened.-]{+Nobody came.+}", "en"],
  ["Japanese has no spaces", "東京で会議があった。", "大阪で会議があった。", "[-東京-]{+大阪+}で会議があった。", "ja"],
  ["nothing", "", "Something.", "{+Something.+}", "en"],
];

for (const [name, before, after, expected, language] of table) {
  test(`words are compared: ${name}`, () => assert.equal(marked(wordDiff(before, after, language)), expected));
}

test("paragraphs that stay are counted, and those that change are shown", () => {
  const before = ["One stays.", "Two stays too.", "The third says ten men.", "Four goes.", "Five stays."];
  const after = ["One stays.", "Two stays too.", "The third says six men.", "Five stays.", "Six is new."];
  assert.deepEqual(markedPassages(passagesOf(before, after, "en")), [
    2,
    "The third says [-ten-]{+six+} men.",
    "[-Four goes.-]",
    1,
    "{+Six is new.+}",
  ]);
});

test("the first version stands as it was", () => {
  assert.deepEqual(markedPassages(passagesOf(null, ["One.", "Two."], "en")), ["One.", "Two."]);
});

const words = fc.array(fc.constantFrom("one", "two", "three", "four", " ", ", ", "\n", "."), { maxLength: 40 });

test("both texts can be read from their differences", () => {
  fc.assert(
    fc.property(words, words, (some, others) => {
      const [before, after] = [some.join(""), others.join("")];
      const changes = wordDiff(before, after, "en");
      const without = (kind: Change["kind"]) =>
        changes.filter((change) => change.kind !== kind).map(({ text }) => text);
      assert.equal(without("added").join(""), before);
      assert.equal(without("removed").join(""), after);
    }),
  );
});

test("no words are lost between paragraphs", () => {
  const paragraphs = fc.array(fc.constantFrom("one two three", "one two four", "five", "six seven"), { maxLength: 6 });
  fc.assert(
    fc.property(paragraphs, paragraphs, (before, after) => {
      const passages = passagesOf(before, after, "en");
      const texts = passages.flatMap((passage) => (passage.kind === "text" ? passage.changes : []));
      const letters = (text: string) => [...text.replace(/\s/g, "")].sort().join("");
      const kept = passages.reduce((sum, passage) => sum + (passage.kind === "unchanged" ? passage.paragraphs : 0), 0);
      const shown = texts.filter(({ kind }) => kind !== "removed").map(({ text }) => text);
      assert.ok(letters(after.join("")).length >= letters(shown.join("")).length);
      if (kept === 0) assert.equal(letters(shown.join("")), letters(after.join("")));
    }),
  );
});

test("a huge text is compared in little time", () => {
  const text = (word: string) => Array.from({ length: 60_000 }, (_, index) => `${word}${index}`);
  const started = performance.now();
  passagesOf([text("a").join(" ")], [text("b").join(" ")], "en");
  passagesOf(text("a"), text("b"), "en");
  assert.ok(performance.now() - started < 5_000);
});
