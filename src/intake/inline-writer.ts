import type { Inline } from "./body.ts";
import { type InlineRun, inlineRuns } from "./inline-runs.ts";
import { escapedTarget, escapedText } from "./markdown-escapes.ts";

type Delimiter = "*" | "_";
type Mark = "strong" | "emphasis" | "link";

const marks: readonly Mark[] = ["link", "strong", "emphasis"];

/**
 * Inlines as Markdown on one line, or on several where `breaks` are kept. Text and links are always kept. A delimiter of emphasis opens and
 * closes only where CommonMark's rules on the letters around it allow it (https://spec.commonmark.org/0.31.2/#delimiter-run): where
 * they do not, as in `foo*(bar)*baz`, the text stays and the emphasis goes.
 */
export function writeInlines(inlines: readonly Inline[], breaks: "kept" | "spaces"): string {
  const runs = [...inlineRuns(inlines)];
  const writer: Writer = { parts: [], delimiter: null, breaks: breaks === "kept" ? "\\\n" : " " };
  writeRange(writer, { runs, from: 0, to: runs.length, open: new Set(), delimiter: null });
  return writer.parts.join("");
}

interface Writer {
  readonly parts: string[];
  /** The delimiter that was written last, where nothing follows it yet: another of its kind would merge with it. */
  delimiter: Delimiter | null;
  readonly breaks: string;
}

/** A stretch of runs inside marks that are written already; `delimiter` is the innermost, which closes at the end. */
interface Range {
  /** A mark that cannot be written is taken from them. */
  readonly runs: InlineRun[];
  readonly from: number;
  readonly to: number;
  readonly open: ReadonlySet<Mark>;
  readonly delimiter: Delimiter | null;
}

function writeRange(writer: Writer, range: Range): void {
  const { runs, to } = range;
  for (let at = range.from; at < to; ) {
    const run = runs[at];
    if (run === undefined) return;
    const span = run.kind === "text" ? widestSpan(range, at) : null;
    if (span === null) {
      write(writer, run.kind === "break" ? writer.breaks : escapedText(run.text));
      at++;
      continue;
    }
    const inside = { ...range, from: at, to: span.to, open: new Set([...range.open, span.mark]) };
    if (span.mark === "link") writeLink(writer, inside, run.link ?? "");
    else if (!writeMarked(writer, inside, span.mark, range)) {
      for (let each = at; each < span.to; each++) unmark(runs, each, span.mark);
      continue;
    }
    at = span.to;
  }
}

function unmark(runs: InlineRun[], at: number, mark: "strong" | "emphasis"): void {
  const run = runs[at];
  if (run !== undefined) runs[at] = { ...run, [mark]: false };
}

/** The mark of a run that is not written yet and reaches furthest, so that marks nest. */
function widestSpan({ runs, to, open }: Range, at: number): { readonly mark: Mark; readonly to: number } | null {
  const first = runs[at];
  let widest: { readonly mark: Mark; readonly to: number } | null = null;
  for (const mark of marks) {
    if (first === undefined || open.has(mark) || !first[mark]) continue;
    let end = at + 1;
    while (end < to && runs[end]?.[mark] === first[mark]) end++;
    while (runs[end - 1]?.kind !== "text") end--;
    if (widest === null || end > widest.to) widest = { mark, to: end };
  }
  return widest;
}

function writeLink(writer: Writer, inside: Range, url: string): void {
  // An exclamation mark before a link would make it a picture.
  const last = writer.parts.length - 1;
  if (writer.parts[last]?.endsWith("!")) writer.parts[last] = `${writer.parts[last]?.slice(0, -1)}\\!`;
  write(writer, "[");
  writeRange(writer, { ...inside, delimiter: null });
  write(writer, `](${escapedTarget(url)})`);
}

/** False, and nothing is written, where no delimiter can mark the range. */
function writeMarked(writer: Writer, inside: Range, mark: "strong" | "emphasis", outside: Range): boolean {
  const delimiter = delimiterFor(writer, inside, outside);
  if (delimiter === null) return false;
  const written = mark === "strong" ? delimiter + delimiter : delimiter;
  write(writer, written);
  writer.delimiter = delimiter;
  writeRange(writer, { ...inside, delimiter });
  write(writer, written);
  writer.delimiter = delimiter;
  return true;
}

function delimiterFor(writer: Writer, inside: Range, outside: Range): Delimiter | null {
  const { runs, from, to, open } = inside;
  const [first, last] = [runs[from], runs[to - 1]];
  if (first === undefined || last === undefined) return null;
  const before = kindOf(lastLetter(writer.parts[writer.parts.length - 1] ?? ""));
  const after = to === outside.to ? (outside.open.size > 0 ? "punctuation" : "space") : kindOf(firstLetter(runs[to]));
  const opening = hasOtherMark(first, open) ? "punctuation" : kindOf(firstLetter(first));
  const closing = hasOtherMark(last, open) ? "punctuation" : kindOf(lastLetter(last.text));
  if (opening === "punctuation" && before === "letter") return null;
  if (closing === "punctuation" && after === "letter") return null;
  const free = (delimiter: Delimiter) =>
    writer.delimiter !== delimiter && !(to === outside.to && outside.delimiter === delimiter);
  if (free("*")) return "*";
  return free("_") && before !== "letter" && after !== "letter" ? "_" : null;
}

function hasOtherMark(run: InlineRun, open: ReadonlySet<Mark>): boolean {
  return marks.some((mark) => !open.has(mark) && run[mark] !== false && run[mark] !== null);
}

function firstLetter(run: InlineRun | undefined): string | undefined {
  if (run?.kind === "break") return "\\";
  return run === undefined ? undefined : String.fromCodePoint(run.text.codePointAt(0) ?? 0x20);
}

function lastLetter(text: string): string | undefined {
  return [...text.slice(-2)].pop();
}

function kindOf(letter: string | undefined): "space" | "punctuation" | "letter" {
  if (letter === undefined || /\s/u.test(letter)) return "space";
  return /[\p{P}\p{S}]/u.test(letter) ? "punctuation" : "letter";
}

function write(writer: Writer, text: string): void {
  writer.parts.push(text);
  writer.delimiter = null;
}
