import { isAdvisoryLine } from "../advisory-line.ts";
import { textOfBlocks } from "../block-text.ts";
import type { Block } from "../body.ts";
import { bylineOf } from "../body-byline.ts";
import { isDeskLine } from "../desk-contact.ts";
import { feedInstant } from "../feed/dates.ts";

/** What stands above the text of a story that was typed or pasted. */
export interface PageHeader {
  readonly headline: string | null;
  /** A sentence under the headline. */
  readonly standfirst: string | null;
  /** An address on a line of its own: that of the page. */
  readonly address: string | null;
  /** A moment on a line of its own, with offset, as written. */
  readonly moment: string | null;
  /** Byline, advisory lines and notes: they are taken from the body, so they go back there. */
  readonly forEditors: readonly Block[];
  /** Names of the site and the section, and the like. */
  readonly left: readonly string[];
}

/** Reads the lines above the dateline, or the first line where there is no dateline. */
export function pageHeader(blocks: readonly Block[]): PageHeader {
  const lines = blocks.map((block) => ({ block, text: textOfBlocks([block]).replace(/\s+/g, " ").trim() }));
  const forEditors = lines.filter(({ text }) => isForEditors(text));
  const address = lines.find(({ text }) => /^https?:\/\/\S+$/.test(text))?.text ?? null;
  const moment = lines.find(({ text }) => momentIn(text) !== null)?.text ?? null;
  const rest = lines.filter(({ text }) => !isForEditors(text) && text !== address && text !== moment);
  const headlines = rest.filter(({ text }) => !isSentence(text));
  // The line nearest to the story is its headline, unless it is too short for one; a single line is, whatever it is.
  const headline =
    headlines.findLast(({ text }) => text.split(" ").length > 2) ??
    longest(headlines) ??
    (rest.length === 1 ? rest[0] : undefined);
  const standfirst = rest.find((line) => line !== headline && isSentence(line.text));
  return {
    headline: headline?.text ?? null,
    standfirst: standfirst?.text ?? null,
    address,
    moment: moment === null ? null : momentIn(moment),
    forEditors: forEditors.map(({ block }) => block),
    left: rest.filter((line) => line !== headline && line !== standfirst).map(({ text }) => text),
  };
}

function isForEditors(text: string): boolean {
  return bylineOf(text) !== null || isAdvisoryLine(text) || isDeskLine(text);
}

/** The date of `Published: Wed, 17 Aug 2022 16:18:57 GMT`, as ISO 8601. */
function momentIn(text: string): string | null {
  const written = text.replace(/^(?:published|posted|issued(?: on)?|updated|first published|date):?\s+/i, "");
  const instant = feedInstant(written);
  return instant === null ? null : new Date(instant.epoch).toISOString();
}

function isSentence(text: string): boolean {
  return /[.!…]["'”’»)]{0,2}$/u.test(text) && !/\b(?:[A-Z]\.){1,3}$/.test(text);
}

function longest<T extends { readonly text: string }>(lines: readonly T[]): T | undefined {
  return lines.toSorted((a, b) => b.text.length - a.text.length)[0];
}
