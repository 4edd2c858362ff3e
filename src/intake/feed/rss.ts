import { parseRssFeed, type RssFeed } from "feedsmith";
import type { FeedDocument, FeedItem } from "../feed-document.ts";
import { innerBase, webAddressIn } from "./addresses.ts";
import { feedInstant } from "./dates.ts";
import { itemId } from "./item-id.ts";
import { mediaPictures, picture } from "./media.ts";
import { line, plainFromHtml, plainTitle } from "./plain-title.ts";
import { tombstones } from "./tombstones.ts";

type Item = RssFeed.Item<string>;

/** Reads RSS 0.91 to 2.0 with the modules that news sites use. Throws what the parser throws. */
export function readRss(text: string, address: string | null): FeedDocument {
  const feed = parseRssFeed(text);
  const home = webAddressIn(feed.link, address);
  const base = innerBase(address ?? home, feed.xml?.base);
  return {
    kind: "rss",
    title: plainTitle(feed.title),
    home,
    language: line(feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang),
    rights: plainTitle(feed.copyright ?? feed.dc?.rights?.[0]),
    items: (feed.items ?? []).map((item) => itemOf(item, feed, base)),
    withdrawn: tombstones(text),
  };
}

function itemOf(item: Item, feed: RssFeed.Feed<string>, outer: string | null): FeedItem {
  const base = innerBase(outer, item.xml?.base);
  const url = pageOf(item, base);
  const excerpt = filled(item.description);
  const content = filled(item.content?.encoded);
  return {
    id: itemId(item.guid?.value, url, [item.title, content ?? excerpt]),
    url,
    title: plainTitle(item.title),
    content: content ?? null,
    excerpt: excerpt ?? null,
    summary: plainFromHtml(excerpt),
    base: url ?? base,
    published: feedInstant(item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.dcterms?.created?.[0]),
    updated: feedInstant(item.atom?.updated ?? item.dcterms?.modified?.[0]),
    authors: namesOf(item),
    categories: [...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])].flatMap(
      (name) => plainTitle(name) ?? [],
    ),
    language: line(item.dc?.languages?.[0] ?? item.xml?.lang ?? feed.language ?? feed.dc?.languages?.[0]),
    rights: plainTitle(item.dc?.rights?.[0] ?? item.media?.copyright?.value ?? feed.copyright ?? feed.dc?.rights?.[0]),
    pictures: [
      ...mediaPictures(item.media, base),
      ...(item.enclosures ?? [])
        .filter(({ type }) => type?.startsWith("image/") === true)
        .flatMap(({ url: href }) => picture(href, base, {})),
    ],
    version: null,
  };
}

/** The page of an item: its link, else its guid where that is one, else its link in Atom's words. */
function pageOf(item: Item, base: string | null): string | null {
  const guid = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return (
    webAddressIn(item.link, base) ??
    webAddressIn(guid, null) ??
    webAddressIn(item.atom?.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href, base)
  );
}

/** Dublin Core's names, else those of RSS. An author who is only an address stays unnamed. */
function namesOf(item: Item): readonly string[] {
  const names = item.dc?.creators ?? (item.authors ?? []).map(({ name }) => name);
  return names.flatMap((name) => plainTitle(name) ?? []).filter((name) => !/^\S+@\S+$/.test(name));
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === "" ? undefined : text;
}
