import type { Instant } from "../model/instant.ts";
import type { Story } from "../model/story.ts";

/** What the public may know of a story. Only a public story is anywhere in a release. */
export type Visibility = "public" | "embargoed" | "withheld" | "killed" | "expired";

/** Licence terms count exact days of 24 hours from the first publication, whatever the clocks of a place do. */
const day = 24 * 60 * 60 * 1000;

/**
 * The one decision on what is published. A kill outranks everything; an embargo outranks `usable`. At the very instant
 * of its embargo a story is public, at the very instant of its licence end it no longer is. A story dated in the
 * future is not held for that: only an embargo holds.
 */
export function visibilityOf(story: Story, now: Instant): Visibility {
  if (story.status === "canceled") return "killed";
  if (story.status === "withheld") return "withheld";
  if (story.embargoed !== null && now.epoch < story.embargoed.epoch) return "embargoed";
  const end = licenceEnd(story);
  return end !== null && end.epoch <= now.epoch ? "expired" : "public";
}

/** The first instant at which a story may no longer be shown: its own, else its agency's term; null is never. */
export function licenceEnd(story: Story): Instant | null {
  if (story.licenceExpires !== null) return story.licenceExpires;
  const days = story.agency?.licenceDays ?? null;
  return days === null ? null : { epoch: story.date.epoch + days * day };
}
