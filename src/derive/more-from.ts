import type { Story } from "../model/story.ts";
import { positionIn } from "./position.ts";

/** How far from a story, in places of its section, the answer of `moreFromSection` may look. */
export function moreReach(size: number): number {
  // The neighbours, those that are shown, and those that are left out since they are shown elsewhere.
  return 2 + size + size;
}

/**
 * More stories of a section under one of its stories, newest first: those that precede it, nearest first, and where
 * these are too few, the nearest of the newer ones. Left out are the story itself, its direct neighbours, which the
 * page links anyway, and `others` that the page shows elsewhere.
 *
 * @param section the section's stories, newest first.
 * @param size the most stories an answer holds.
 */
export function moreFromSection(
  section: readonly Story[],
  story: Story,
  others: readonly Story[],
  size: number,
): readonly Story[] {
  const leftOut = new Set([story.id, ...others.map((other) => other.id)]);
  const position = positionIn(section, story);
  const afterItself = section[position]?.id === story.id ? position + 1 : position;

  const preceding: Story[] = [];
  for (let index = afterItself + 1; index < section.length && preceding.length < size; index++) {
    const candidate = section[index];
    if (candidate !== undefined && !leftOut.has(candidate.id)) preceding.push(candidate);
  }
  const newer: Story[] = [];
  for (let index = position - 2; index >= 0 && preceding.length + newer.length < size; index--) {
    const candidate = section[index];
    if (candidate !== undefined && !leftOut.has(candidate.id)) newer.push(candidate);
  }
  return [...newer.reverse(), ...preceding];
}
