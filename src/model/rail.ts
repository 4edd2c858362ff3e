import type { Instant } from "./instant.ts";

/** Where a rail's headline leads: a page of ours by its path below the root, or another site by its absolute URL. */
export type RailLink =
  | { readonly kind: "own"; readonly path: string }
  | { readonly kind: "away"; readonly url: string };

export interface RailItem {
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  readonly link: RailLink;
  readonly published: Instant | null;
}

/** What fills a rail: the headlines of its file, or our own stories. */
export type RailFilling =
  | { readonly kind: "items"; readonly items: readonly RailItem[] }
  | { readonly kind: "latest" }
  | { readonly kind: "section"; readonly section: string }
  | { readonly kind: "topic"; readonly slug: string };

/** How the refreshing of a rail goes, as `npm run rails` writes it down. */
export interface RailHealth {
  /** The last success that was written down: when the headlines last changed, or the last one before the rail failed. */
  readonly refreshed: Instant | null;
  /** Since when the rail cannot be refreshed; null where it can. */
  readonly failing: Instant | null;
}

/** A list of related news headlines, as its data file says. */
export interface Rail {
  readonly id: string;
  readonly title: string;
  /** The site that the rail's news comes from; null for a rail of our own stories that names none. */
  readonly home: RailLink | null;
  readonly filling: RailFilling;
  /** Null for a rail that nothing refreshes. */
  readonly health: RailHealth | null;
}

/** A rail as one page shows it: the headlines chosen, in order. */
export interface ShownRail {
  readonly id: string;
  readonly title: string;
  readonly home: RailLink | null;
  readonly items: readonly RailItem[];
}
