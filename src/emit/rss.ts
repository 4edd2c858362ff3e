import { absolute, feedPaths } from "../model/address.ts";
import type { Feed, FeedEntry } from "../model/feed.ts";
import { ownRights, rightsOf } from "../model/rights.ts";
import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";
import { newestChange, rfc822 } from "./feed-date.ts";
import { entryFeedId } from "./feed-id.ts";
import { mediaContent, mediaNamespace } from "./media-content.ts";
import { element, textElement, type XmlElement, xmlDocument } from "./xml.ts";

const specification = "https://www.rssboard.org/rss-specification";

const namespaces = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:media": mediaNamespace,
};

/** RSS 2.0 (https://www.rssboard.org/rss-specification) with the summaries of a list's stories. */
export function rssFeed(feed: Feed, site: Site): string {
  const newest = newestChange(feed);
  const self = absolute(site, feedPaths(feed.base).rss);
  const channel = element("channel", {}, [
    element("title", {}, [feed.title]),
    element("link", {}, [absolute(site, feed.base)]),
    element("description", {}, [feed.description]),
    element("language", {}, [site.language]),
    element("copyright", {}, [ownRights(site).notice]),
    textElement("lastBuildDate", newest && rfc822(newest)),
    element("docs", {}, [specification]),
    element("atom:link", { href: self, rel: "self", type: "application/rss+xml" }),
    ...feed.entries.map((entry) => item(entry, site)),
  ]);
  return xmlDocument(element("rss", { version: "2.0", ...namespaces }, [channel]));
}

function item({ id, title, text, published, story, picture }: FeedEntry, site: Site): XmlElement {
  return element("item", {}, [
    element("title", {}, [title]),
    element("link", {}, [absolute(site, story.path)]),
    element("guid", { isPermaLink: "false" }, [entryFeedId(site, { id })]),
    element("pubDate", {}, [rfc822(published)]),
    element("description", {}, [asMarkup(text)]),
    ...categories(story).map((name) => element("category", {}, [name])),
    textElement("dc:creator", story.byline),
    textElement("dc:source", story.agency?.name ?? null),
    element("dc:rights", {}, [rightsOf(story, site).notice]),
    textElement("dc:language", story.language === site.language ? null : story.language),
    mediaContent(picture, site),
  ]);
}

function categories(story: Story): readonly string[] {
  return [story.section.title, ...story.topics.map((topic) => topic.name)];
}

/** Readers take an item's description for HTML, so plain text is escaped once more than XML asks. */
function asMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
