import { type Feed, type FeedEntry, storyEntryId } from "../model/feed.ts";
import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";

/**
 * The name of an entry in every feed: a tag URI (RFC 4151), `tag:spacewar.com,2002:story/kfor-ready`. It depends on
 * neither URL nor slug nor headline, so that no reader shows a story twice when one of them changes.
 */
export function entryFeedId(site: Site, entry: Pick<FeedEntry, "id">): string {
  return `tag:${site.tagAuthority}:${entry.id}`;
}

/** The name of a story: that of its entry. */
export function storyFeedId(site: Site, story: Story): string {
  return entryFeedId(site, { id: storyEntryId(story) });
}

/** The name of a feed, the same in its three formats: `tag:spacewar.com,2002:feed/space/`. */
export function feedId(site: Site, feed: Feed): string {
  return `tag:${site.tagAuthority}:feed${feed.base}`;
}
