import { DateTime } from "luxon";
import type { Instant } from "../model/instant.ts";

/** What the text of a date says. */
export type WireDate =
  | { readonly kind: "instant"; readonly instant: Instant }
  /** Nothing, or a placeholder that stands for nothing: `0001-01-01T00:00:00`, `YYYYMMDD000000-HHMM`. */
  | { readonly kind: "none" }
  /** Something, but no instant: a day without a time, a time without an offset, a word. */
  | { readonly kind: "unclear"; readonly text: string };

const extended = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})$/i;
const basic = /^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})?(?:[.,]\d+)?(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})$/i;
const placeholder = /^(?:0{4}|000[1-9]|1[0-8]\d\d)-?\d\d|^[YMDH0 :TZ+-]*[YMDH][YMDH0 :TZ+-]*$|^[0\-T:Z+. ]+$/i;

/** A date of the ISO 8601 forms that wires use, extended or basic, to the second. Only an offset makes it an instant. */
export function wireDate(text: string | null): WireDate {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "" || placeholder.test(trimmed)) return { kind: "none" };
  const instant = instantOf(trimmed);
  return instant === null ? { kind: "unclear", text: trimmed.slice(0, 60) } : { kind: "instant", instant };
}

/** The instant that a text names, or null. */
export function wireInstant(text: string | null): Instant | null {
  const date = wireDate(text);
  return date.kind === "instant" ? date.instant : null;
}

function instantOf(text: string): Instant | null {
  const [, day, time, seconds = ":00", zone] = extended.exec(text) ?? [];
  if (day !== undefined && time !== undefined && zone !== undefined) return parsed(`${day}T${time}${seconds}${zone}`);
  const [, year, month, date, hour, minute, second = "00", offset] = basic.exec(text) ?? [];
  return offset === undefined ? null : parsed(`${year}-${month}-${date}T${hour}:${minute}:${second}${offset}`);
}

function parsed(iso: string): Instant | null {
  const time = DateTime.fromISO(iso.toUpperCase(), { setZone: true });
  return time.isValid ? { epoch: time.toMillis() } : null;
}
