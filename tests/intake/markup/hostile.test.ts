import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Block, Inline } from "../../../src/intake/body.ts";
import { newsml1Reader } from "../../../src/intake/newsml-1/newsml-1-reader.ts";
import { newsmlG2Reader } from "../../../src/intake/newsml-g2/g2-reader.ts";
import { ninjsReader } from "../../../src/intake/ninjs/ninjs-reader.ts";
import { nitfReader } from "../../../src/intake/nitf/nitf-reader.ts";
import type { WireReader } from "../../../src/intake/wire-item.ts";
import { sample } from "./reading.ts";

/** What each payload is in the text of a field once it has been unescaped. */
const payloads: readonly string[] = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "]]><svg onload=alert(1)>",
  "{{ 7 * 7 }}{% include 'x' %}",
  "---\nheadline: other\n---",
  "[x](javascript:alert(1)) ![y](//evil.example/z) <javascript:alert(1)>",
  "\u202egpj.exe",
  "__proto__",
  "../../../etc/passwd",
];

/** The only kinds of block and inline there are; a link leads by https, http, mail or telephone. */
function assertHarmless(blocks: readonly Block[]): void {
  for (const block of blocks) {
    switch (block.kind) {
      case "paragraph":
      case "heading":
        assertHarmlessInlines(block.inlines);
        break;
      case "list":
        block.items.forEach(assertHarmless);
        break;
      case "quote":
        assertHarmless(block.blocks);
        break;
      case "table":
        for (const row of block.rows) row.forEach(assertHarmlessInlines);
        break;
      case "preformatted":
        assert.equal(typeof block.text, "string");
        break;
      default:
        assert.fail("another kind of block");
    }
  }
}

function assertHarmlessInlines(inlines: readonly Inline[]): void {
  for (const inline of inlines) {
    if (inline.kind === "link") assert.match(inline.url, /^(?:https?:\/\/|mailto:|tel:)/);
    if ("inlines" in inline) assertHarmlessInlines(inline.inlines);
    else if (inline.kind === "text") assert.doesNotMatch(inline.text, /[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
    else assert.equal(inline.kind, "break");
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("]]>", "]]&gt;");
}

/** The text of a sample with a payload in each of its texts and attributes in turn. */
function poisoned(text: string, payload: string): readonly string[] {
  const places = [...text.matchAll(/>([^<>]*\S[^<>]*)<|="([^"]+)"/g)];
  return places.map((place) => {
    const inner = place[1] ?? place[2] ?? "";
    const at = (place.index ?? 0) + place[0].indexOf(inner);
    return text.slice(0, at) + escaped(payload) + text.slice(at + inner.length);
  });
}

/** A JSON sample with a payload in the place of each of its strings in turn. */
function poisonedJson(text: string, payload: string): readonly string[] {
  return [...text.matchAll(/: ?("(?:[^"\\]|\\.)*")|\[("(?:[^"\\]|\\.)*")/g)].map((place) => {
    const inner = place[1] ?? place[2] ?? "";
    const at = (place.index ?? 0) + place[0].indexOf(inner);
    return text.slice(0, at) + JSON.stringify(payload) + text.slice(at + inner.length);
  });
}

const formats: readonly (readonly [string, WireReader, typeof poisoned])[] = [
  ["nitf", nitfReader, poisoned],
  ["newsml-1", newsml1Reader, poisoned],
  ["newsml-g2", newsmlG2Reader, poisoned],
  ["ninjs", ninjsReader, poisonedJson],
];

describe("a payload in any field of any sample is read as text or refused:", () => {
  for (const [format, reader, poison] of formats) {
    for (const name of readdirSync(join(import.meta.dirname, "../samples", format))) {
      test(`${format}/${name}`, () => {
        let read = 0;
        for (const text of payloads.flatMap((payload) => poison(sample(format, name), payload))) {
          for (const result of reader.read({ name, text, modified: null })) {
            if (result.kind === "failed") {
              assert.ok(result.error.message.endsWith("."), result.error.message);
              continue;
            }
            const { item } = result.value;
            read += 1;
            assertHarmless(item.body);
            assert.ok(item.headline !== "" && item.uri !== "");
            assert.ok(item.body.length > 0 || item.status === "canceled");
            assert.ok(Number.isSafeInteger(item.version) && item.version > 0);
            assert.ok(item.urgency === null || (item.urgency >= 1 && item.urgency <= 8));
            for (const line of [item.headline, item.byline, item.slugline, item.place, item.rights]) {
              assert.doesNotMatch(line ?? "", /[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/);
            }
          }
        }
        // Of files that are refused on purpose none is read.
        if (!/entities|unknown|package/.test(name)) assert.ok(read > 0);
        assert.equal(Object.keys(Object.prototype).length, 0);
      });
    }
  }
});
