import type { Conditions } from "./copy.ts";
import type { Instant } from "./instant.ts";

/** Licence terms count exact days of 24 hours from the first publication, whatever the clocks of a place do. */
const day = 24 * 60 * 60 * 1000;

/** The first instant at which a story may no longer be shown: its own, else its agency's term; null is never. */
export function licenceEnd(story: Conditions): Instant | null {
  if (story.licenceExpires !== null) return story.licenceExpires;
  const days = story.agency?.licenceDays ?? null;
  return days === null ? null : { epoch: story.date.epoch + days * day };
}
