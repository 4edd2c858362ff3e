import { type AtomFeed, parseAtomFeed } from "feedsmith";
import type { FeedDocument, FeedItem } from "../feed-document.ts";
import { innerBase, webAddressIn } from "./addresses.ts";
import { feedInstant } from "./dates.ts";
import { itemId } from "./item-id.ts";
import { mediaPictures, picture } from "./media.ts";
import { line, plainFromHtml, plainTitle } from "./plain-title.ts";
import { textAsHtml } from "./text-as-html.ts";
import { tombstones } from "./tombstones.ts";

type Entry = AtomFeed.Entry<string>;
type Text = AtomFeed.Content;
type Link = AtomFeed.Link<string>;

/** Reads Atom 1.0 and 0.3. Throws what the parser throws. */
export function readAtom(text: string, address: string | null): FeedDocument {
  const feed = parseAtomFeed(text);
  const self = feed.links?.find(({ rel }) => rel === "self")?.href;
  const outer = address ?? webAddressIn(self, null) ?? webAddressIn(alternate(feed.links)?.href, null);
  const base = innerBase(outer, feed.xml?.base);
  return {
    kind: "atom",
    title: plainText(feed.title),
    home: webAddressIn(alternate(feed.links)?.href, base),
    language: line(feed.xml?.lang ?? feed.dc?.languages?.[0]),
    rights: plainText(feed.rights) ?? line(feed.dc?.rights?.[0]),
    items: (feed.entries ?? []).map((entry) => itemOf(entry, feed, base)),
    withdrawn: tombstones(text),
  };
}

function itemOf(entry: Entry, feed: AtomFeed.Feed<string>, outer: string | null): FeedItem {
  const base = innerBase(outer, entry.xml?.base);
  const url = webAddressIn(alternate(entry.links)?.href, base);
  const content = htmlOf(entry.content);
  const excerpt = htmlOf(entry.summary);
  const authors = entry.authors ?? entry.source?.authors ?? feed.authors ?? [];
  return {
    id: itemId(entry.id, url, [entry.title?.value, content ?? excerpt]),
    url,
    title: plainText(entry.title),
    content: content ?? null,
    excerpt: excerpt ?? null,
    summary: plainFromHtml(excerpt),
    base: innerBase(base, entry.content?.xml?.base),
    published: feedInstant(entry.published),
    updated: feedInstant(entry.updated),
    authors: authors.flatMap(({ name }) => plainTitle(name) ?? []),
    categories: (entry.categories ?? []).flatMap(({ label, term }) => plainTitle(label) ?? plainTitle(term) ?? []),
    language: line(
      entry.content?.xml?.lang ??
        entry.xml?.lang ??
        entry.dc?.languages?.[0] ??
        feed.xml?.lang ??
        feed.dc?.languages?.[0],
    ),
    rights: plainText(entry.rights) ?? line(entry.dc?.rights?.[0]) ?? plainText(feed.rights),
    pictures: [
      ...mediaPictures(entry.media, base),
      ...(entry.links ?? [])
        .filter(({ rel, type }) => rel === "enclosure" && type?.startsWith("image/") === true)
        .flatMap(({ href, title }) => picture(href, base, { title })),
    ],
    version: null,
  };
}

/** The link to the page: one without `rel` is one too. A page in HTML goes before others. */
function alternate(links: readonly Link[] | undefined): Link | undefined {
  const pages = links?.filter(({ rel }) => rel === undefined || rel === "alternate") ?? [];
  return pages.find(({ type }) => type === undefined || /html/.test(type)) ?? pages[0];
}

/** Text is the default; markup comes as HTML or XHTML, by its short name or as a media type (Atom 0.3). */
function isMarkup(type: string | undefined): boolean {
  return /^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/i.test(type?.trim() ?? "");
}

function plainText(text: Text | undefined): string | null {
  return isMarkup(text?.type) ? plainFromHtml(text?.value) : line(text?.value);
}

/** A text as HTML; undefined where it is empty, elsewhere, or neither text nor markup. */
function htmlOf(text: Text | undefined): string | undefined {
  if (text?.value === undefined || text.value.trim() === "") return undefined;
  // A prefix of XHTML means nothing to HTML.
  if (isMarkup(text.type)) return text.value.replace(/<(\/?)[a-z]{1,10}:(?=[a-z])/gi, "<$1");
  return /^(?:text(?:\/plain)?)?$/i.test(text.type?.trim() ?? "") ? textAsHtml(text.value) : undefined;
}
