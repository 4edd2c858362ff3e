import type { Instant } from "../../model/instant.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Zones that RFC 822 names, in hours. Its letters of the military say nothing reliable, apart from Z. */
const zones: ReadonlyMap<string, number> = new Map([
  ["z", 0],
  ["ut", 0],
  ["utc", 0],
  ["gmt", 0],
  ["est", -5],
  ["edt", -4],
  ["cst", -6],
  ["cdt", -5],
  ["mst", -7],
  ["mdt", -6],
  ["pst", -8],
  ["pdt", -7],
]);

const rfc822 =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,3}|[+-]\d{2}:?\d{2})$/i;
const iso = /^(\d{4})-(\d{2})-(\d{2})[t ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(z|[+-]\d{2}:?\d{2})$/i;

/** The instant of a date of a feed, RFC 822 or RFC 3339, to the second; null for any other and for one without a zone. */
export function feedInstant(text: string | undefined): Instant | null {
  const trimmed = text?.trim() ?? "";
  if (trimmed.length > 60) return null;
  const old = rfc822.exec(trimmed);
  if (old !== null) {
    const [, day = "", name = "", year = "", hour = "", minute = "", second = "0", zone = ""] = old;
    const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    return instant([century(year), month, Number(day), Number(hour), Number(minute), Number(second)], zone);
  }
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "0", zone = ""] = iso.exec(trimmed) ?? [];
  if (zone === "") return null;
  return instant([year, month, day, hour, minute, second].map(Number), zone);
}

/** RFC 2822: two digits are of 2000 to 2049, or of 1950 to 1999. */
function century(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

function instant(parts: readonly number[], zone: string): Instant | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const minutes = offset(zone);
  // A leap second is the second after it.
  if (minutes === null || month < 1 || hour > 23 || minute > 59 || second > 60) return null;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day || year < 1000) return null;
  return { epoch: midnight.getTime() + ((hour * 60 + minute - minutes) * 60 + second) * 1000 };
}

/** The offset of a zone in minutes east of UTC; null for a zone that nobody knows. */
function offset(zone: string): number | null {
  const [, sign, hours = "", minutes = ""] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined) {
    const known = zones.get(zone.toLowerCase());
    return known === undefined ? null : known * 60;
  }
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
