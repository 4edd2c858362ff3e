import { DateTime } from "luxon";
import type { Instant } from "../model/instant.ts";
import type { Story } from "../model/story.ts";

const day = 24 * 60 * 60 * 1000;
const shortestMonth = 28 * day;
/** No month is longer; spares the calendar for stories that are older. */
export const longestMonth = 31 * day;

/** When a story becomes one from the archive: a calendar month after its date, counted in UTC. */
export function archivedFrom(story: Story): Instant {
  return { epoch: DateTime.fromMillis(story.date.epoch, { zone: "utc" }).plus({ months: 1 }).toMillis() };
}

/**
 * The first publication of a story that is older than a calendar month, and so is marked as from the archive; null
 * while it is younger. At the very instant a month after its date a story is from the archive.
 */
export function archivedSince(story: Story, now: Instant): Instant | null {
  const age = now.epoch - story.date.epoch;
  // The calendar is asked only where it decides.
  if (age < shortestMonth) return null;
  return age >= longestMonth || archivedFrom(story).epoch <= now.epoch ? story.date : null;
}
