import type { Instant } from "../model/instant.ts";
import type { Story } from "../model/story.ts";

/** Google News: a news sitemap holds the last two days and at most a thousand stories. */
const span = 48 * 60 * 60 * 1000;
const most = 1000;

/** The first instant at which a story is too old for the news sitemap. */
export function newsWindowEnd(story: Story): Instant {
  return { epoch: story.date.epoch + span };
}

/**
 * The stories of the last 48 hours, newest first. One of exactly 48 hours ago is too old, one dated after now too new.
 *
 * @param stories newest first.
 */
export function newsWindow(stories: readonly Story[], now: Instant): readonly Story[] {
  return stories
    .filter((story) => story.date.epoch <= now.epoch && now.epoch < newsWindowEnd(story).epoch)
    .slice(0, most);
}
