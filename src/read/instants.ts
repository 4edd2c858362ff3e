import { DateTime, IANAZone } from "luxon";
import { type Instant, isoInstant } from "../model/instant.ts";

const withOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** An RFC 3339 date and time with its offset (seconds may be left out), or null for anything else. */
export function parseInstant(text: string): Instant | null {
  if (!withOffset.test(text)) return null;
  // A text that is what we would print for the instant it names needs no calendar to be sound: most are.
  const epoch = Date.parse(text);
  if (!Number.isNaN(epoch) && isoInstant({ epoch }) === text) return { epoch };
  const time = DateTime.fromISO(text, { setZone: true });
  return time.isValid ? { epoch: time.toMillis() } : null;
}

/**
 * Whether a text is the name of an IANA time zone (or `UTC`) that this machine knows. luxon's own names, such as
 * `local`, are none: they mean another zone on every machine.
 */
export function isTimeZone(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(name) && IANAZone.isValidZone(name);
}
