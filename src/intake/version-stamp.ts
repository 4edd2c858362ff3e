import { type Instant, isoInstant } from "../model/instant.ts";

/**
 * The version of an item whose format counts none: the second in which it was made, to be read as a date:
 * `20220817161857`. What was sent later is higher, be it an update, a correction or a kill.
 */
export function versionStamp(made: Instant): string {
  return isoInstant(made).replace(/\D/g, "").slice(0, 14);
}

/** The version of an order to take a story back that does not say when it was made: no story may outrank it by accident. */
export const outranksAll = "99999999999999";
