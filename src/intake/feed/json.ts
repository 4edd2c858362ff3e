import { type JsonFeed, parseJsonFeed } from "feedsmith";
import { z } from "zod";
import type { FeedDocument, FeedItem } from "../feed-document.ts";
import { webAddressIn } from "./addresses.ts";
import { feedInstant } from "./dates.ts";
import { itemId } from "./item-id.ts";
import { picture } from "./media.ts";
import { line, plainTitle } from "./plain-title.ts";
import { textAsHtml } from "./text-as-html.ts";

/** What Dateline sites say of an item beside what JSON Feed knows. */
const ours = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  _dateline: z.object({
    status: z.string().optional().catch(undefined),
    version: z.number().int().positive().optional().catch(undefined),
  }),
});
type Ours = z.output<typeof ours>["_dateline"];

const itemsOfAnything = z.object({ items: z.array(z.unknown()) });

/** Reads JSON Feed 1.0 and 1.1 with the extension `_dateline`, parsed. Throws what the parser of feeds throws. */
export function readJsonFeed(raw: unknown, address: string | null): FeedDocument {
  const feed = parseJsonFeed(raw);
  const base = address ?? webAddressIn(feed.feed_url, null) ?? webAddressIn(feed.home_page_url, null);
  const said = saidOfItems(raw);
  const items = (feed.items ?? []).map((item) => itemOf(item, feed, base, said.get(item.id ?? "")));
  const stands = ({ id }: FeedItem) => (said.get(id)?.status ?? "usable") === "usable";
  return {
    kind: "json",
    title: plainTitle(feed.title),
    home: webAddressIn(feed.home_page_url, base),
    language: line(feed.language),
    rights: null,
    items: items.filter(stands),
    withdrawn: items
      .filter((item) => !stands(item))
      .map(({ id, url, title, updated }) => ({ id, url, title, when: updated })),
  };
}

function itemOf(
  item: JsonFeed.Item<string>,
  feed: JsonFeed.Feed<string>,
  base: string | null,
  said: Ours | undefined,
): FeedItem {
  const url = webAddressIn(item.url, base) ?? webAddressIn(item.external_url, base);
  const content = item.content_html ?? textAsHtml(item.content_text);
  const authors = item.authors ?? feed.authors ?? [];
  return {
    id: itemId(item.id, url, [item.title, content]),
    url,
    title: plainTitle(item.title),
    content: content ?? null,
    excerpt: textAsHtml(item.summary) ?? null,
    summary: line(item.summary),
    base: url ?? base,
    published: feedInstant(item.date_published),
    updated: feedInstant(item.date_modified),
    authors: authors.flatMap(({ name }) => plainTitle(name) ?? []),
    categories: (item.tags ?? []).flatMap((tag) => plainTitle(tag) ?? []),
    language: line(item.language ?? feed.language),
    rights: null,
    pictures: [
      ...picture(item.image, base, {}),
      ...(item.attachments ?? [])
        .filter(({ mime_type }) => mime_type?.startsWith("image/") === true)
        .flatMap(({ url: href, title }) => picture(href, base, { title })),
    ],
    version: said?.version ?? null,
  };
}

/** What `_dateline` says, by the id of the item. */
function saidOfItems(raw: unknown): ReadonlyMap<string, Ours> {
  const feed = itemsOfAnything.safeParse(raw);
  if (!feed.success) return new Map();
  return new Map(
    feed.data.items.flatMap((item): [string, Ours][] => {
      const read = ours.safeParse(item);
      return read.success ? [[read.data.id, read.data._dateline]] : [];
    }),
  );
}
