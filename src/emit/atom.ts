import { absolute, feedPaths, frontPath, topicsPath } from "../model/address.ts";
import type { Feed } from "../model/feed.ts";
import { isoInstant, lastChange } from "../model/instant.ts";
import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";
import { creditOf, publisherRights, rightsOf } from "./credit.ts";
import { newestChange } from "./feed-date.ts";
import { feedId, storyFeedId } from "./feed-id.ts";
import { mediaContent, mediaNamespace } from "./media-content.ts";
import { element, textElement, type XmlElement, xmlDocument } from "./xml.ts";

const namespaces = { xmlns: "http://www.w3.org/2005/Atom", "xmlns:media": mediaNamespace };

/** When a feed without stories last changed; Atom insists on a date. */
const never = { epoch: 0 };

/** Atom (RFC 4287) with the summaries of a list's stories. */
export function atomFeed(feed: Feed, site: Site): string {
  const { name, url, email } = site.publisher;
  const root = element("feed", { ...namespaces, "xml:lang": site.language }, [
    element("id", {}, [feedId(site, feed)]),
    element("title", {}, [feed.title]),
    element("subtitle", {}, [feed.description]),
    element("updated", {}, [isoInstant(newestChange(feed) ?? never)]),
    link("self", "application/atom+xml", absolute(site, feedPaths(feed.base).atom)),
    link("alternate", "text/html", absolute(site, feed.base)),
    author(name, url, email),
    element("rights", {}, [publisherRights(site)]),
    ...feed.stories.map((story) => entry(story, site)),
  ]);
  return xmlDocument(root);
}

function entry(story: Story, site: Site): XmlElement {
  const credit = creditOf(story, site);
  const language = story.language === site.language ? null : story.language;
  return element("entry", { "xml:lang": language }, [
    element("id", {}, [storyFeedId(site, story)]),
    element("title", {}, [story.headline]),
    element("published", {}, [isoInstant(story.date)]),
    element("updated", {}, [isoInstant(lastChange(story))]),
    link("alternate", "text/html", absolute(site, story.path)),
    author(credit.name, credit.url, null),
    category(absolute(site, frontPath), story.section.id, story.section.title),
    ...story.topics.map((topic) => category(absolute(site, topicsPath), topic.slug, topic.name)),
    element("rights", {}, [rightsOf(story, site)]),
    element("summary", {}, [story.summary]),
    mediaContent(story.image, site),
  ]);
}

function link(rel: string, type: string, href: string): XmlElement {
  return element("link", { rel, type, href });
}

function author(name: string, uri: string | null, email: string | null): XmlElement {
  return element("author", {}, [element("name", {}, [name]), textElement("uri", uri), textElement("email", email)]);
}

/** Sections and topics are two schemes, named by the pages that list them. */
function category(scheme: string, term: string, label: string): XmlElement {
  return element("category", { term, scheme, label });
}
