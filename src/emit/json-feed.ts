import { absolute, feedPaths } from "../model/address.ts";
import { printedDateline } from "../model/dateline.ts";
import type { Feed } from "../model/feed.ts";
import { isoInstant, lastChange } from "../model/instant.ts";
import type { JsonValue } from "../model/json-ld.ts";
import { fallbackRendition } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";
import { creditOf } from "./credit.ts";
import { storyFeedId } from "./feed-id.ts";
import { jsonText } from "./json.ts";

const about =
  "Of each item: the label of the agency that sent the story or null, its dateline as printed, and its version.";

/**
 * JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the summaries of a list's stories. Its extension
 * `_dateline` tells a sister site what its rails show beside the headline.
 */
export function jsonFeed(feed: Feed, site: Site): string {
  return jsonText({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: absolute(site, feed.base),
    feed_url: absolute(site, feedPaths(feed.base).json),
    description: feed.description,
    language: site.language,
    authors: [author(site.publisher.name, site.publisher.url)],
    _dateline: { about },
    items: feed.stories.map((story) => item(story, site)),
  });
}

function item(story: Story, site: Site): JsonValue {
  const credit = creditOf(story, site);
  return {
    id: storyFeedId(site, story),
    url: absolute(site, story.path),
    title: story.headline,
    content_text: story.summary,
    image: story.image === null ? undefined : absolute(site, fallbackRendition(story.image).path),
    date_published: isoInstant(story.date),
    date_modified: isoInstant(lastChange(story)),
    authors: [author(credit.name, credit.url)],
    tags: [...new Set([story.section.title, ...story.topics.map((topic) => topic.name)])],
    language: story.language,
    _dateline: {
      agency: story.agency?.label ?? null,
      dateline: printedDateline(story, site),
      version: story.version,
    },
  };
}

function author(name: string, url: string | null): JsonValue {
  return { name, url: url ?? undefined };
}
