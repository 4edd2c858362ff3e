/** A point in time, in milliseconds since 1970-01-01T00:00:00Z. It has no zone: zones belong to formatting. */
export interface Instant {
  readonly epoch: number;
}

/** ISO 8601 in UTC with seconds, `2022-08-17T16:18:57Z`: a profile of RFC 3339. */
export function isoInstant({ epoch }: Instant): string {
  const day = Math.floor(epoch / dayLength);
  // Most of the time that `toISOString` takes goes into the date, and pages print many times of few days.
  if (day !== lastDay.day) lastDay = { day, text: new Date(epoch).toISOString().slice(0, -"16:18:57.000Z".length) };
  const seconds = Math.floor((epoch - day * dayLength) / 1000);
  return `${lastDay.text}${digits(seconds / 3600)}:${digits((seconds / 60) % 60)}:${digits(seconds % 60)}Z`;
}

const dayLength = 86_400_000;
/** The day of the last instant that was printed, counted from 1970, and how it is printed. */
let lastDay = { day: Number.NaN, text: "" };

function digits(number: number): string {
  return twoDigits[Math.floor(number)] ?? "";
}

const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));

export function compareInstants(a: Instant, b: Instant): number {
  return a.epoch - b.epoch;
}

/** The story's last change of substance: `updated` where there is one, else the first publication. */
export function lastChange(story: { readonly date: Instant; readonly updated: Instant | null }): Instant {
  return story.updated ?? story.date;
}
