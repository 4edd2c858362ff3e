import { textOfBlocks } from "./block-text.ts";
import type { Block } from "./body.ts";
import { isRightsLine } from "./rights-line.ts";

const advertisement =
  /^\W{0,4}(?:advertisements?|advertising|sponsored(?: content)?|(?:story|article) continues below(?: this)?(?: advertisement)?|anzeige|werbung|publicité|publicidad)\W{0,4}$/i;
const railHeading =
  /^(?:.{0,40}\bnews from [\w.-]+\.\w{2,}|(?:24\/7 )?(?:[\w ]{0,20} )?news coverage|military space news, nuclear weapons, missile defense|related (?:news|stories|links|content|articles|topics)|more (?:from|on|stories|news)\b.{0,40}|most (?:read|popular|viewed)|latest (?:news|stories|headlines)|read (?:more|also|next)|see also|you may also like|recommended(?: for you)?|in the news|trending(?: now)?):?$/i;

/** A page's story and what stood on the page around it. */
export interface Unfurnished {
  readonly story: readonly Block[];
  /** Texts that were left out: labels of advertisements, headings of rails, their headlines. */
  readonly left: readonly string[];
}

/**
 * Leaves out what a pasted page shows beside its story: labels of advertisements, and rails with their headlines. A
 * headline is a rail's only where it stands behind a rail's heading, or behind the advertisement that follows the last
 * sentence of the story.
 */
export function withoutFurniture(blocks: readonly Block[]): Unfurnished {
  const lines = blocks.map((block) => (block.kind === "paragraph" ? textOfBlocks([block]).trim() : null));
  const lastSentence = lines.findLastIndex((line) => line !== null && isSentence(line) && !isRightsLine(line));
  const story: Block[] = [];
  const left: string[] = [];
  let inside: "story" | "advertisement" | "rail" = "story";
  for (const [at, block] of blocks.entries()) {
    const line = lines[at] ?? null;
    const isLabel = line !== null && advertisement.test(line);
    const isHeading =
      line !== null && at > 0 && railHeading.test(line) && (at > lastSentence || isHeadline(lines[at + 1]));
    if (isLabel) inside = "advertisement";
    else if (isHeading) inside = "rail";
    const isItem =
      line !== null &&
      (inside === "rail" ? isHeadline(line) : inside === "advertisement" && at > lastSentence && isHeadline(line));
    if (line !== null && (isLabel || isHeading || isItem)) {
      left.push(line);
    } else {
      story.push(block);
      if (line !== null && isSentence(line)) inside = "story";
    }
  }
  return { story, left };
}

function isSentence(line: string): boolean {
  return /[.!…]["'”’»)\]]{0,2}$/u.test(line) || (/[?]["'”’»)\]]{0,2}$/u.test(line) && line.length > 90);
}

function isHeadline(line: string | null | undefined): boolean {
  return line != null && line.length <= 140 && !isSentence(line) && !isRightsLine(line);
}
