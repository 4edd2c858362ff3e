import { diffArrays } from "diff";
import type { Change } from "../model/shown-version.ts";

/** Beyond these a text counts as written anew: comparing would take long and show nothing. */
const mostLetters = 200_000;
const mostWords = 20_000;
const mostChanges = 2_000;

/** What stands in place of what: a piece that both texts share has the same on both sides. */
interface Piece {
  readonly removed: string;
  readonly added: string;
}

interface Found {
  readonly added: boolean;
  readonly removed: boolean;
  readonly value: readonly string[];
}

/** The differences between two texts, by words as their language (BCP 47) tells them apart. */
export function wordDiff(before: string, after: string, language: string): readonly Change[] {
  const whole = [{ removed: before, added: after }];
  if (before === after || before.length + after.length > mostLetters) return changesOf(whole);
  const [old, fresh] = [before, after].map((text) => wordsOf(text, language));
  const found =
    old === undefined || fresh === undefined || old.length + fresh.length > mostWords
      ? undefined
      : diffArrays(old, fresh, { maxEditLength: mostChanges });
  const pieces = found === undefined ? whole : piecesOf(found);
  return changesOf(isRewritten(pieces) ? whole : readable(pieces));
}

/** How much is handed to the segmenter at once, which takes quadratic time. */
const longestStretch = 500;

/** A text cut into words, spaces and marks. */
function wordsOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const stretches = text.match(new RegExp(`\\s+|\\S{1,${longestStretch}}`, "gu")) ?? [];
  return stretches.flatMap((stretch) => Array.from(segmenter.segment(stretch), ({ segment }) => segment));
}

function piecesOf(found: readonly Found[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let removed = "";
  let added = "";
  const close = () => {
    if (removed !== added) pieces.push({ removed, added });
    removed = "";
    added = "";
  };
  for (const change of found) {
    const text = change.value.join("");
    if (change.removed) removed += text;
    else if (change.added) added += text;
    else {
      close();
      pieces.push({ removed: text, added: text });
    }
  }
  close();
  return pieces;
}

/** Whether so little stayed that words which both texts happen to use would only be in the way. */
function isRewritten(pieces: readonly Piece[]): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").length;
  const kept = pieces.reduce((sum, { removed, added }) => sum + (removed === added ? letters(added) : 0), 0);
  const all = pieces.reduce((sum, { removed, added }) => sum + Math.max(letters(removed), letters(added)), 0);
  return kept < all / 4;
}

/** Replaced words with nothing but a space between them are replaced as one, so that they read as phrases. */
function readable(pieces: readonly Piece[]): readonly Piece[] {
  const read: Piece[] = [];
  for (const piece of pieces) {
    const [first, space] = read.slice(-2);
    if (first !== undefined && space !== undefined && isReplaced(first) && isSpace(space) && isReplaced(piece)) {
      const removed = first.removed + space.removed + piece.removed;
      read.splice(-2, 2, { removed, added: first.added + space.added + piece.added });
    } else {
      read.push(piece);
    }
  }
  return read;
}

function isReplaced({ removed, added }: Piece): boolean {
  return removed !== added && removed !== "" && added !== "";
}

function isSpace({ removed, added }: Piece): boolean {
  return removed === added && /^[^\S\n]+$/u.test(added);
}

function changesOf(pieces: readonly Piece[]): readonly Change[] {
  return pieces
    .flatMap(({ removed, added }): readonly Change[] =>
      removed === added
        ? [{ kind: "same", text: added }]
        : [
            { kind: "removed", text: removed },
            { kind: "added", text: added },
          ],
    )
    .filter(({ text }) => text !== "");
}
