import { textOfInlines } from "./block-text.ts";
import type { Block } from "./body.ts";

/** `- Media offices destroyed -` is how AFP sets a subhead in plain paragraphs. */
const dashed = /^[-–—] (\S.{0,78}\S) [-–—]$/;

/** Blocks in which such paragraphs have become subheads, and subheads have lost their dashes. */
export function withSubheads(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind !== "paragraph" && block.kind !== "heading") return block;
    const text = dashed.exec(textOfInlines(block.inlines))?.[1];
    if (text === undefined) return block;
    return { kind: "heading", level: block.kind === "heading" ? block.level : 2, inlines: [{ kind: "text", text }] };
  });
}
