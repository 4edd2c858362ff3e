import { parseRdfFeed, type RdfFeed } from "feedsmith";
import type { FeedDocument, FeedItem } from "../feed-document.ts";
import { innerBase, webAddressIn } from "./addresses.ts";
import { feedInstant } from "./dates.ts";
import { itemId } from "./item-id.ts";
import { mediaPictures } from "./media.ts";
import { line, plainFromHtml, plainTitle } from "./plain-title.ts";
import { tombstones } from "./tombstones.ts";

type Item = RdfFeed.Item<string>;

/** Reads RSS 0.90 and 1.0, which are RDF. Throws what the parser throws. */
export function readRdf(text: string, address: string | null): FeedDocument {
  const feed = parseRdfFeed(text);
  const home = webAddressIn(feed.link, address);
  const base = innerBase(address ?? home, feed.xml?.base);
  return {
    kind: "rdf",
    title: plainTitle(feed.title),
    home,
    language: line(feed.dc?.languages?.[0] ?? feed.xml?.lang),
    rights: plainTitle(feed.dc?.rights?.[0]),
    items: (feed.items ?? []).map((item) => itemOf(item, feed, base)),
    withdrawn: tombstones(text),
  };
}

function itemOf(item: Item, feed: RdfFeed.Feed<string>, outer: string | null): FeedItem {
  const base = innerBase(outer, item.xml?.base);
  const url = webAddressIn(item.link, base) ?? webAddressIn(item.rdf?.about, base);
  const content = item.content?.encoded;
  return {
    id: itemId(item.rdf?.about, url, [item.title, content ?? item.description]),
    url,
    title: plainTitle(item.title),
    content: content ?? null,
    excerpt: item.description ?? null,
    summary: plainFromHtml(item.description),
    base: url ?? base,
    published: feedInstant(item.dc?.dates?.[0] ?? item.dcterms?.created?.[0]),
    updated: feedInstant(item.dcterms?.modified?.[0]),
    authors: (item.dc?.creators ?? []).flatMap((name) => plainTitle(name) ?? []),
    categories: (item.dc?.subjects ?? []).flatMap((name) => plainTitle(name) ?? []),
    language: line(item.dc?.languages?.[0] ?? item.xml?.lang ?? feed.dc?.languages?.[0]),
    rights: plainTitle(item.dc?.rights?.[0] ?? feed.dc?.rights?.[0]),
    pictures: mediaPictures(item.media, base),
    version: null,
  };
}
