import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { cleanLine, cleanText, holdsUnclean } from "../../../src/intake/clean-text.ts";
import { plainLine, plainLines } from "../../../src/read/plain-text.ts";

describe("clean text", () => {
  for (const [what, dirty, clean] of [
    ["a NUL", "a\u0000b", "ab"],
    ["escape codes", "\u001b[31mred", "[31mred"],
    ["a form feed between words", "one\ftwo", "one two"],
    ["a lone surrogate", "x\ud83dy", "xy"],
    ["a whole pair, which stays", "x🚀y", "x🚀y"],
    ["a byte order mark inside", "a\ufeffb", "ab"],
    ["an override without an end", "safe\u202eevil", "safeevil"],
    ["an end without a beginning", "a\u202cb\u2069c", "abc"],
    ["a balanced isolate, which stays", "a\u2067b\u2069c", "a\u2067b\u2069c"],
    ["crossed marks, of which the inner pair stays", "\u202aa\u2067b\u202cc\u2069", "a\u2067bc\u2069"],
    ["a mark that is closed on another line", "a\u202eb\nc\u202cd", "ab\ncd"],
    ["line ends of all kinds", "a\r\nb\rc\r\r\nd", "a\nb\nc\nd"],
    ["a tab, which stays", "a\tb", "a\tb"],
  ] as const) {
    test(what, () => {
      assert.equal(cleanText(dirty), clean);
    });
  }

  test("a line is folded and trimmed", () => {
    assert.equal(cleanLine(" \u0000 One\n\ttwo \u2028 three "), "One two three");
    assert.equal(cleanLine("\u0007\n"), "");
  });

  test("tells what is unclean from what is not", () => {
    assert.equal(holdsUnclean("One\r\ntwo 🚀 \u2067a\u2069"), false);
    assert.equal(holdsUnclean("One\u0000"), true);
    assert.equal(holdsUnclean("\u202e"), true);
  });

  const anyText = fc.string({
    unit: fc.constantFrom("a", " ", "\n", "\r", "\0", "\u202e", "\u202c", "\u2067", "\u2069", "\ud800", "é", "🚀"),
  });

  test("cleaning twice is cleaning once, and the newsroom's reader finds nothing left to clean", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: "binary" })), (text) => {
        const clean = cleanText(text);
        assert.equal(cleanText(clean), clean);
        assert.equal(holdsUnclean(clean), false);
        assert.equal(plainLines(clean), clean);
        assert.equal(plainLine(cleanLine(text)), cleanLine(text));
      }),
    );
  });
});
