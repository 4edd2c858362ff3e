import { isAdvisoryLine } from "../advisory-line.ts";
import { textOfBlocks } from "../block-text.ts";
import type { Block } from "../body.ts";
import { bylineOf } from "../body-byline.ts";
import { isDeskLine } from "../desk-contact.ts";
import { embargoIn } from "../embargo-line.ts";
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
  /** What belongs to the story all the same: lists of points, and byline, advisory lines and notes, which the body gives up itself. */
  readonly kept: readonly Block[];
  /** Names of the site and the section, and the like. */
  readonly left: readonly string[];
}

/** Reads the lines above the dateline, or the first line where there is no dateline. */
export function pageHeader(blocks: readonly Block[]): PageHeader {
  const lines = blocks.map((block) => ({ block, text: textOfBlocks([block]).replace(/\s+/g, " ").trim() }));
  const kept = lines.filter(({ block, text }) => block.kind !== "paragraph" || isForEditors(text));
  const address = lines.find(({ text }) => /^https?:\/\/\S+$/.test(text))?.text ?? null;
  const moment = lines.find(({ text }) => momentIn(text) !== null)?.text ?? null;
  const rest = lines.filter((line) => !kept.includes(line) && line.text !== address && line.text !== moment);
  const headline = headlineOf(rest.map(({ text }) => text));
  const at = rest.findIndex(({ text }) => text === headline);
  const under = rest.slice(at + 1).map(({ text }) => text);
  return {
    headline,
    standfirst: under.length === 0 ? null : under.join(" "),
    address,
    moment: moment === null ? null : momentIn(moment),
    kept: kept.map(({ block }) => block),
    left: rest.slice(0, Math.max(0, at)).map(({ text }) => text),
  };
}

/**
 * The headline among the lines above the dateline: the first that has the length of one. Where the name of a site stands
 * above it, taglines and kickers may too, and the longest line is the headline.
 */
function headlineOf(lines: readonly string[]): string | null {
  const isSite = (text: string) =>
    text.length <= 200 && /\b[\w-]{2,}\.(?:com|org|net|info|news|co\.uk|de|fr|eu)\b/i.test(text);
  const candidates = lines.filter((text) => !isSentence(text) && !isSite(text));
  const titles = candidates.filter((text) => text.split(" ").length > 2);
  if (lines.some(isSite)) return longest(titles) ?? longest(candidates) ?? lines.at(-1) ?? null;
  return titles[0] ?? longest(candidates) ?? lines[0] ?? null;
}

function isForEditors(text: string): boolean {
  return bylineOf(text) !== null || isAdvisoryLine(text) || isDeskLine(text) || embargoIn(text) !== null;
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

function longest(lines: readonly string[]): string | null {
  return lines.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
