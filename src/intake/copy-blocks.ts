import { isAdvisoryLine } from "./advisory-line.ts";
import type { Block } from "./body.ts";
import { bylineOf } from "./body-byline.ts";
import { isCut, isIndented, type Setting, settingOf } from "./copy-setting.ts";
import { datelineOf } from "./dateline-line.ts";
import { isDeskLine } from "./desk-contact.ts";
import { embargoIn } from "./embargo-line.ts";
import { isSignOff } from "./sign-off.ts";

/** Columns: three spaces, or a tab, with something on both sides; or two spaces before a figure. */
const columns = /\S {3,}\S|\S\t+\S|[^\s.!?:] {2}[+-]?\d/;
/** A line that is drawn, not written. */
const rule = /^[_=*#~.–—-]{3,}$|^(?:[_=*#~.–—-] ){2,}[_=*#~.–—-]$/;
const bullet = /^[*•·–-] +(?=\S)/;

/**
 * The blocks of a text as wires and people type it: paragraphs are parted by empty lines and indented lines, lines that
 * were cut to a width are joined again, and columns stay as they are. Every word of the text is in the blocks.
 */
export function copyBlocks(text: string): readonly Block[] {
  const lines = text.split("\n").map((line) => line.trimEnd());
  const setting = settingOf(lines);
  return groupsOf(lines).flatMap((group) =>
    group.kind === "columns" ? [preformatted(group.lines)] : copyOf(group.lines, setting),
  );
}

/** A paragraph of plain text, with white space folded. */
export function plainParagraph(text: string): Block {
  return { kind: "paragraph", inlines: [{ kind: "text", text: text.replace(/\s+/gu, " ").trim() }] };
}

/** A whole text in fixed width. Empty lines around it go. */
export function preformatted(lines: readonly string[]): Block {
  return { kind: "preformatted", text: lines.join("\n").replace(/^(?:[ \t]*\n)+|\s+$/g, "") };
}

interface Group {
  readonly kind: "columns" | "copy";
  readonly lines: readonly string[];
}

/** Runs of lines between empty ones, and within them runs of at least two lines in columns. */
function groupsOf(lines: readonly string[]): readonly Group[] {
  const inColumns = lines.map((line) => columns.test(line.trim()));
  const groups: { kind: Group["kind"]; lines: string[] }[] = [];
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    const words = line.trim();
    const isBetween = inColumns[at - 1] === true && inColumns[at + 1] === true;
    if (words === "" || (rule.test(words) && !isBetween)) {
      isOpen = false;
      continue;
    }
    const isColumns =
      isBetween || (inColumns[at] === true && (inColumns[at - 1] === true || inColumns[at + 1] === true));
    const kind = isColumns ? "columns" : "copy";
    const last = groups.at(-1);
    if (isOpen && last?.kind === kind) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
    isOpen = true;
  }
  return groups;
}

/** Paragraphs; two or more in a row that begin with a bullet are a list. */
function copyOf(lines: readonly string[], setting: Setting | null): readonly Block[] {
  const paragraphs: string[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const last = paragraphs.at(-1);
    if (last === undefined || before === undefined || startsParagraph(line, before, setting)) paragraphs.push([line]);
    else last.push(line);
  }
  const texts = paragraphs.map((parts) => parts.join(" ").trim());
  const blocks: Block[] = [];
  for (let at = 0; at < texts.length; ) {
    const from = at;
    while (isBullet(texts[at])) at += 1;
    const rows = texts.slice(from, at);
    if (rows.length > 1) {
      blocks.push({
        kind: "list",
        ordered: false,
        items: rows.map((row) => [plainParagraph(row.replace(bullet, ""))]),
      });
    } else {
      blocks.push(plainParagraph(texts[from] ?? ""));
      at = from + 1;
    }
  }
  return blocks;
}

/** Not `- Six metres of water -`, which is a subhead. */
function isBullet(text: string | undefined): boolean {
  return text !== undefined && bullet.test(text) && !/ [–-]{1,2}$/.test(text);
}

/** Whether a line begins a paragraph although the line before it is not empty. */
function startsParagraph(line: string, before: string, setting: Setting | null): boolean {
  if (setting === null || isIndented(line) || !isCut(before, line, setting)) return true;
  return standsAlone(line) || standsAlone(before);
}

function standsAlone(text: string): boolean {
  const line = text.trim();
  const dateline = datelineOf(line);
  if (dateline !== null) return dateline.length === line.length;
  return (
    bylineOf(line) !== null ||
    isAdvisoryLine(line) ||
    isDeskLine(line) ||
    embargoIn(line) !== null ||
    isSignOff(line) ||
    bullet.test(line)
  );
}
