import { DateTime } from "luxon";
import type { ArchiveMonth, ArchiveYear } from "../model/listing.ts";
import type { Story } from "../model/story.ts";

interface OpenMonth extends ArchiveMonth {
  readonly stories: Story[];
}

/**
 * The years and months of a list of stories (newest first) in a time zone, newest first. The calendar is asked once a
 * month, not once a story: a month reaches back to its first midnight.
 */
export function archiveOf(stories: readonly Story[], timeZone: string): readonly ArchiveYear[] {
  // By year and month: where clocks go back across a month's first midnight, the calendar names that month twice.
  const months = new Map<number, OpenMonth>();
  let month: OpenMonth | null = null;
  let start = Number.POSITIVE_INFINITY;
  for (const story of stories) {
    if (month === null || story.date.epoch < start) {
      const local = DateTime.fromMillis(story.date.epoch, { zone: timeZone });
      const key = local.year * 12 + local.month;
      month = months.get(key) ?? { year: local.year, month: local.month, stories: [] };
      months.set(key, month);
      start = local.startOf("month").toMillis();
    }
    month.stories.push(story);
  }
  return yearsOf([...months.values()]);
}

function yearsOf(months: readonly ArchiveMonth[]): readonly ArchiveYear[] {
  const byYear = new Map<number, ArchiveMonth[]>();
  for (const month of months) byYear.set(month.year, [...(byYear.get(month.year) ?? []), month]);
  return Array.from(byYear, ([year, ofYear]) => ({
    year,
    months: ofYear,
    total: ofYear.reduce((sum, month) => sum + month.stories.length, 0),
  }));
}
