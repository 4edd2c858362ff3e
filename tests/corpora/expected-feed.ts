import { z } from "zod";
import type { FeedItem } from "../../src/intake/feed-document.ts";

/** What a reference says that our reading of its feed must hold. */
export interface Expected {
  readonly title: string | null;
  readonly home: string | null;
  readonly language: string | null;
  readonly rights: string | null;
  readonly items: readonly Partial<FeedItem>[];
}

/** What may stand once or many times. */
const some = z.union([z.string().transform((text) => [text]), z.array(z.string())]).optional();
const dc = z.object({ creators: some, subjects: some, dates: some, rights: some, languages: some }).optional();
const links = z
  .array(z.object({ href: z.string(), rel: z.string().optional(), type: z.string().optional() }))
  .optional();
const people = z.array(z.union([z.string(), z.object({ name: z.string().optional() })])).optional();

const reference = z.object({
  title: z.string(),
  link: z.string().optional(),
  links,
  language: z.string().optional(),
  copyright: z.string().optional(),
  rights: z.string().optional(),
  authors: people,
  dc,
  items: z
    .array(
      z.object({
        title: z.string().optional(),
        link: z.string().optional(),
        description: z.string().optional(),
        guid: z.object({ value: z.string() }).optional(),
        rdf: z.object({ about: z.string().optional() }).optional(),
        pubDate: z.string().optional(),
        authors: people,
        categories: z.array(z.object({ name: z.string() })).optional(),
        content: z.object({ encoded: z.string().optional() }).optional(),
        dc,
      }),
    )
    .optional(),
  entries: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        summary: z.string().optional(),
        content: z.string().optional(),
        links,
        authors: people,
        source: z.object({ authors: people }).optional(),
        categories: z.array(z.object({ term: z.string(), label: z.string().optional() })).optional(),
        dc,
        published: z.string().optional(),
        updated: z.string().optional(),
        rights: z.string().optional(),
      }),
    )
    .optional(),
});

type Reference = z.output<typeof reference>;
type Item = NonNullable<Reference["items"]>[number];
type Entry = NonNullable<Reference["entries"]>[number];

/** The site of all Atom samples; their links are relative to it. */
const site = "http://example.org/";

/** What a reference of feedsmith, which keeps a feed as it is but for `xml:lang`, comes to in our shape. */
export function expectedFeed(json: unknown, xml: string): Expected {
  const feed = reference.parse(json);
  const home = feed.link ?? pageOf(feed.links);
  return {
    title: plain(feed.title),
    home: home === undefined ? null : new URL(home, site).href,
    language: feed.language ?? feed.dc?.languages?.[0] ?? /<feed [^>]*xml:lang="([^"]*)"/.exec(xml)?.[1] ?? null,
    rights: plain(feed.copyright ?? feed.rights ?? feed.dc?.rights?.[0]),
    items: [
      ...(feed.items ?? []).map((item) => itemOf(item)),
      ...(feed.entries ?? []).map((entry) => entryOf(entry, feed)),
    ],
  };
}

function itemOf(item: Item): Partial<FeedItem> {
  const url = item.link === undefined ? null : new URL(item.link).href;
  const name = item.guid?.value ?? item.rdf?.about ?? url;
  return {
    ...(name === null ? {} : { id: name }),
    url,
    title: plain(item.title),
    excerpt: item.description ?? null,
    content: item.content?.encoded ?? null,
    published: date(item.pubDate ?? item.dc?.dates?.[0]),
    authors: item.dc?.creators ?? namesOf(item.authors),
    categories: [...(item.categories ?? []).map((category) => category.name), ...(item.dc?.subjects ?? [])],
  };
}

function entryOf(entry: Entry, feed: Reference): Partial<FeedItem> {
  const page = pageOf(entry.links);
  return {
    id: entry.id,
    url: page === undefined ? null : new URL(page, site).href,
    title: plain(entry.title),
    summary: plain(entry.summary),
    content: entry.content ?? null,
    published: date(entry.published),
    updated: date(entry.updated),
    authors: namesOf(entry.authors ?? entry.source?.authors ?? feed.authors),
    categories: (entry.categories ?? []).map(({ label, term }) => label ?? term),
    rights: plain(entry.rights ?? entry.dc?.rights?.[0] ?? feed.rights ?? feed.dc?.rights?.[0]),
  };
}

function pageOf(all: Reference["links"]): string | undefined {
  return all?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
}

/** RSS writes `mark@example.org (Mark Pilgrim)`. An author who is only an address has no name. */
function namesOf(all: z.output<typeof people>): readonly string[] {
  return (all ?? []).flatMap((person) => {
    if (typeof person !== "string") return person.name ?? [];
    const name = /\(([^)]+)\)/.exec(person)?.[1] ?? person;
    return /^\S+@\S+$/.test(name) ? [] : [name];
  });
}

function plain(text: string | undefined): string | null {
  const words = text
    ?.replace(/<[^>]*>/g, "")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
  return words === undefined || words === "" ? null : words;
}

function date(text: string | undefined): { readonly epoch: number } | null {
  // A date without a time or without an offset is no instant.
  return text === undefined || !/\d:\d/.test(text) || !/(?:Z|GMT|[+-]\d\d:?\d\d)$/.test(text)
    ? null
    : { epoch: Math.floor(Date.parse(text) / 1000) * 1000 };
}
