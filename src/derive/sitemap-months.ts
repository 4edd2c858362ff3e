import { type Instant, lastChange } from "../model/instant.ts";
import type { ArchiveYear } from "../model/listing.ts";
import type { Story } from "../model/story.ts";

/** One sitemap file of stories: a month, or a part of a month that holds more than one file should. */
export interface SitemapMonth {
  /** `2022-08`; further parts are `2022-08-2`, `2022-08-3`. */
  readonly name: string;
  /** Newest first; never empty. */
  readonly stories: readonly Story[];
  /** The last change among its stories. */
  readonly changed: Instant;
}

/** A fifth of the 50,000 addresses that sitemaps.org allows, so that addresses with pictures stay below 50 MB too. */
const most = 10_000;

/** The months of the archive as sitemaps, newest first. Parts count from the oldest, so that a full one stays. */
export function sitemapMonths(archive: readonly ArchiveYear[]): readonly SitemapMonth[] {
  return archive.flatMap(({ months }) =>
    months.flatMap(({ year, month, stories }) => {
      const name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
      const parts = Math.ceil(stories.length / most);
      return Array.from({ length: parts }, (_, index) => {
        const part = parts - index;
        return sitemapMonth(
          part === 1 ? name : `${name}-${part}`,
          stories.slice(Math.max(0, stories.length - part * most), stories.length - (part - 1) * most),
        );
      });
    }),
  );
}

function sitemapMonth(name: string, stories: readonly Story[]): SitemapMonth {
  const epoch = stories.reduce((latest, story) => Math.max(latest, lastChange(story).epoch), Number.NEGATIVE_INFINITY);
  return { name, stories, changed: { epoch } };
}
