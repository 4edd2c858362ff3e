import { ninjsPath, urlKey } from "../model/address.ts";
import type { Edition } from "../model/edition.ts";
import type { GoneStory } from "../model/gone.ts";
import { type Instant, lastChange } from "../model/instant.ts";
import type { Story } from "../model/story.ts";
import { visibilityOf } from "./visibility.ts";

/**
 * The killed stories that the public may have seen, by id. Expired, withheld and embargoed stories are not gone: for
 * the public they do not exist. As for `visibilityOf`, only an embargo holds a story back, never its date.
 */
export function goneOf(edition: Edition, now: Instant): readonly GoneStory[] {
  const known = found.get(edition);
  if (known?.now === now.epoch) return known.gone;
  const gone = allGone(edition, now);
  found.set(edition, { now: now.epoch, gone });
  return gone;
}

/** Feeds, redirects, the proof and what operators are told all ask for the same. */
const found = new WeakMap<Edition, { readonly now: number; readonly gone: readonly GoneStory[] }>();

function allGone(edition: Edition, now: Instant): readonly GoneStory[] {
  const killed = edition.stories.filter(
    (story) => visibilityOf(story, now) === "killed" && mayHaveBeenSeen(story, now),
  );
  if (killed.length === 0) return [];
  const living = livingKeys(edition, now);
  return killed
    .map((story) => goneStory(story, living))
    .sort((a, b) => compareText(a.id, b.id) || a.version - b.version);
}

/** The addresses of public stories, which may once have been those of a killed one. */
function livingKeys({ stories }: Edition, now: Instant): ReadonlySet<string> {
  const living = new Set<string>();
  for (const story of stories) {
    if (visibilityOf(story, now) !== "public") continue;
    for (const path of [story.path, ...filesBeside(story), ...story.aliases]) living.add(urlKey(path));
  }
  return living;
}

/**
 * Whether there was a time between a story's embargo and its kill. A story whose last change, of which the kill is one,
 * came before its embargo lifted never was public, and the lift must not give its address away afterwards.
 */
function mayHaveBeenSeen({ embargoed, updated }: Story, now: Instant): boolean {
  if (embargoed === null) return true;
  return embargoed.epoch <= now.epoch && (updated === null || updated.epoch >= embargoed.epoch);
}

function goneStory(story: Story, living: ReadonlySet<string>): GoneStory {
  return {
    id: story.id,
    version: story.version,
    section: story.section.id,
    topics: story.topics.map(({ slug }) => slug),
    paths: [...new Set([story.path, ...filesBeside(story), ...story.aliases])].filter(
      (path) => !living.has(urlKey(path)),
    ),
    when: lastChange(story),
  };
}

/** The file for machines is as gone as the page is. */
function filesBeside({ agency, path }: Story): readonly string[] {
  return agency?.machineReadable === true ? [ninjsPath(path)] : [];
}

/** By UTF-16 code units: the same order on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
