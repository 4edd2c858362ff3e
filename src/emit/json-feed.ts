import { absolute, feedPaths } from "../model/address.ts";
import { printedDateline } from "../model/dateline.ts";
import type { DeletedEntry, Feed, FeedEntry } from "../model/feed.ts";
import { isoInstant } from "../model/instant.ts";
import type { JsonValue } from "../model/json-ld.ts";
import { nameHash } from "../model/name-hash.ts";
import { fallbackRendition } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import { creditOf } from "./credit.ts";
import { entryFeedId } from "./feed-id.ts";
import { jsonText } from "./json.ts";

const about =
  "Of each item: its status (IPTC pubStatus), the label of the agency that sent the story or null, its dateline as printed, and its version. Of the feed: the stories that were withdrawn, each by the fingerprint of its id: FNV-1a, 128 bits, over UTF-8, in hexadecimal digits.";

/**
 * JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the summaries of a list's stories. Its extension `_dateline`
 * tells a sister site what its rails need: what may be shown beside a headline, and which headlines must go. JSON Feed
 * has no tombstones, and readers would print an item without a text; the fingerprint of its id tells of a killed story
 * only to those who have it.
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
    _dateline: { about, withdrawn: feed.deleted.map((entry) => tombstone(entry, site)) },
    items: feed.entries.map((entry) => item(entry, site)),
  });
}

function item({ id, title, text, published, changed, story, picture }: FeedEntry, site: Site): JsonValue {
  const credit = creditOf(story, site);
  return {
    id: entryFeedId(site, { id }),
    url: absolute(site, story.path),
    title,
    content_text: text,
    image: picture === null ? undefined : absolute(site, fallbackRendition(picture).path),
    date_published: isoInstant(published),
    date_modified: isoInstant(changed),
    authors: [author(credit.name, credit.url)],
    tags: [...new Set([story.section.title, ...story.topics.map((topic) => topic.name)])],
    language: story.language,
    _dateline: {
      status: story.status,
      agency: story.agency?.label ?? null,
      dateline: printedDateline(story, site),
      version: story.version,
    },
  };
}

function tombstone(withdrawn: DeletedEntry, site: Site): JsonValue {
  const fingerprint = nameHash(entryFeedId(site, withdrawn));
  return { fingerprint, status: "canceled", when: isoInstant(withdrawn.when) };
}

function author(name: string, url: string | null): JsonValue {
  return { name, url: url ?? undefined };
}
