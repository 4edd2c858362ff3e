import type { Feed } from "../model/feed.ts";
import { compareInstants, type Instant, lastChange } from "../model/instant.ts";

/** When any story of a feed last changed; null for a feed without stories. */
export function newestChange(feed: Feed): Instant | null {
  return feed.stories.map(lastChange).sort(compareInstants).at(-1) ?? null;
}

/** RFC 822 with a year of four digits, as RSS 2.0 asks: `Wed, 17 Aug 2022 16:18:57 GMT`. */
export function rfc822(instant: Instant): string {
  return new Date(instant.epoch).toUTCString();
}
