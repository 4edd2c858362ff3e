import { isoInstant } from "../model/instant.ts";
import { feedInstant } from "./feed/dates.ts";
import { dayPattern, printedDay } from "./printed-day.ts";

const opening = String.raw`^[^\p{L}\d]{0,6}(?:strictly |under |sous )?`;
/** The word alone is not enough: an embargo on wheat is news. */
const patterns: readonly RegExp[] = [
  new RegExp(String.raw`${opening}embargo(?:ed)? (?:until|till|to|for (?:release|publication|use))\b`, "iu"),
  new RegExp(String.raw`${opening}embargo(?:ed)?(?: (?:time|date))?:(?=.*(?:\d|until|before|release))`, "iu"),
  new RegExp(String.raw`${opening}(?:embargo(?:ed)?|hold for release)[^\p{L}\d]{0,6}$`, "iu"),
  new RegExp(String.raw`${opening}hold for release\b(?=.*\d)`, "iu"),
  new RegExp(String.raw`${opening}not for (?:release|publication|use|broadcast)[\w ,]{0,40} (?:before|until)\b`, "iu"),
  new RegExp(String.raw`${opening}(?:sperrfrist|embargo (?:jusqu|bis|hasta))\b(?=.*\d)`, "iu"),
];

/** At every word, since `until 18` looks like a day and is none. */
const day = new RegExp(`(?<![\\p{L}\\d])(?=(${dayPattern}))`, "gu");
const time =
  /\b(\d{1,2})(?:[:.h])?(\d{2})? ?([ap])?\.?(?:m\.?)?,? ?(?:\()?(GMT|UTC|Z|EST|EDT|CST|CDT|MST|MDT|PST|PDT|[+-]\d{2}:?\d{2})\b/i;

/**
 * Until when a line, alone in its paragraph, holds a story back: an instant as ISO 8601, or `held` where it names none that
 * is sure. Null for any other line.
 */
export function embargoIn(line: string): string | "held" | null {
  if (line.length > 200 || !patterns.some((pattern) => pattern.test(line))) return null;
  return instantIn(line) ?? "held";
}

/** The instant that a line names with day, year, time and zone; two days or none are not sure. */
function instantIn(line: string): string | null {
  const days = [...line.matchAll(day)].map(([, text]) => printedDay(text ?? "")).filter((found) => found !== null);
  const [, hour, minute = "00", half, zone] = time.exec(line) ?? [];
  const [only] = days;
  if (days.length !== 1 || only === undefined || only.year === null || hour === undefined || zone === undefined)
    return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const instant = feedInstant(
    `${only.year}-${two(only.month)}-${two(only.day)}T${two(hours)}:${minute}${/^[+-]|z/i.test(zone) ? zone : "Z"}`,
  );
  const shift = /^[A-Z]{3}$/i.test(zone) ? feedInstant(`1 Jan 2000 00:00 ${zone}`) : { epoch: Date.UTC(2000, 0) };
  return instant === null || shift === null
    ? null
    : isoInstant({ epoch: instant.epoch + shift.epoch - Date.UTC(2000, 0) });
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
