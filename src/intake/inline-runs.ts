import { safeUrl } from "../model/safe-url.ts";
import type { Inline } from "./body.ts";

export interface Marks {
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** The target of the link that the text belongs to. */
  readonly link: string | null;
}

/** A stretch of text with one set of marks; white space at the ends of a marked text is a stretch of its own. */
export interface InlineRun extends Marks {
  readonly kind: "text" | "space" | "break";
  /** Empty for a break. */
  readonly text: string;
}

const plain: Marks = { strong: false, emphasis: false, link: null };

/**
 * Inlines as a flat list, white space folded as browsers do, none at the start, at the end or beside a break. A link without an absolute
 * and safe target is its text, and so is a link inside another.
 */
export function inlineRuns(inlines: readonly Inline[]): readonly InlineRun[] {
  const runs: InlineRun[] = [];
  collect(inlines, plain, runs);
  return withoutLooseSpace(runs.flatMap(splitAtEnds)).reduce<InlineRun[]>(joined, []);
}

function collect(inlines: readonly Inline[], marks: Marks, runs: InlineRun[]): void {
  for (const inline of inlines) {
    switch (inline.kind) {
      case "text":
        runs.push({ kind: "text", text: inline.text, ...marks });
        break;
      case "break":
        runs.push({ kind: "break", text: "", ...marks });
        break;
      case "link":
        collect(inline.inlines, { ...marks, link: marks.link ?? absolute(inline.url) }, runs);
        break;
      case "emphasis":
      case "strong":
        collect(inline.inlines, { ...marks, [inline.kind]: true }, runs);
        break;
    }
  }
}

function absolute(url: string): string | null {
  const safe = safeUrl(url);
  return safe !== null && /^[a-z][a-z0-9+.-]*:/i.test(safe) ? safe : null;
}

function splitAtEnds(run: InlineRun): readonly InlineRun[] {
  if (run.kind === "break") return [run];
  const text = folded(run.text);
  const core = text.trim();
  if (core === text && text !== "") return text === run.text ? [run] : [{ ...run, text }];
  if (core === "") return text === "" ? [] : [{ ...run, kind: "space", text }];
  const start = text.length - text.trimStart().length;
  const [before, after] = [text.slice(0, start), text.slice(start + core.length)];
  return [
    ...(before === "" ? [] : [{ ...run, kind: "space" as const, text: before }]),
    { ...run, text: core },
    ...(after === "" ? [] : [{ ...run, kind: "space" as const, text: after }]),
  ];
}

function folded(text: string): string {
  return /[\t\n\r\f\v\u2028\u2029]| {2}/.test(text) ? text.replace(/[ \t\n\r\f\v\u2028\u2029]+/g, " ") : text;
}

/** Drops spaces where a browser would show none: at both ends, beside breaks, and after other spaces. */
function withoutLooseSpace(runs: readonly InlineRun[]): readonly InlineRun[] {
  const kept: InlineRun[] = [];
  for (const run of runs) {
    const last = kept[kept.length - 1];
    const opens = last === undefined || last.kind === "break" || last.text.endsWith(" ");
    if (run.kind !== "space" || !opens) kept.push(run);
    else if (run.text !== " ") kept.push({ ...run, text: run.text.replace(/^ /, "") });
    if (run.kind === "break" && last?.kind === "space" && last.text === " ") kept.splice(-2, 1);
  }
  while (kept.length > 0 && kept[kept.length - 1]?.kind !== "text") kept.pop();
  while (kept[0] !== undefined && kept[0].kind !== "text") kept.shift();
  return kept;
}

function joined(runs: InlineRun[], run: InlineRun): InlineRun[] {
  const last = runs[runs.length - 1];
  if (last?.kind === "text" && run.kind === "text" && hasSameMarks(last, run)) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  } else runs.push(run);
  return runs;
}

function hasSameMarks(a: Marks, b: Marks): boolean {
  return a.strong === b.strong && a.emphasis === b.emphasis && a.link === b.link;
}
