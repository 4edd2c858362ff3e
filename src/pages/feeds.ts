import type { StoryCorrection } from "../derive/corrections.ts";
import { correctionEntry, deletedEntries, storyEntry } from "../derive/feed-entries.ts";
import { goneOf } from "../derive/gone.ts";
import { correctionsPath, frontPath, sectionPath, topicPath } from "../model/address.ts";
import { type DeletedEntry, type Feed, type FeedEntry, storyEntryId } from "../model/feed.ts";
import type { Fingerprint } from "../model/fingerprint.ts";
import type { GoneStory } from "../model/gone.ts";
import type { Release } from "../model/release.ts";
import type { Story } from "../model/story.ts";
import { storiesPrint } from "./prints.ts";
import { sharedOf } from "./shared.ts";

/** A feed of the release. */
export interface ReleaseFeed extends Feed {
  /** Stands for all that it holds. Corrections are told by the stories that they mend. */
  readonly print: Fingerprint;
}

const made = new WeakMap<Release, readonly ReleaseFeed[]>();

/** Every feed of the release: of the site, of each section and each topic, and of the corrections. */
export function feedsOf(release: Release): readonly ReleaseFeed[] {
  const feeds = made.get(release) ?? allFeeds(release);
  made.set(release, feeds);
  return feeds;
}

function allFeeds(release: Release): readonly ReleaseFeed[] {
  const { portal } = sharedOf(release);
  const { site, sections } = release.edition;
  const size = site.pageSizes.feed;
  const gone = goneFrom(release);
  const feed = (head: FeedHead, stories: readonly Story[], killed: readonly GoneStory[]) =>
    storyFeed(head, stories.slice(0, size), deletedEntries(killed).slice(0, size));
  return [
    feed({ title: site.title, description: site.description, base: frontPath }, portal.stories, gone.all),
    ...sections.map(({ id, title, description }) =>
      feed(
        { title: `${site.title}: ${title}`, description, base: sectionPath(id) },
        portal.bySection.get(id) ?? [],
        gone.bySection.get(id) ?? [],
      ),
    ),
    ...portal.topics.map(({ topic: { name, slug }, stories }) =>
      feed(
        { title: `${site.title}: ${name}`, description: `Stories about ${name}`, base: topicPath(slug) },
        stories,
        gone.byTopic.get(slug) ?? [],
      ),
    ),
    correctionFeed(
      {
        title: `${site.title}: Corrections`,
        description: `What ${site.title} has corrected, newest first`,
        base: correctionsPath,
      },
      portal.corrections.slice(0, size),
    ),
  ];
}

type FeedHead = Pick<Feed, "title" | "description" | "base">;

/** Its entries are made only if it is rendered: their words lie on the disk. */
function storyFeed(head: FeedHead, stories: readonly Story[], deleted: readonly DeletedEntry[]): ReleaseFeed {
  let entries: readonly FeedEntry[] | null = null;
  return {
    ...head,
    deleted,
    print: feedPrint(head, stories, stories.map(storyEntryId), deleted),
    get entries() {
      entries ??= stories.map(storyEntry);
      return entries;
    },
  };
}

function correctionFeed(head: FeedHead, corrections: readonly StoryCorrection[]): ReleaseFeed {
  const entries = corrections.map(correctionEntry);
  const stories = corrections.map(({ story }) => story);
  const ids = entries.map(({ id }) => id);
  return { ...head, entries, deleted: [], print: feedPrint(head, stories, ids, []) };
}

function feedPrint(
  { title, description, base }: FeedHead,
  stories: readonly Story[],
  ids: readonly string[],
  deleted: readonly DeletedEntry[],
): Fingerprint {
  const maker = storiesPrint(stories);
  for (const { id, when } of deleted) maker.text(id).number(when.epoch);
  for (const id of ids) maker.text(id);
  return maker.text(title).text(description).text(base).made();
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
  const killed = goneOf(release.edition, release.now);
  // An id that a living story bears too is an entry, not a withdrawn one.
  const living = new Set(killed.length === 0 ? [] : sharedOf(release).portal.stories.map(({ id }) => id));
  const all = killed.filter(({ id }) => !living.has(id));
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
