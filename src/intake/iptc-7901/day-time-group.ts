import type { Instant } from "../../model/instant.ts";
import { printedDay } from "../printed-day.ts";

/** `171618 AUG 22`, `171618 GMT AUG 22`, `171618 Aug 2022`: day, hour and minute in GMT, month and year. */
const withMonth = /\b(\d{2})([01]\d|2[0-3])([0-5]\d) ?(?:GMT|UTC|Z)? ?([A-Za-z]{3,9})\.? ?(\d{4}|\d{2})\b/;
/** `171618 GMT`, alone in its line: the month is that of the file. */
const bare = /(?:^|\n)[A-Za-z]{0,6} ?(\d{2})([01]\d|2[0-3])([0-5]\d)(?: ?(?:GMT|UTC|Z))?[ \t]*(?:\n|$)/;
const day = 24 * 60 * 60 * 1000;

/** The moment of transmission that stands at the end of a message; null where it has none. Its times are in GMT. */
export function dayTimeGroup(text: string, modified: Instant | null): Instant | null {
  const [, date, hour, minute, month, year] = withMonth.exec(text) ?? [];
  if (date !== undefined && month !== undefined && year !== undefined) {
    const printed = printedDay(`${Number(date)} ${month} ${year.length === 2 ? century(year) : year}`);
    if (printed?.year == null) return null;
    return { epoch: Date.UTC(printed.year, printed.month - 1, printed.day, Number(hour), Number(minute)) };
  }
  const [, only, hours, minutes] = bare.exec(text) ?? [];
  if (only === undefined || modified === null) return null;
  return lastMoment(Number(only), Number(hours), Number(minutes), modified);
}

/** A text without the line that ends it with the moment: `AFP 171618 GMT AUG 22`. */
export function withoutMoment(text: string): string {
  return text.replace(
    /(?:^|\n)[ \t]*(?:[A-Za-z]{2,7} )?\d{6} ?(?:GMT|UTC|Z)?(?: ?[A-Za-z]{3,9}\.? ?(?:\d{4}|\d{2}))?\s*$/,
    "",
  );
}

/** The last such day of a month before a file was made. */
function lastMoment(date: number, hours: number, minutes: number, modified: Instant): Instant | null {
  const made = new Date(modified.epoch);
  for (const back of [0, 1, 2]) {
    const epoch = Date.UTC(made.getUTCFullYear(), made.getUTCMonth() - back, date, hours, minutes);
    if (new Date(epoch).getUTCDate() === date && epoch <= modified.epoch + day) return { epoch };
  }
  return null;
}

function century(year: string): string {
  return `${Number(year) < 70 ? "20" : "19"}${year}`;
}
