import { DateTime } from "luxon";
import type { Instant } from "../model/instant.ts";
import type { Story } from "../model/story.ts";

/**
 * The first publication of a story that is older than a calendar month (counted in UTC), and so is marked as from the
 * archive; null while it is younger. At the very instant a month after its date a story is from the archive.
 */
export function archivedSince(story: Story, now: Instant): Instant | null {
  const monthLater = DateTime.fromMillis(story.date.epoch, { zone: "utc" }).plus({ months: 1 }).toMillis();
  return monthLater <= now.epoch ? story.date : null;
}
