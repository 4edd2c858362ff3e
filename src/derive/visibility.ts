import type { Conditions } from "../model/copy.ts";
import type { Instant } from "../model/instant.ts";
import { licenceEnd } from "../model/licence.ts";
import type { Preview } from "../model/preview.ts";
import type { Story } from "../model/story.ts";
import type { Visibility } from "../model/visibility.ts";

/**
 * The one decision on what is published. A kill outranks everything; an embargo outranks `usable`. At the very instant
 * of its embargo a story is public, at the very instant of its licence end it no longer is. A story dated in the
 * future is not held for that: only an embargo holds.
 */
export function visibilityOf(story: Conditions, now: Instant): Visibility {
  if (story.status === "canceled") return "killed";
  if (story.status === "withheld") return "withheld";
  if (story.embargoed !== null && now.epoch < story.embargoed.epoch) return "embargoed";
  const end = licenceEnd(story);
  return end !== null && end.epoch <= now.epoch ? "expired" : "public";
}

/** Whether a release, or the preview of one, shows a story. Nothing else filters stories. */
export function isShown(story: Story, now: Instant, preview: Preview | null): boolean {
  const visibility = visibilityOf(story, now);
  if (visibility === "public") return true;
  return preview?.unpublished === true && (visibility === "embargoed" || visibility === "withheld");
}
