import type { Block } from "./body.ts";

/** Two lines with columns make a table of fixed width. */
const columns = /\S {3,}\S|\t\S/;

/**
 * The blocks of a plain text: empty lines part paragraphs, and so do indented lines and, where the text has neither, all
 * line ends. Lines in columns stay as they are.
 */
export function plainBlocks(text: string): readonly Block[] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "");
  const groups = lines.split(/\n[ \t]*\n/);
  const parts = groups.length > 1 || /\n[ \t]+\S/.test(lines) ? groups : lines.split("\n");
  return parts.flatMap(blocksOf);
}

function blocksOf(group: string): readonly Block[] {
  const lines = group.replace(/^\n+/, "").split("\n");
  if (lines.length > 1 && lines.filter((line) => columns.test(line)).length > lines.length / 2) {
    return [{ kind: "preformatted", text: lines.join("\n").trimEnd() }];
  }
  return lines
    .join("\n")
    .split(/\n(?=[ \t]+\S)/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph): Block => ({ kind: "paragraph", inlines: [{ kind: "text", text: paragraph }] }));
}
