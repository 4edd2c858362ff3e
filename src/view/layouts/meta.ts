import type { Story } from "../../model/story.ts";

/** What a page says of itself in its head. */
export interface Meta {
  /** Without the site's name; null on the front page. */
  readonly title: string | null;
  readonly description: string;
  /** The page's own path below the site's root; null for a page that stands at no address of its own. */
  readonly path: string | null;
  /** Such as `noindex`; null leaves crawlers to their defaults. */
  readonly robots: string | null;
  /** The feeds of the list that the page shows; the site's own are always named. */
  readonly feed: { readonly title: string; readonly base: string } | null;
  /** The story that the page is about. */
  readonly story: Story | null;
}

/** A page that is no story, may be indexed and has no feeds of its own. */
export function plainMeta(title: string, description: string, path: string): Meta {
  return { title, description, path, robots: null, feed: null, story: null };
}
