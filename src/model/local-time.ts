import { DateTime } from "luxon";
import type { Instant } from "./instant.ts";

/** What the calendar and the clock on the wall of a place show. */
export interface LocalTime {
  readonly year: number;
  /** 1 is January. */
  readonly month: number;
  readonly day: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** The local time in an IANA zone, as luxon tells it; NaN throughout where there is no such zone. */
export function localTime({ epoch }: Instant, timeZone: string): LocalTime {
  const wall = new Date(epoch + offsetAt(epoch, timeZone) * millisecondsAMinute);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay() || 7,
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}

/** What the clocks of a zone are called at an instant, as British English has it: `BST`, `CET`, `GMT+9`. */
export function zoneName({ epoch }: Instant, timeZone: string): string {
  return steady(names, epoch, timeZone, nameAsked);
}

const millisecondsAMinute = 60 * 1000;
const millisecondsADay = 24 * 60 * millisecondsAMinute;

/** By zone, what holds all day for each UTC day (counted from 1970) that was asked for; null where it changes that day. */
type Days<T> = Map<string, Map<number, T | null>>;

const offsets: Days<number> = new Map();
const names: Days<string> = new Map();

/** The minutes by which a zone is ahead of UTC; a fraction where its clocks ran by the sun. */
function offsetAt(epoch: number, timeZone: string): number {
  return steady(offsets, epoch, timeZone, offsetAsked);
}

/**
 * Clocks seldom change, and to ask for a zone's offset is slow: where both ends of a UTC day agree, the answer is kept
 * for all of it.
 */
function steady<T>(known: Days<T>, epoch: number, timeZone: string, ask: (epoch: number, timeZone: string) => T): T {
  const day = Math.floor(epoch / millisecondsADay);
  let days = known.get(timeZone);
  if (days === undefined) {
    days = new Map();
    known.set(timeZone, days);
  }
  let answer = days.get(day);
  if (answer === undefined) {
    const start = day * millisecondsADay;
    const first = ask(start, timeZone);
    answer = Object.is(first, ask(start + millisecondsADay - 1, timeZone)) ? first : null;
    days.set(day, answer);
  }
  return answer ?? ask(epoch, timeZone);
}

function offsetAsked(epoch: number, timeZone: string): number {
  return DateTime.fromMillis(epoch, { zone: timeZone }).offset;
}

function nameAsked(epoch: number, timeZone: string): string {
  return DateTime.fromMillis(epoch, { zone: timeZone, locale: "en-GB" }).toFormat("ZZZZ");
}
