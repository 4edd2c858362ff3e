import { problemsPath, urlKey } from "../model/address.ts";
import type { Edition } from "../model/edition.ts";
import type { Instant } from "../model/instant.ts";
import type { Preview } from "../model/preview.ts";
import { compareStories, type Story } from "../model/story.ts";
import { unlinkedStory } from "../model/unlinked-story.ts";
import { ownPath } from "./own-path.ts";
import { isShown } from "./visibility.ts";

/**
 * The stories that a release shows, newest first. Where one links to a story that is not shown, the words stay and the
 * link goes: an address tells of a story too.
 */
export function shownStories(edition: Edition, now: Instant, preview: Preview | null): readonly Story[] {
  const shown = edition.stories.filter((story) => isShown(story, now, preview)).sort(compareStories);
  const dead = new Set(hiddenStories(edition, now, preview).flatMap(addressesOf));
  if (dead.size > 0) for (const address of shown.flatMap(addressesOf)) dead.delete(address);
  const isDead = (target: string) => {
    const path = ownPath(edition.site, target);
    // Links to broken stories without a page lead to the report on them, which only previews have.
    return path !== null && (dead.has(urlKey(path)) || (path === problemsPath && preview === null));
  };
  return shown.map((story) => (story.links.some(isDead) ? unlinkedStory(story, isDead) : story));
}

function addressesOf({ path, aliases }: Story): readonly string[] {
  return [path, ...aliases].map(urlKey);
}

/** The stories that a release must say nothing of. */
export function hiddenStories(edition: Edition, now: Instant, preview: Preview | null): readonly Story[] {
  return edition.stories.filter((story) => !isShown(story, now, preview));
}
