import { listPath } from "../model/address.ts";
import type { ListPage } from "../model/listing.ts";
import type { Story } from "../model/story.ts";

/**
 * The pages of a list: its front page first, then the numbered ones from the newest to the oldest. A numbered page
 * holds exactly `size` stories, counted from the oldest, and keeps them for as long as no older story is added or taken
 * away. The front page holds the rest: at least `size`, fewer than twice `size`, or all there is.
 *
 * @param base the path of the list, with slashes at both ends.
 * @param stories newest first.
 * @param size a positive integer.
 */
export function pagesOf(base: string, stories: readonly Story[], size: number): readonly ListPage[] {
  const total = stories.length;
  const last = numberedPages(total, size);
  const front: ListPage = {
    number: null,
    path: base,
    stories: stories.slice(0, total - last * size),
    newer: null,
    older: last === 0 ? null : listPath(base, last),
  };
  const numbered = Array.from({ length: last }, (_, index): ListPage => {
    const number = last - index;
    return {
      number,
      path: listPath(base, number),
      stories: stories.slice(total - number * size, total - (number - 1) * size),
      newer: listPath(base, number === last ? null : number + 1),
      older: number === 1 ? null : listPath(base, number - 1),
    };
  });
  return [front, ...numbered];
}

/** How many numbered pages a list of `total` stories has beside its front page. */
export function numberedPages(total: number, size: number): number {
  return Math.max(0, Math.floor(total / size) - 1);
}

/** The paths of a list's pages, as `pagesOf` gives them. */
export function pathsOfPages(base: string, total: number, size: number): readonly string[] {
  const last = numberedPages(total, size);
  return [base, ...Array.from({ length: last }, (_, index) => listPath(base, last - index))];
}
