import type { Format } from "./block-builder.ts";
import type { Inline } from "./body.ts";
import { cleanText } from "./clean-text.ts";

/** A piece of a block's text as the markup gave it. */
export type Run = { readonly kind: "text"; text: string; readonly format: Format | null } | { readonly kind: "break" };

interface Piece {
  readonly text: string;
  readonly format: Format | null;
}

/**
 * The paragraphs that a block's text makes: usually one, none where there are no words, several where empty lines made
 * with line breaks part it. White space is put together and is never formatted at its edges, so that
 * `<b>Rome </b>(AFP)` gives **Rome** (AFP). In a heading, which is one line, a break is a space.
 */
export function inlinesFrom(runs: readonly Run[], oneLine: boolean): readonly (readonly Inline[])[] {
  const lines: Piece[][] = [[]];
  for (const run of runs) {
    if (run.kind === "text") lines.at(-1)?.push({ text: cleanText(run.text), format: run.format });
    else if (oneLine) lines.at(-1)?.push({ text: " ", format: null });
    else lines.push([]);
  }
  const paragraphs: Inline[][] = [];
  let isNew = true;
  for (const line of lines.map(spaced)) {
    const inlines = nested(line, null);
    if (inlines.length === 0) {
      isNew = true;
    } else if (isNew) {
      paragraphs.push(inlines);
      isNew = false;
    } else {
      paragraphs.at(-1)?.push({ kind: "break" }, ...inlines);
    }
  }
  return paragraphs;
}

/** A line's pieces with single spaces, none at its ends, and each space in the formatting that both its sides share. */
function spaced(pieces: readonly Piece[]): readonly Piece[] {
  const line: Piece[] = [];
  let isSpacePending = false;
  for (const { text, format } of pieces) {
    const words = text.replace(/[ \t\n\r\f]+/g, " ");
    const inner = words.replace(/^ | $/g, "");
    const last = line.at(-1);
    if (words.startsWith(" ")) isSpacePending = true;
    if (inner === "") continue;
    if (isSpacePending && last !== undefined) line.push({ text: " ", format: shared(last.format, format) });
    line.push({ text: inner, format });
    isSpacePending = words.endsWith(" ");
  }
  // A line of nothing but no-break spaces is how some editors write an empty one.
  return line.every(({ text }) => text.trim() === "") ? [] : line;
}

function shared(one: Format | null, other: Format | null): Format | null {
  const around = new Set(lineage(other));
  return lineage(one).findLast((format) => around.has(format)) ?? null;
}

/** A format and all around it, the outermost first. */
function lineage(format: Format | null): readonly Format[] {
  const formats: Format[] = [];
  for (let at = format; at !== null; at = at.outer) formats.unshift(at);
  return formats;
}

/** Inlines of the pieces inside `around`: neighbours in one format become one inline. */
function nested(pieces: readonly Piece[], around: Format | null): Inline[] {
  const inlines: Inline[] = [];
  for (let start = 0; start < pieces.length; ) {
    const inner = innerFormat(pieces[start], around);
    let end = start + 1;
    while (end < pieces.length && innerFormat(pieces[end], around) === inner) end += 1;
    const group = pieces.slice(start, end);
    if (inner === null) inlines.push({ kind: "text", text: group.map(({ text }) => text).join("") });
    else inlines.push(formatted(inner, nested(group, inner)));
    start = end;
  }
  return inlines;
}

/** The format right inside `around` that a piece stands in; null where it stands in no further one. */
function innerFormat(piece: Piece | undefined, around: Format | null): Format | null {
  const formats = lineage(piece?.format ?? null);
  return formats[around === null ? 0 : formats.indexOf(around) + 1] ?? null;
}

function formatted({ role }: Format, inlines: readonly Inline[]): Inline {
  return role.kind === "link" ? { kind: "link", url: role.url, inlines } : { kind: role.kind, inlines };
}
