import type { Instant } from "../model/instant.ts";
import type { PrintedDay } from "./printed-day.ts";

const day = 24 * 60 * 60 * 1000;

/**
 * Noon in UTC on a printed day: nearly everywhere on earth that is the same day. A day without a year is the last such day
 * before the file was made; null where nobody knows that either.
 */
export function filingNoon(printed: PrintedDay, modified: Instant | null): Instant | null {
  if (printed.year !== null) return noon(printed, printed.year);
  if (modified === null) return null;
  const year = new Date(modified.epoch).getUTCFullYear();
  // East of Greenwich a day begins before it does in UTC.
  return (
    [year + 1, year, year - 1].map((each) => noon(printed, each)).find(({ epoch }) => epoch <= modified.epoch + day) ??
    null
  );
}

function noon({ month, day: date }: PrintedDay, year: number): Instant {
  return { epoch: Date.UTC(year, month - 1, date, 12) };
}

/** `2022-08-17` */
export function isoDay(instant: Instant): string {
  return new Date(instant.epoch).toISOString().slice(0, 10);
}
