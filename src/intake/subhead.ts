import { textOfInlines } from "./block-text.ts";
import type { Block } from "./body.ts";

const marked =
  /^(?:(?<dash>[-–—]{1,2})|(?<plus>\+{2,3})|(?<star>\*{2,3})) (?<text>\S.{0,98}\S) (?:\k<dash>|\k<plus>|\k<star>)$/u;

/** The words of a subhead that a wire marks in its copy, as in `- Media offices destroyed -`; null for any other line. */
export function subheadOf(line: string): string | null {
  if (line.length > 110) return null;
  const { text, dash } = marked.exec(line)?.groups ?? {};
  // A sentence is none, nor is a row of a list or what holds another pair of dashes.
  if (text === undefined || /[.;:]$/.test(text) || (dash !== undefined && text.includes(` ${dash} `))) return null;
  return text;
}

/** Blocks in which paragraphs that are marked as subheads have become headings. */
export function withSubheads(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind !== "paragraph") return block;
    const text = subheadOf(textOfInlines(block.inlines).trim());
    return text === null ? block : { kind: "heading", level: 2, inlines: [{ kind: "text", text }] };
  });
}
