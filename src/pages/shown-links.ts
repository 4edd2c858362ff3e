import { linkKey } from "../derive/rails.ts";
import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";

/**
 * The links that a page shows beside its rails: paths of its own lists, and whatever a body links to. The lists are made
 * when they are asked for: most rails lead away, and then no list counts.
 */
export function shownLinks(
  site: Site,
  lists: () => readonly (readonly (Story | null)[])[],
  bodies: readonly Story[] = [],
): Pick<ReadonlySet<string>, "has"> {
  const linked = new Set(bodies.flatMap(({ links }) => links.map((url) => keyOf(url, site))));
  let listed: ReadonlySet<string> | null = null;
  return {
    has(key) {
      if (linked.has(key)) return true;
      if (!key.startsWith("/")) return false;
      listed ??= new Set(lists().flatMap((stories) => stories.flatMap((story) => story?.path ?? [])));
      return listed.has(key);
    },
  };
}

/** The key of a link in a body. */
function keyOf(url: string, { prefix }: Site): string {
  return linkKey(
    url.startsWith(prefix) ? { kind: "own", path: `/${url.slice(prefix.length)}` } : { kind: "away", url },
  );
}
