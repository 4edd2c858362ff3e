import type { Instant } from "../model/instant.ts";
import { nameHash } from "../model/name-hash.ts";
import type { FeedDocument } from "./feed-document.ts";
import { type Headline, headlineOf } from "./rail-headline.ts";

/** What a feed offers a rail. */
export interface Selection {
  /** Newest first where every headline has a date, else as the feed orders them; each story once. */
  readonly headlines: readonly Headline[];
  /** How many were left out because their time has not come. */
  readonly future: number;
}

/** Whether a sister has taken a story back, by the id or address that our rail knows it by. */
export type IsWithdrawn = (item: { readonly id: string; readonly url: string }) => boolean;

export function selectionOf(feed: FeedDocument, isWithdrawn: IsWithdrawn, now: Instant): Selection {
  const offered = feed.items.flatMap((item) => headlineOf(item) ?? []).filter((headline) => !isWithdrawn(headline));
  const current = offered.filter(({ published }) => published === null || published.epoch <= now.epoch);
  const isDated = current.every(({ published }) => published !== null);
  const ordered = isDated ? current.toSorted(newestFirst) : current;
  return { headlines: eachOnce(ordered), future: offered.length - current.length };
}

/** Tombstones name ids; items that were marked name their address too, and Dateline sites give fingerprints of ids. */
export function withdrawals(feed: FeedDocument, fingerprints: ReadonlySet<string>): IsWithdrawn {
  const standing = new Set(feed.items.map(({ id }) => id));
  const gone = feed.withdrawn.filter(({ id }) => !standing.has(id));
  const ids = new Set(gone.map(({ id }) => id));
  const urls = new Set(gone.flatMap(({ url }) => url ?? []));
  return ({ id, url }) => ids.has(id) || urls.has(url) || fingerprints.has(nameHash(id));
}

/** Sorting is stable: of two that came at one time the feed's first stays first. */
function newestFirst(a: Headline, b: Headline): number {
  return (b.published?.epoch ?? 0) - (a.published?.epoch ?? 0);
}

/** Of headlines with one id, one address or one wording, the first. */
function eachOnce(headlines: readonly Headline[]): readonly Headline[] {
  const seen = new Set<string>();
  return headlines.filter(({ id, url, title }) => {
    const names = [`id ${id}`, `url ${url.replace(/#.*$/s, "")}`, `title ${title.toLowerCase()}`];
    const isNew = names.every((name) => !seen.has(name));
    for (const name of names) seen.add(name);
    return isNew;
  });
}
