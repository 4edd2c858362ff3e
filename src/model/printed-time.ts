import { DateTime } from "luxon";
import type { Instant } from "./instant.ts";
import { type LocalTime, localTime, zoneName } from "./local-time.ts";

/** Prints what the calendar and the clock of a zone show at an instant. */
type Print = (time: LocalTime, instant: Instant, timeZone: string) => string;

/**
 * The day and the clock as readers see them, in British English, by a luxon format. The few formats that pages use are
 * printed here, since luxon takes many times as long.
 */
export function readersTime(instant: Instant, timeZone: string, format: string): string {
  return printed(instant, timeZone, format, readersFormats, "en-GB");
}

/** The day as an agency prints it, in American English, by a luxon format. */
export function wireTime(instant: Instant, timeZone: string, format: string): string {
  return printed(instant, timeZone, format, wireFormats, "en-US");
}

/** `August`, for 8. */
export function monthName(month: number): string {
  return months[month - 1] ?? "";
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

const clock: Print = ({ hour, minute }) => `${twoDigits(hour)}:${twoDigits(minute)}`;
const day: Print = ({ day, month, year }) => `${day} ${monthName(month)} ${year}`;

const readersFormats: ReadonlyMap<string, Print> = new Map([
  ["HH:mm", clock],
  ["d MMMM yyyy", day],
  ["d MMMM yyyy, HH:mm ZZZZ", (...at) => `${day(...at)}, ${clock(...at)} ${zoneName(at[1], at[2])}`],
  ["cccc d MMMM yyyy", (...at) => `${weekdays[at[0].weekday - 1]} ${day(...at)}`],
]);

const wireFormats: ReadonlyMap<string, Print> = new Map([
  ["LLL d", ({ month, day }) => `${shortMonth(month)} ${day}`],
  ["LLL d, yyyy", ({ month, day, year }) => `${shortMonth(month)} ${day}, ${year}`],
  ["LLL dd, yyyy", ({ month, day, year }) => `${shortMonth(month)} ${twoDigits(day)}, ${year}`],
]);

function printed(
  instant: Instant,
  timeZone: string,
  format: string,
  formats: ReadonlyMap<string, Print>,
  locale: "en-GB" | "en-US",
): string {
  const print = formats.get(format);
  if (print !== undefined) {
    const time = localTime(instant, timeZone);
    // Years of other than four digits, and zones that do not exist, are luxon's to print.
    if (time.year >= 1000 && time.year <= 9999) return print(time, instant, timeZone);
  }
  return DateTime.fromMillis(instant.epoch, { zone: timeZone, locale }).toFormat(format);
}

function shortMonth(month: number): string {
  return monthName(month).slice(0, 3);
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
