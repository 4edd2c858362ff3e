import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { holdsUnprintable, plainLine, plainLines } from "../../src/read/plain-text.ts";

/** Characters that XML 1.0 allows nowhere (https://www.w3.org/TR/xml/#charsets), and halves of surrogate pairs. */
const xmlIllegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const marks = /[\u202a-\u202e\u2066-\u2069]/g;

const nasty = fc.constantFrom(
  ..."\u0000\u0008\t\n\u000b\f\r\u001f\u007f\u0085\u009f\u00a0\u00ad\u200b\u200e\u200f\u2028\u2029\ufdd0\ufeff\ufffe\uffff",
  ..."\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c",
  ...["\ud800", "\udc00", "\ud83d\ude80", "\ude80\ud83d", "  ", "a", "é", "日", "ש"],
);
const texts = fc.oneof(
  fc.array(nasty, { maxLength: 16 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
);

/** Whether each mark that opens a direction is closed by its own, innermost first, before the text ends. */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const [mark] of text.matchAll(marks)) {
    if (mark === "\u202c" || mark === "\u2069") {
      if (open.pop() !== mark) return false;
    } else {
      open.push(/[\u2066-\u2068]/.test(mark) ? "\u2069" : "\u202c");
    }
  }
  return open.length === 0;
}

describe("plainLine", () => {
  for (const [name, text, plain] of [
    ["ordinary text stays", "NATO “ready” in São Paulo — 日本 🚀", "NATO “ready” in São Paulo — 日本 🚀"],
    ["white space folds", "  a \t\n b\u00a0\u2003c \u2028 d ", "a b c d"],
    ["control characters go", "a\u0000b\u0007c\u007fd\u0085e", "abcde"],
    ["a byte order mark goes", "\ufeffa", "a"],
    ["half a surrogate pair goes", "a\ud83db\ude80c", "abc"],
    ["halves do not meet over what was between them", "\ud83d\u0000\ude80", ""],
    ["what is opened is closed", "a\u202eb", "a\u202eb\u202c"],
    ["the innermost is closed first", "\u2067a\u202bb", "\u2067a\u202bb\u202c\u2069"],
    ["what closes nothing goes", "a\u202cb\u2069c", "abc"],
    ["nothing but marks that close is nothing", "\u202c \u2069", ""],
    ["marks that go leave no gap", "a \u202c b", "a b"],
    ["balanced Hebrew stays", "\u2067שלום\u2069 x", "\u2067שלום\u2069 x"],
    ["direction marks without a scope stay", "a\u200fb\u200e", "a\u200fb\u200e"],
  ] as const) {
    test(name, () => {
      assert.equal(plainLine(text), plain);
    });
  }
});

for (const [name, clean] of [
  ["plainLine", plainLine],
  ["plainLines", plainLines],
] as const) {
  describe(`${name}, whatever the text`, () => {
    test("leaves no character that XML forbids", () => {
      fc.assert(fc.property(texts, (text) => !xmlIllegal.test(clean(text)) && !holdsUnprintable(clean(text))));
    });

    test("leaves every line balanced", () => {
      fc.assert(fc.property(texts, (text) => clean(text).split("\n").every(isBalanced)));
    });

    test("has nothing left to do the second time", () => {
      fc.assert(fc.property(texts, (text) => assert.equal(clean(clean(text)), clean(text))));
    });

    test("changes no visible character", () => {
      const visible = (text: string) => text.replace(/[\s\p{C}]/gu, "");
      fc.assert(fc.property(texts, (text) => assert.equal(visible(clean(text)), visible(text))));
    });
  });
}

test("plainLines keeps lines, indents and tabs as they are", () => {
  const text = "one\n\n    two\tthree  \n\u00a0four\n";
  assert.equal(plainLines(text), text);
});

test("plainLine has no white space at its ends and none doubled", () => {
  fc.assert(fc.property(texts, (text) => !/^\s|\s$|\s\s|[^\S ]/u.test(plainLine(text))));
});
