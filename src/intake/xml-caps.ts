import { faultAt } from "./fault-place.ts";
import type { WireFault } from "./wire-item.ts";

/** What one XML document may hold. The parser calls itself for each level, so depth is counted before it starts. */
export const xmlCaps = {
  depth: 200,
  elements: 40_000,
  attributesOfOneElement: 256,
  lengthOfOneAttribute: 65_536,
  references: 100_000,
} as const;

/**
 * Why a text should not be given to an XML parser at all, or null. One pass without a parser: it counts, and it refuses
 * what declares entities. Where the text is no XML it stops, since the parser will stop at the same place and say why.
 */
export function xmlOverCap(text: string): WireFault | null {
  let depth = 0;
  let elements = 0;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    const hidden = endOfHidden(text, at);
    if (hidden === "never") break;
    if (hidden !== null) {
      at = hidden;
    } else if (text.startsWith("<!", at)) {
      const doctype = endOfDoctype(text, at);
      if (doctype === "never") break;
      if (typeof doctype !== "number") return doctype;
      at = doctype;
    } else if (text[at + 1] === "/") {
      depth -= 1;
      at += 2;
    } else {
      const tag = endOfTag(text, at);
      if (tag === "never") break;
      if (typeof tag !== "number") return tag;
      elements += 1;
      if (text[tag - 2] !== "/") depth += 1;
      if (depth > xmlCaps.depth) return overCap(text, at, `Elements stand more than ${xmlCaps.depth} deep`);
      if (elements > xmlCaps.elements) return overCap(text, at, `There are more than ${xmlCaps.elements} elements`);
      at = tag;
    }
  }
  return tooManyReferences(text);
}

/** The offset behind a comment, CDATA section or processing instruction that starts here; null where none does. */
function endOfHidden(text: string, at: number): number | "never" | null {
  for (const [open, close] of [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
    ["<?", "?>"],
  ] as const) {
    if (!text.startsWith(open, at)) continue;
    const end = text.indexOf(close, at + open.length);
    return end === -1 ? "never" : end + close.length;
  }
  return null;
}

/** The offset behind a DOCTYPE that only names a document type. What it names is never fetched. */
function endOfDoctype(text: string, at: number): number | "never" | WireFault {
  const bare = /<!DOCTYPE[^[\]<>"']*(?:"[^"]*"[^[\]<>"']*|'[^']*'[^[\]<>"']*){0,2}/y;
  bare.lastIndex = at;
  const end = at + (bare.exec(text)?.[0].length ?? 0);
  if (text[end] === ">") return end + 1;
  if (end === text.length) return "never";
  return faultAt(
    text,
    at,
    "doctype",
    "The document declares entities or a document type of its own, which can make a small file unfold into a huge one or read other files.",
    "Ask the supplier for files without an internal DTD subset. A DOCTYPE that only names a document type is accepted.",
  );
}

/** The offset behind a start tag. A `>` inside quotes does not end it. */
function endOfTag(text: string, at: number): number | "never" | WireFault {
  const plain = /[^"'<>]*/y;
  let offset = at + 1;
  for (let attributes = 0; ; attributes++) {
    plain.lastIndex = offset;
    offset += plain.exec(text)?.[0].length ?? 0;
    const mark = text[offset];
    if (mark === ">") return offset + 1;
    if (mark === undefined || mark === "<") return "never";
    const close = text.indexOf(mark, offset + 1);
    if (close === -1) return "never";
    if (attributes === xmlCaps.attributesOfOneElement) {
      return overCap(text, at, `An element has more than ${xmlCaps.attributesOfOneElement} attributes`);
    }
    if (close - offset > xmlCaps.lengthOfOneAttribute) {
      return overCap(text, at, `An attribute is longer than ${xmlCaps.lengthOfOneAttribute} characters`);
    }
    offset = close + 1;
  }
}

function tooManyReferences(text: string): WireFault | null {
  let references = 0;
  for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
    references += 1;
    if (references > xmlCaps.references) {
      return overCap(text, at, `There are more than ${xmlCaps.references} character references`);
    }
  }
  return null;
}

function overCap(text: string, at: number, what: string): WireFault {
  return faultAt(
    text,
    at,
    "over-cap",
    `${what}, which no news item needs.`,
    "Look at the file: it is damaged or meant to harm.",
  );
}
