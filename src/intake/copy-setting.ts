/** No wire sets wider copy; a text with longer lines has its paragraphs in one line each. */
const widest = 140;
const narrowest = 40;

/** How the lines of a text were cut: to a width in characters, and with something else between its paragraphs or not. */
export interface Setting {
  readonly width: number;
  /** Whether empty or indented lines part the paragraphs, so that other line ends part nothing. */
  readonly isParted: boolean;
}

/** How a text was set; null where its lines were not cut. */
export function settingOf(lines: readonly string[]): Setting | null {
  const lengths = lines
    .map((line) => line.length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const isParted = lines.some(isIndented) || lines.some((line, at) => line === "" && at > 0 && at < lines.length - 1);
  // In a long text, a line or two may be longer than the rest, such as a header or a web address.
  const usual = lengths.length < 20 || !isParted ? lengths.length - 1 : Math.floor((lengths.length - 1) * 0.95);
  const width = lengths[usual] ?? 0;
  return width > widest || width < narrowest ? null : { width, isParted };
}

/** Whether a line begins a paragraph by its indent. */
export function isIndented(line: string): boolean {
  return /^(?: {2,}|\t)\s*\S/.test(line);
}

/** Whether a line end between two lines is only where the first was cut. */
export function isCut(before: string, line: string, { width, isParted }: Setting): boolean {
  if (before.length > width + 10) return false;
  if (isParted) return before.length > width * 0.6;
  const [word = ""] = line.split(" ", 1);
  // The word would not have had room on the line before.
  return before.length + 1 + word.length > width;
}
