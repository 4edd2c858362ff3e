import type { Story } from "./story.ts";

/**
 * One page of a long list. Pages are numbered from the oldest, so that a page once full never changes: `number` is null
 * on the front page of the list, which holds the newest stories and is never full for good.
 */
export interface ListPage {
  readonly number: number | null;
  readonly path: string;
  readonly stories: readonly Story[];
  /** Paths of the neighbours; null at either end. */
  readonly newer: string | null;
  readonly older: string | null;
}

/** A month of the archive: `year` and `month` (1 to 12) in the site's time zone. */
export interface ArchiveMonth {
  readonly year: number;
  readonly month: number;
  readonly stories: readonly Story[];
}

/** The months of a year that hold stories, newest first. */
export interface ArchiveYear {
  readonly year: number;
  readonly months: readonly ArchiveMonth[];
  readonly total: number;
}
