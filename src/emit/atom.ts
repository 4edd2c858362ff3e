import { absolute, feedPaths, frontPath, topicsPath } from "../model/address.ts";
import type { DeletedEntry, Feed, FeedEntry } from "../model/feed.ts";
import { isoInstant } from "../model/instant.ts";
import { ownRights, rightsOf } from "../model/rights.ts";
import type { Site } from "../model/site.ts";
import { creditOf } from "./credit.ts";
import { newestChangeOrDeletion } from "./feed-date.ts";
import { entryFeedId, feedId } from "./feed-id.ts";
import { mediaContent, mediaNamespace } from "./media-content.ts";
import { element, textElement, type XmlElement, xmlDocument } from "./xml.ts";

const namespaces = { xmlns: "http://www.w3.org/2005/Atom", "xmlns:media": mediaNamespace };

/** Tombstones, RFC 6721. */
const tombstoneNamespace = "http://purl.org/atompub/tombstones/1.0";

/** When a feed without entries last changed; Atom insists on a date. */
const never = { epoch: 0 };

/** Atom (RFC 4287) with the summaries of a list's stories, and tombstones (RFC 6721) for those that were killed. */
export function atomFeed(feed: Feed, site: Site): string {
  const { name, url, email } = site.publisher;
  const root = element("feed", { ...namespaces, "xml:lang": site.language }, [
    element("id", {}, [feedId(site, feed)]),
    element("title", {}, [feed.title]),
    element("subtitle", {}, [feed.description]),
    element("updated", {}, [isoInstant(newestChangeOrDeletion(feed) ?? never)]),
    link("self", "application/atom+xml", absolute(site, feedPaths(feed.base).atom)),
    link("alternate", "text/html", absolute(site, feed.base)),
    author(name, url, email),
    element("rights", {}, [ownRights(site).notice]),
    ...feed.entries.map((shown) => entry(shown, site)),
    ...feed.deleted.map((withdrawn) => tombstone(withdrawn, site)),
  ]);
  return xmlDocument(root);
}

function entry({ id, title, text, published, changed, story, picture }: FeedEntry, site: Site): XmlElement {
  const credit = creditOf(story, site);
  const language = story.language === site.language ? null : story.language;
  return element("entry", { "xml:lang": language }, [
    element("id", {}, [entryFeedId(site, { id })]),
    element("title", {}, [title]),
    element("published", {}, [isoInstant(published)]),
    element("updated", {}, [isoInstant(changed)]),
    link("alternate", "text/html", absolute(site, story.path)),
    author(credit.name, credit.url, null),
    category(absolute(site, frontPath), story.section.id, story.section.title),
    ...story.topics.map((topic) => category(absolute(site, topicsPath), topic.slug, topic.name)),
    element("rights", {}, [rightsOf(story, site).notice]),
    element("summary", {}, [text]),
    mediaContent(picture, site),
  ]);
}

/** Nothing of the story but its name. */
function tombstone(withdrawn: DeletedEntry, site: Site): XmlElement {
  return element("at:deleted-entry", {
    "xmlns:at": tombstoneNamespace,
    ref: entryFeedId(site, withdrawn),
    when: isoInstant(withdrawn.when),
  });
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
