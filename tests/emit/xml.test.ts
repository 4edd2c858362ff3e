import assert from "node:assert/strict";
import { test } from "node:test";
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import fc from "fast-check";
import { element, xmlDocument, xmlText } from "../../src/emit/xml.ts";
import { anyText } from "./any-text.ts";

/** What XML 1.0 may hold, said once more and otherwise: character by character. */
function sanitised(text: string): string {
  return Array.from(text, (character) => (isLegal(character.codePointAt(0) ?? 0) ? character : "\ufffd")).join("");
}

function isLegal(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

function onlyElement(parent: { readonly children: readonly unknown[] }): XmlElement {
  const found = parent.children.find((child) => child instanceof XmlElement);
  assert.ok(found instanceof XmlElement);
  return found;
}

test("any text and any attribute survive, but for what XML cannot hold", () => {
  fc.assert(
    fc.property(anyText, anyText, (text, attribute) => {
      const xml = xmlDocument(element("list", {}, [element("item", { name: attribute }, [text])]));
      const item = onlyElement(parseXml(xml).root ?? assert.fail("no root"));
      assert.equal(item.text, sanitised(text));
      assert.equal(item.attributes["name"], sanitised(attribute));
      assert.equal(xmlText(text), sanitised(text));
    }),
    { numRuns: 500 },
  );
});

test("items stand on lines of their own, and text is left as it is", () => {
  const xml = xmlDocument(
    element("list", { a: "1", b: null }, [element("item", {}, ["  two\nlines "]), null, element("none")]),
  );
  assert.equal(
    xml,
    '<?xml version="1.0" encoding="UTF-8"?>\n<list a="1">\n<item>  two\nlines </item>\n<none/>\n</list>\n',
  );
});

test("between text and elements no white space is added", () => {
  const xml = xmlDocument(element("p", {}, ["one ", element("b", {}, ["two"]), " three"]));
  assert.match(xml, /<p>one <b>two<\/b> three<\/p>/);
});
