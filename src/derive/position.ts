import { compareStories, type Story } from "../model/story.ts";

/**
 * Where a story stands in a list that is ordered newest first: the index of the first story that is not newer than it.
 * A story that is not in the list gets the place that it would take. O(log n).
 */
export function positionIn(stories: readonly Story[], story: Story): number {
  return firstIndex(stories, (other) => compareStories(other, story) >= 0);
}

/** The first index whose item passes; the list's length where none does. Once an item passes, all later ones must. */
export function firstIndex<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item === undefined || passes(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
