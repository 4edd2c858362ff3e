import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { summaryOf } from "../../src/read/summary.ts";

const sentence = "The force said that it was ready to act if the peace was broken, and that nobody should doubt it. ";

const table: readonly (readonly [name: string, paragraph: string, language: string, summary: string])[] = [
  ["nothing stays nothing", "", "en", ""],
  ["a short paragraph stays whole", "It is ready.", "en", "It is ready."],
  ["white space folds", "  It \n is\tready. ", "en", "It is ready."],
  ["300 characters stay whole", "a".repeat(300), "en", "a".repeat(300)],
  ["a long one ends with its last whole sentence", sentence.repeat(5), "en", sentence.repeat(3).trim()],
  [
    "a point inside a number ends no sentence",
    `${sentence}It flew 3.5 km. ${"X ".repeat(150)}`,
    "en",
    `${sentence}It flew 3.5 km.`,
  ],
  ["one endless sentence ends after a word", "word ".repeat(80), "en", `${"word ".repeat(59).trim()}…`],
  ["no letter of two halves is cut", "🚀".repeat(200), "en", `${"🚀".repeat(149)}…`],
  ["one endless word is cut", "a".repeat(400), "en", `${"a".repeat(299)}…`],
  [
    "Japanese sentences end with their own full stop",
    `${"準備".repeat(70)}。${"完了".repeat(70)}。${"終".repeat(200)}`,
    "ja",
    `${"準備".repeat(70)}。${"完了".repeat(70)}。`,
  ],
  [
    "a closing quotation mark belongs to its sentence",
    `“${"Go ".repeat(60)}now!” ${"He said so. ".repeat(12)}`,
    "en",
    `“${"Go ".repeat(60)}now!” ${"He said so. ".repeat(9).trim()}`,
  ],
];

describe("summaryOf", () => {
  for (const [name, paragraph, language, summary] of table) {
    test(name, () => {
      assert.equal(summaryOf(paragraph, language), summary);
    });
  }

  const paragraphs = fc.oneof(
    fc.string({ unit: "binary", maxLength: 700 }),
    fc.string({ unit: fc.constantFrom("🚀", "a", " ", ". ", "。"), minLength: 100, maxLength: 700 }),
    fc.array(fc.lorem({ mode: "sentences", maxCount: 3 }), { maxLength: 8 }).map((parts) => parts.join(" ")),
  );
  const languages = fc.constantFrom("en", "ja", "ar", "th", "pt-BR");

  test("is never longer than 300 characters, and empty only where the paragraph is", () => {
    fc.assert(
      fc.property(paragraphs, languages, (paragraph, language) => {
        const summary = summaryOf(paragraph, language);
        assert.ok(summary.length <= 300, String(summary.length));
        assert.equal(summary === "", paragraph.trim() === "");
      }),
    );
  });

  test("cuts no character in half", () => {
    fc.assert(
      fc.property(paragraphs, languages, (paragraph, language) => {
        assert.doesNotMatch(
          summaryOf(paragraph, language),
          /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
        );
      }),
    );
  });

  test("begins as the paragraph does", () => {
    fc.assert(
      fc.property(paragraphs, languages, (paragraph, language) => {
        const folded = paragraph.replace(/\s+/gu, " ").trim();
        assert.ok(folded.startsWith(summaryOf(paragraph, language).replace(/…$/, "")));
      }),
    );
  });
});
