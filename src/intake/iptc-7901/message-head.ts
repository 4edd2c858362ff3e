import { isAdvisoryLine } from "../advisory-line.ts";
import { bylineOf } from "../body-byline.ts";
import { datelineOf } from "../dateline-line.ts";
import { isDeskLine } from "../desk-contact.ts";
import { embargoIn } from "../embargo-line.ts";

/** What stands above the copy of a message. */
export interface MessageHead {
  readonly headline: string | null;
  readonly byline: string | null;
  readonly notes: readonly string[];
}

/**
 * The lines above the copy of a message, and the copy. Lines of the head end in ` =`, as dpa and AFP set them; where none
 * does, the head is the first paragraph: all up to an empty line, an indented line or a dateline.
 */
export function headAndCopy(text: string): { readonly head: MessageHead; readonly copy: string } {
  const lines = text.replace(/^\s*\n/, "").split("\n");
  const marked = lines.slice(0, 12).findLastIndex((line) => / =\s*$/.test(line));
  const end = marked === -1 ? endOfFirstParagraph(lines) : marked + 1;
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines.slice(0, end)) {
    const words = line.replace(/ =\s*$/, "").trim();
    const last = paragraphs.length - 1;
    if (words !== "" && isOpen) paragraphs[last] = `${paragraphs[last]} ${words}`;
    else if (words !== "") paragraphs.push(words);
    isOpen = words !== "" && !/ =\s*$/.test(line) && !standsAlone(words);
  }
  const byline = paragraphs.find(isByline);
  const notes = paragraphs.filter((line) => isDeskLine(line));
  const advisories = paragraphs.filter((line) => isAdvisoryLine(line) || embargoIn(line) !== null);
  const headlines = paragraphs.filter((line) => line !== byline && !notes.includes(line) && !advisories.includes(line));
  return {
    head: { headline: headlines[0] ?? null, byline: byline === undefined ? null : byline.replace(/^by /i, ""), notes },
    // What the head says beside these is copy all the same, and so are advisory lines and embargoes, which the body gives up itself.
    copy: [...advisories, ...headlines.slice(1), lines.slice(end).join("\n")].join("\n\n"),
  };
}

function endOfFirstParagraph(lines: readonly string[]): number {
  const end = lines.findIndex(
    (line, at) => at > 0 && (line.trim() === "" || /^(?: {2,}|\t)/.test(line) || datelineOf(line.trim()) !== null),
  );
  return end === -1 ? Math.min(1, lines.length) : end;
}

function standsAlone(line: string): boolean {
  return isByline(line) || isDeskLine(line) || isAdvisoryLine(line) || embargoIn(line) !== null;
}

function isByline(line: string): boolean {
  return bylineOf(line) !== null || bylineOf(line.replace(/, (?:dpa|AFP|AP|Reuters)$/, "")) !== null;
}
