import type { StoryCorrection } from "../derive/corrections.ts";
import { correctionEntry, deletedEntries, storyEntry } from "../derive/feed-entries.ts";
import { goneOf } from "../derive/gone.ts";
import { correctionsPath, frontPath, sectionPath, topicPath } from "../model/address.ts";
import type { Feed } from "../model/feed.ts";
import type { Fingerprint } from "../model/fingerprint.ts";
import type { GoneStory } from "../model/gone.ts";
import type { Release } from "../model/release.ts";
import type { Story } from "../model/story.ts";
import { storiesPrint } from "./prints.ts";
import { sharedOf } from "./shared.ts";

/** Every feed of the release: of the site, of each section and each topic, and of the corrections. */
export function feedsOf(release: Release): readonly Feed[] {
  const { portal } = sharedOf(release);
  const { site, sections } = release.edition;
  const size = site.pageSizes.feed;
  const gone = goneFrom(release);
  return [
    {
      title: site.title,
      description: site.description,
      base: frontPath,
      ...ofStories(portal.stories, gone.all, size),
    },
    ...sections.map(({ id, title, description }) => ({
      title: `${site.title}: ${title}`,
      description,
      base: sectionPath(id),
      ...ofStories(portal.bySection.get(id) ?? [], gone.bySection.get(id) ?? [], size),
    })),
    ...portal.topics.map(({ topic: { name, slug }, stories }) => ({
      title: `${site.title}: ${name}`,
      description: `Stories about ${name}`,
      base: topicPath(slug),
      ...ofStories(stories, gone.byTopic.get(slug) ?? [], size),
    })),
    {
      title: `${site.title}: Corrections`,
      description: `What ${site.title} has corrected, newest first`,
      base: correctionsPath,
      ...ofCorrections(portal.corrections, size),
    },
  ];
}

/** Stands for all that a feed holds. Corrections are told by the stories that they mend. */
export function feedPrint({ title, description, base, entries, deleted }: Feed): Fingerprint {
  const maker = storiesPrint(entries.map(({ story }) => story));
  for (const { id, when } of deleted) maker.text(id).number(when.epoch);
  for (const { id } of entries) maker.text(id);
  return maker.text(title).text(description).text(base).made();
}

type Entries = Pick<Feed, "entries" | "deleted">;

function ofStories(stories: readonly Story[], gone: readonly GoneStory[], size: number): Entries {
  return { entries: stories.slice(0, size).map(storyEntry), deleted: deletedEntries(gone).slice(0, size) };
}

function ofCorrections(corrections: readonly StoryCorrection[], size: number): Entries {
  return { entries: corrections.slice(0, size).map(correctionEntry), deleted: [] };
}

/** The killed stories, and those of each list that would have held them; found once a release. */
interface Gone {
  readonly all: readonly GoneStory[];
  readonly bySection: ReadonlyMap<string, readonly GoneStory[]>;
  readonly byTopic: ReadonlyMap<string, readonly GoneStory[]>;
}

const found = new WeakMap<Release, Gone>();

function goneFrom(release: Release): Gone {
  const known = found.get(release);
  if (known !== undefined) return known;
  // An id that a living story bears too is an entry, not a withdrawn one.
  const living = new Set(sharedOf(release).portal.stories.map(({ id }) => id));
  const all = goneOf(release.edition, release.now).filter(({ id }) => !living.has(id));
  const gone = {
    all,
    bySection: groups(all, ({ section }) => [section]),
    byTopic: groups(all, ({ topics }) => topics),
  };
  found.set(release, gone);
  return gone;
}

function groups(
  gone: readonly GoneStory[],
  keysOf: (story: GoneStory) => readonly string[],
): ReadonlyMap<string, readonly GoneStory[]> {
  const grouped = new Map<string, GoneStory[]>();
  for (const story of gone) {
    for (const key of keysOf(story)) {
      const group = grouped.get(key);
      if (group === undefined) grouped.set(key, [story]);
      else group.push(story);
    }
  }
  return grouped;
}
