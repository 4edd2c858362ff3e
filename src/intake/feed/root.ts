import type { FeedDocument } from "../feed-document.ts";

const roots: ReadonlyMap<string, FeedDocument["kind"]> = new Map([
  ["rss", "rss"],
  ["feed", "atom"],
  ["rdf", "rdf"],
]);

/** What may stand before the root element: white space, declarations, comments, a document type. */
const before = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[\]<>]*(?:\[[^\]]*\])?\s*>/iy;
const startTag = /<(?:[\w-]+:)?([a-z]+)[\s/>]/iy;
const jsonFeed = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/;

/** Which kind of feed a text is by its root, or null. What its content mentions does not count. */
export function feedKind(text: string): FeedDocument["kind"] | null {
  let at = text.startsWith("\ufeff") ? 1 : 0;
  for (; ; at = before.lastIndex) {
    before.lastIndex = at;
    if (!before.test(text)) break;
  }
  if (text[at] === "{") return jsonFeed.test(text) ? "json" : null;
  startTag.lastIndex = at;
  const kind = roots.get(startTag.exec(text)?.[1]?.toLowerCase() ?? "") ?? null;
  // RDF carries all sorts of things.
  return kind === "rdf" && !/purl\.org\/rss\/1\.0|netscape\.com\/rdf\/simple/.test(text) ? null : kind;
}
