import { compareStories, type Story } from "../model/story.ts";

/**
 * Where a story stands in a list that is ordered newest first: the index of the first story that is not newer than it.
 * A story that is not in the list gets the place that it would take. O(log n).
 */
export function positionIn(stories: readonly Story[], story: Story): number {
  return firstIndex(stories, (other) => compareStories(other, story) >= 0);
}

/**
 * As `firstIndex`, for questions that come in nearly the order of the items: looks first where the last answer lay, and a
 * few places on.
 */
export class Walk<T> {
  readonly #items: readonly T[];
  #last = 0;

  constructor(items: readonly T[]) {
    this.#items = items;
  }

  firstIndex(passes: (item: T) => boolean): number {
    this.#last = this.#near(passes) ?? firstIndex(this.#items, passes);
    return this.#last;
  }

  #near(passes: (item: T) => boolean): number | null {
    const items = this.#items;
    const before = items[this.#last - 1];
    if (before !== undefined && passes(before)) return null;
    const end = this.#last + steps;
    for (let index = this.#last; index < end; index++) {
      const item = items[index];
      if (item === undefined || passes(item)) return index;
    }
    return null;
  }
}

/** How far a walk goes on before it searches instead. */
const steps = 4;

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
