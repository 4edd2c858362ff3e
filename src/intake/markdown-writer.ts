import type { Block } from "./body.ts";
import { writeInlines } from "./inline-writer.ts";
import { escapedHeading, escapedLine } from "./markdown-escapes.ts";

type ListMark = "-" | "*" | "." | ")";

/** Lists and quotations that stand deeper inside each other than this are written as if they stood at this depth. */
const deepest = 12;

/**
 * Blocks as Markdown which, rendered with the settings of stories, shows the same text and structure. What looks like markup in a text is
 * escaped and stays text. Blocks without visible text are left out. Ends with a line end, unless it is empty.
 */
export function writeMarkdown(blocks: readonly Block[]): string {
  const text = writeBlocks(blocks, 0).join("\n\n");
  return text === "" ? "" : `${text}\n`;
}

/** The texts of blocks that are not empty. */
function writeBlocks(blocks: readonly Block[], depth: number): readonly string[] {
  const texts: string[] = [];
  let lastList: ListMark | null = null;
  for (const block of flattened(blocks, depth)) {
    // Two lists of one kind in a row would be one list, were their marks the same.
    const mark: ListMark | null = block.kind === "list" ? markAfter(lastList, block.ordered) : null;
    const text = writeBlock(block, mark ?? "-", depth);
    if (text === "") continue;
    texts.push(text);
    lastList = mark;
  }
  return texts;
}

function markAfter(last: ListMark | null, ordered: boolean): ListMark {
  if (ordered) return last === "." ? ")" : ".";
  return last === "-" ? "*" : "-";
}

function flattened(blocks: readonly Block[], depth: number): readonly Block[] {
  if (depth < deepest) return blocks;
  return blocks.flatMap((block) => {
    if (block.kind === "quote") return flattened(block.blocks, depth);
    return block.kind === "list" ? flattened(block.items.flat(), depth) : [block];
  });
}

function writeBlock(block: Block, mark: ListMark, depth: number): string {
  switch (block.kind) {
    case "paragraph":
      return writeInlines(block.inlines, "kept").split("\n").map(escapedLine).join("\n");
    case "heading": {
      const text = escapedHeading(writeInlines(block.inlines, "spaces"));
      return text === "" ? "" : `${"#".repeat(block.level)} ${text}`;
    }
    case "list":
      return writeList(block.items, mark, depth + 1);
    case "quote":
      return writeBlocks(block.blocks, depth + 1)
        .join("\n\n")
        .replace(/^(?=.)/gm, "> ")
        .replace(/^$/gm, ">")
        .replace(/^>$/, "");
    case "table":
      return writeTable(
        block.head,
        block.rows.map((row) => row.map((cell) => writeInlines(cell, "spaces"))),
      );
    case "preformatted":
      return writePreformatted(block.text);
  }
}

function writeList(items: readonly (readonly Block[])[], mark: ListMark, depth: number): string {
  const written = items.map((item) => writeBlocks(item, depth)).filter((texts) => texts.length > 0);
  const isTight = written.every((texts) => texts.length === 1);
  return written
    .map((texts, index) => {
      const start = mark === "-" || mark === "*" ? `${mark} ` : `${index + 1}${mark} `;
      return start + texts.join("\n\n").replace(/\n(?=[^\n])/g, `\n${" ".repeat(start.length)}`);
    })
    .join(isTight ? "\n" : "\n\n");
}

/** A table without a head gets an empty one, which Markdown asks for; every row gets the same number of cells. */
function writeTable(head: boolean, rows: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.every((row) => row.every((cell) => cell === ""))) return "";
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => (cells[at] ?? "").replaceAll("|", "\\|")).join(" | ")} |`;
  const [first = [], ...others] = head ? rows : [[], ...rows];
  return [line(first), line(Array(width).fill("---")), ...others.map(line)].join("\n");
}

function writePreformatted(text: string): string {
  const lines = text.replace(/\n+$/, "");
  if (lines.trim() === "") return "";
  const longest = Math.max(2, ...[...lines.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${lines}\n${fence}`;
}
