import { suspiciousRanges } from "./plain-text.ts";
import { wordCount } from "./word-count.ts";

/** A body as HTML that is escaped, with what else is asked of bodies; see `markdown.ts`. */
export interface BodyText {
  readonly markup: string;
  readonly firstParagraph: string;
  readonly words: number;
  readonly links: readonly string[];
}

/** What may mean something to Markdown wherever it stands, and what has to be escaped or taken out. */
const mark = new RegExp(`[\\t\\r\\\\\`*_[\\]<>&~|${suspiciousRanges}]`);
/** How a line may start: anything else could make it a heading, an item, a rule or code. */
const opening = /[\p{L}"'($£€“‘„‚«‹—–…]|[0-9]+(?![0-9]|[.)](?:\s|$))/uy;

/**
 * A body of paragraphs in which nothing could be a mark of Markdown, as the parser would render it, only many times as
 * fast: most wire copy is of this kind. Null where there is any doubt.
 */
export function unmarkedBody(markdown: string): BodyText | null {
  if (mark.test(markdown)) return null;
  const text = withoutOuterBreaks(markdown);
  if (text === "") return { markup: "", firstParagraph: "", words: 0, links: [] };
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    const next = text.indexOf("\n", start);
    end = next === -1 ? text.length : next;
    if (end > start && !isPlainLine(text, start, end)) return null;
  }
  const end = text.indexOf("\n\n");
  return {
    markup: `<p>${text.replaceAll('"', "&quot;").replace(/\n\n+/g, "</p>\n<p>")}</p>\n`,
    firstParagraph: (end === -1 ? text : text.slice(0, end)).replaceAll("\n", " "),
    words: wordCount(text),
    links: [],
  };
}

function isPlainLine(text: string, start: number, end: number): boolean {
  opening.lastIndex = start;
  return opening.test(text) && !/\s/u.test(text[end - 1] ?? "");
}

function withoutOuterBreaks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === "\n") start++;
  while (end > start && text[end - 1] === "\n") end--;
  return text.slice(start, end);
}
