import type { WithdrawnItem } from "../feed-document.ts";
import { feedInstant } from "./dates.ts";
import { plainTitle } from "./plain-title.ts";

const tombstone = /<(?:[\w-]+:)?deleted-entry\s([^<>]{1,4000})>/g;

/**
 * The tombstones of an Atom or RSS text (RFC 6721, `at:deleted-entry`), which the parser of feeds does not know. What
 * stands in comments and CDATA sections is none: there, anybody's story could name it.
 */
export function tombstones(text: string): readonly WithdrawnItem[] {
  if (!text.includes("deleted-entry")) return [];
  return [...withoutHidden(text).matchAll(tombstone)].flatMap(([, attributes = ""]) => {
    const id = plainTitle(attribute(attributes, "ref"));
    return id === null ? [] : [{ id, url: null, title: null, when: feedInstant(attribute(attributes, "when")) }];
  });
}

function attribute(attributes: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return double ?? single;
}

/** A text without its comments and CDATA sections. One that never ends hides the rest. */
function withoutHidden(text: string): string {
  let kept = "";
  let at = 0;
  while (at < text.length) {
    const comment = indexOr(text, "<!--", at);
    const data = indexOr(text, "<![CDATA[", at);
    const start = Math.min(comment, data);
    kept += text.slice(at, start);
    const end = comment < data ? "-->" : "]]>";
    at = indexOr(text, end, start) + end.length;
  }
  return kept;
}

function indexOr(text: string, search: string, from: number): number {
  const at = text.indexOf(search, from);
  return at === -1 ? text.length : at;
}
