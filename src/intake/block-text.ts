import type { Block, Inline } from "./body.ts";

/** The visible text of inlines; a break is a line end. */
export function textOfInlines(inlines: readonly Inline[]): string {
  return inlines.map(textOfInline).join("");
}

/** The visible text of blocks, one line for each paragraph, cell or break. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join("\n");
}

function textOfInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "break":
      return "\n";
    case "emphasis":
    case "strong":
    case "link":
      return textOfInlines(inline.inlines);
  }
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return textOfInlines(block.inlines);
    case "list":
      return block.items.map(textOfBlocks).join("\n");
    case "quote":
      return textOfBlocks(block.blocks);
    case "table":
      return block.rows.map((row) => row.map(textOfInlines).join("\n")).join("\n");
    case "preformatted":
      return block.text;
  }
}
