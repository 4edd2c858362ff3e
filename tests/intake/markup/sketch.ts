import type { Block, Inline } from "../../../src/intake/body.ts";

/** Blocks in a short notation for tests, one line each: `p One *two* **three** [four](https://…)`. */
export function sketch(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(sketchOf);
}

function sketchOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [`p ${line(block.inlines)}`];
    case "heading":
      return [`h${block.level} ${line(block.inlines)}`];
    case "preformatted":
      return [`pre ${JSON.stringify(block.text)}`];
    case "quote":
      return sketch(block.blocks).map((inner) => `> ${inner}`);
    case "list":
      return block.items.flatMap((item) =>
        sketch(item).map((inner, at) => `${at > 0 ? "  " : block.ordered ? "1." : "-"} ${inner}`),
      );
    case "table":
      return block.rows.map((row, at) => `${block.head && at === 0 ? "th" : "tr"} ${row.map(line).join(" | ")}`);
  }
}

function line(inlines: readonly Inline[]): string {
  return inlines.map(inlineOf).join("");
}

function inlineOf(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "break":
      return "⏎";
    case "emphasis":
      return `*${line(inline.inlines)}*`;
    case "strong":
      return `**${line(inline.inlines)}**`;
    case "link":
      return `[${line(inline.inlines)}](${inline.url})`;
  }
}
