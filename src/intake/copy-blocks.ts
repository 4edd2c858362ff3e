import { isAdvisoryLine } from "./advisory-line.ts";
import type { Block } from "./body.ts";
import { bylineOf } from "./body-byline.ts";
import { datelineOf } from "./dateline-line.ts";
import { isDeskLine } from "./desk-contact.ts";
import { isSignOff } from "./sign-off.ts";

/** Columns: three spaces, or a tab, with something on both sides; or two spaces before a figure. */
const columns = /\S {3,}\S|\S\t+\S|[^\s.!?:] {2}[+-]?\d/;
/** No wire sets lines longer than this, so a longer one is a paragraph that was never cut. */
const longestSetLine = 100;

/**
 * The blocks of a text as wires and people type it: paragraphs are parted by empty lines and indented lines, lines that
 * were cut to a width are joined again, and columns stay as they are. Every word of the text is in the blocks.
 */
export function copyBlocks(text: string): readonly Block[] {
  return groupsOf(text.split("\n").map((line) => line.trimEnd())).flatMap((group) =>
    group.kind === "columns" ? [preformatted(group.lines)] : paragraphsOf(group.lines),
  );
}

/** A paragraph of plain text, with white space folded. */
export function plainParagraph(text: string): Block {
  return { kind: "paragraph", inlines: [{ kind: "text", text: text.replace(/\s+/gu, " ").trim() }] };
}

/** A whole text in fixed width. Empty lines around it and the margin that all its lines share go. */
export function preformatted(lines: readonly string[]): Block {
  return { kind: "preformatted", text: lines.join("\n").replace(/^(?:[ \t]*\n)+|\s+$/g, "") };
}

interface Group {
  readonly kind: "columns" | "copy";
  readonly lines: readonly string[];
}

/** Runs of lines between empty ones, and within them runs of at least two lines in columns. */
function groupsOf(lines: readonly string[]): readonly Group[] {
  const groups: { kind: Group["kind"]; lines: string[] }[] = [];
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") {
      isOpen = false;
      continue;
    }
    const isColumns =
      columns.test(line.trim()) && [lines[at - 1], lines[at + 1]].some((next) => columns.test(next?.trim() ?? ""));
    const kind = isColumns ? "columns" : "copy";
    const last = groups.at(-1);
    if (isOpen && last?.kind === kind) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
    isOpen = true;
  }
  return groups;
}

function paragraphsOf(lines: readonly string[]): readonly Block[] {
  const paragraphs: string[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const last = paragraphs.at(-1);
    if (last === undefined || before === undefined || startsParagraph(line, before)) paragraphs.push([line]);
    else last.push(line);
  }
  return paragraphs.map((parts) => plainParagraph(parts.join(" ")));
}

/** Whether a line begins a paragraph although the line before it is not empty. */
function startsParagraph(line: string, before: string): boolean {
  if (/^(?: {2,}|\t)\S/.test(line)) return true;
  if (before.length > longestSetLine || line.length > longestSetLine) return true;
  return standsAlone(line) || standsAlone(before) || isShort(before);
}

/** A line that was not cut at the width of the copy: less than half of what wires set. */
function isShort(line: string): boolean {
  return line.trim().length < 35;
}

function standsAlone(text: string): boolean {
  const line = text.trim();
  const dateline = datelineOf(line);
  if (dateline !== null) return dateline.length === line.length;
  return (
    bylineOf(line) !== null || isAdvisoryLine(line) || isDeskLine(line) || isSignOff(line) || /^[-*•·] \S/.test(line)
  );
}
