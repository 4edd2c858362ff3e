import { linkKey } from "../derive/rails.ts";
import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";

/** The links that a page shows beside its rails: paths of its own lists, and whatever a body links to. */
export function shownLinks(site: Site, lists: readonly (readonly (Story | null)[])[], bodies: readonly Story[] = []) {
  const links = new Set<string>();
  for (const list of lists) {
    for (const story of list) {
      if (story !== null) links.add(story.path);
    }
  }
  for (const story of bodies) {
    for (const url of story.links) {
      links.add(
        linkKey(
          url.startsWith(site.prefix)
            ? { kind: "own", path: `/${url.slice(site.prefix.length)}` }
            : { kind: "away", url },
        ),
      );
    }
  }
  return links;
}
