import type { Copy } from "../model/copy.ts";
import type { ShownVersion } from "../model/shown-version.ts";
import { correctionsSince, type PublicVersion } from "./history.ts";
import { passagesOf } from "./passages.ts";
import { wordDiff } from "./word-diff.ts";

/**
 * The versions of a story, each against the one before it; the oldest stands as it was.
 *
 * @param versions newest first.
 * @param language the story's, BCP 47.
 */
export function shownVersions(versions: readonly PublicVersion[], language: string): readonly ShownVersion[] {
  return versions.map(({ at, copy }, index) => {
    const older = versions.slice(index + 1);
    const before = older[0]?.copy ?? null;
    return {
      at,
      number: older.some((version) => version.copy.number === copy.number) ? null : copy.number,
      agency: copy.agency,
      notices: correctionsSince(before, copy),
      headline: wordDiff(before?.headline ?? copy.headline, copy.headline, language),
      credits: before !== null && creditsOf(before) === creditsOf(copy) ? [] : creditChanges(before, copy, language),
      passages: passagesOf(before?.paragraphs ?? null, copy.paragraphs, language),
    };
  });
}

function creditChanges(before: Copy | null, copy: Copy, language: string): ShownVersion["credits"] {
  return wordDiff(creditsOf(before ?? copy), creditsOf(copy), language);
}

function creditsOf({ kicker, byline, place, agency }: Copy): string {
  return [kicker, byline, place, agency?.name ?? null].filter((words) => words !== null).join(" · ");
}
