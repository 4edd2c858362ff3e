import { distance } from "fastest-levenshtein";

/** The known word that a mistyped one most likely meant, or null when none is near. Ties go to the first in order. */
export function nearMiss(word: string, known: readonly string[]): string | null {
  const typed = word.toLowerCase();
  const ranked = known
    .map((candidate) => ({ candidate, far: farness(typed, candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= Math.max(1, Math.floor(Math.max(candidate.length, typed.length) / 3)))
    .sort((a, b) => a.far - b.far || known.indexOf(a.candidate) - known.indexOf(b.candidate));
  return ranked[0]?.candidate ?? null;
}

/** `Did you mean "topics"?`, or the list of what is allowed. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearMiss(word, known);
  return near === null ? `Use one of: ${known.join(", ")}.` : `Did you mean "${near}"?`;
}

/** Edits from one word to the other; letters that only changed places count as one edit. */
function farness(typed: string, candidate: string): number {
  return typed !== candidate && sorted(typed) === sorted(candidate) ? 1 : distance(typed, candidate);
}

function sorted(word: string): string {
  return [...word].sort().join("");
}
