import type { Feed } from "../model/feed.ts";
import { compareInstants, type Instant } from "../model/instant.ts";

/** When any entry of a feed last changed; null for a feed without entries. */
export function newestChange(feed: Feed): Instant | null {
  return newestOf(feed.entries.map(({ changed }) => changed));
}

/** The same, where a withdrawal is told as a change. */
export function newestChangeOrDeletion(feed: Feed): Instant | null {
  return newestOf([...feed.entries.map(({ changed }) => changed), ...feed.deleted.map(({ when }) => when)]);
}

function newestOf(instants: readonly Instant[]): Instant | null {
  return instants.toSorted(compareInstants).at(-1) ?? null;
}

/** RFC 822 with a year of four digits, as RSS 2.0 asks: `Wed, 17 Aug 2022 16:18:57 GMT`. */
export function rfc822(instant: Instant): string {
  return new Date(instant.epoch).toUTCString();
}
