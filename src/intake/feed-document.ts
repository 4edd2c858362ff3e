import type { Instant } from "../model/instant.ts";
import type { WirePicture } from "./wire-item.ts";

/** A feed as a sister site or an agency publishes it, in whatever format. Texts are plain, HTML is as it came: unsafe. */
export interface FeedDocument {
  readonly kind: "rss" | "atom" | "rdf" | "json";
  readonly title: string | null;
  /** The site that the feed is of: absolute, http or https. */
  readonly home: string | null;
  readonly language: string | null;
  readonly rights: string | null;
  /** What the feed shows, in its order, without what it takes back. */
  readonly items: readonly FeedItem[];
  /** What it takes back: tombstones of Atom (RFC 6721), and items whose `_dateline.status` is not `usable`. */
  readonly withdrawn: readonly WithdrawnItem[];
}

export interface FeedItem {
  /** The feed's own name for it, else its address, else a hash of its title and content. */
  readonly id: string;
  /** Absolute, http or https; null where the item has no page. */
  readonly url: string | null;
  readonly title: string | null;
  /** HTML of the whole story; null where the feed holds no more than `excerpt`. Text has become paragraphs. */
  readonly content: string | null;
  /** HTML of the description or summary, which may be the whole story too. */
  readonly excerpt: string | null;
  /** The excerpt as plain text on one line. */
  readonly summary: string | null;
  /** What relative links in `content` and `excerpt` are relative to. */
  readonly base: string | null;
  /** Null where there is no date, or one without an offset. */
  readonly published: Instant | null;
  readonly updated: Instant | null;
  /** Names of people or desks, no addresses. */
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly language: string | null;
  readonly rights: string | null;
  readonly pictures: readonly WirePicture[];
  /** Of the story, where a Dateline site says so; else null. */
  readonly version: number | null;
}

export interface WithdrawnItem {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly when: Instant | null;
}
