import { entryFeedId } from "../emit/feed-id.ts";
import { href } from "../model/address.ts";
import { storyEntryId } from "../model/feed.ts";
import type { GoneStory } from "../model/gone.ts";
import type { Site } from "../model/site.ts";

/**
 * What a release may say of a killed story: its addresses in the rules that answer 410, and its entry id in the
 * tombstones of Atom feeds. Gives a file's text without them.
 */
export function clearanceOf(site: Site, gone: readonly GoneStory[]): (file: string, text: string) => string | null {
  const paths = new Set(gone.flatMap((story) => story.paths.map((path) => href(site, path))));
  const entries = new Set(gone.map((story) => entryFeedId(site, { id: storyEntryId(story) })));
  return (file, text) => {
    if (file === "_redirects") {
      return text
        .split("\n")
        .filter((line) => !(/ 410$/.test(line) && paths.has(line.split(" ")[0] ?? "")))
        .join("\n");
    }
    if (!/(^|\/)atom\.xml$/.test(file)) return null;
    return text.replace(/<at:deleted-entry [^>]*\/>/g, (tombstone) => {
      const entry = / ref="([^"]*)"/.exec(tombstone)?.[1] ?? "";
      return entries.has(entry) ? "" : tombstone;
    });
  };
}
