import { DateTime } from "luxon";
import { absolute } from "../model/address.ts";
import { type Instant, isoInstant } from "../model/instant.ts";
import type { Site } from "../model/site.ts";
import { textLines } from "./text-lines.ts";

export const securityTxtPath = "/.well-known/security.txt";

/**
 * `security.txt` (RFC 9116). It expires eleven months after the first of the month of `now` in UTC: more than ten
 * months ahead, less than the year the RFC recommends, and different only once a month.
 */
export function securityTxt(site: Site, now: Instant): string {
  const expires = DateTime.fromMillis(now.epoch, { zone: "utc" }).startOf("month").plus({ months: 11 });
  const fields = [
    `Contact: ${site.securityContact}`,
    `Expires: ${isoInstant({ epoch: expires.toMillis() })}`,
    `Preferred-Languages: ${site.language}`,
    `Canonical: ${absolute(site, securityTxtPath)}`,
  ];
  return textLines(fields);
}
