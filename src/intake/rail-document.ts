import type { Instant } from "../model/instant.ts";
import type { RailFile } from "./rail-file.ts";
import type { Headline } from "./rail-headline.ts";

/** A rail file that obeys its schema, as far as a refresh cares. */
export interface SoundRail {
  readonly feed_url?: string | undefined;
  readonly home_page_url?: string | undefined;
  readonly items?:
    | readonly {
        readonly id?: string | number | undefined;
        readonly url: string;
        readonly title: string;
        readonly date_published?: Instant | undefined;
      }[]
    | undefined;
  readonly _dateline?: object | undefined;
}

/** A rail to be refreshed; null where it names no feed, or is filled from our own stories. */
export function railFileFrom(id: string, rail: SoundRail, document: unknown): RailFile | null {
  const { feed_url: feedUrl, home_page_url: home = null, items = [], _dateline: own } = rail;
  if (feedUrl === undefined || own !== undefined || typeof document !== "object" || document === null) return null;
  const headlines = items.map(
    ({ id: name, url, title, date_published }): Headline => ({
      id: String(name ?? url),
      url,
      title,
      published: date_published ?? null,
    }),
  );
  return { id, feedUrl, home, headlines, document: { ...document } };
}
