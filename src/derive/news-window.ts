import type { Instant } from "../model/instant.ts";
import type { Story } from "../model/story.ts";

/** Google News: a news sitemap holds the last two days and at most a thousand stories. */
const span = 48 * 60 * 60 * 1000;
const most = 1000;

/**
 * The stories of the last 48 hours, newest first. One of exactly 48 hours ago is too old, one dated after now too new.
 *
 * @param stories newest first.
 */
export function newsWindow(stories: readonly Story[], now: Instant): readonly Story[] {
  return stories.filter(({ date }) => date.epoch <= now.epoch && date.epoch > now.epoch - span).slice(0, most);
}
