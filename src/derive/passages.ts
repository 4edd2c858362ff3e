import { diffArrays } from "diff";
import type { Change, Passage } from "../model/shown-version.ts";
import { wordDiff } from "./word-diff.ts";

/** Beyond this many changed paragraphs a text counts as written anew. */
const mostChanges = 1_000;

/** The paragraphs of a text against those of the text before; all of them as they are where there is none before. */
export function passagesOf(
  before: readonly string[] | null,
  after: readonly string[],
  language: string,
): readonly Passage[] {
  if (before === null) return after.map((text) => ({ kind: "text", changes: [{ kind: "same", text }] }));
  const found = diffArrays([...before], [...after], { maxEditLength: mostChanges });
  if (found === undefined) return changedPassages(before, after, language);
  const passages: Passage[] = [];
  let gone: readonly string[] = [];
  let come: readonly string[] = [];
  for (const { added, removed, value } of found) {
    if (removed) gone = [...gone, ...value];
    else if (added) come = [...come, ...value];
    else {
      passages.push(...changedPassages(gone, come, language), { kind: "unchanged", paragraphs: value.length });
      gone = [];
      come = [];
    }
  }
  return [...passages, ...changedPassages(gone, come, language)];
}

/** Paragraphs that were changed, added or taken out, compared as one text, since words move between paragraphs. */
function changedPassages(gone: readonly string[], come: readonly string[], language: string): readonly Passage[] {
  if (gone.length === 0 && come.length === 0) return [];
  const lines: Change[][] = [[]];
  let start = 0;
  wordDiff(gone.join("\n"), come.join("\n"), language).forEach(({ kind, text }, index, changes) => {
    // What was put in stands in the same paragraphs as what was taken out for it.
    const replaces = kind === "added" && changes[index - 1]?.kind === "removed";
    start = replaces ? start : lines.length - 1;
    text.split("\n").forEach((line, offset) => {
      const own = lines[start + offset] ?? [];
      if (line !== "") own.push({ kind, text: line });
      lines[start + offset] = own;
    });
  });
  return lines.filter((changes) => changes.length > 0).map((changes) => ({ kind: "text", changes }));
}
