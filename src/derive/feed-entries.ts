import type { Correction } from "../model/correction.ts";
import { correctionWord } from "../model/correction.ts";
import { type DeletedEntry, type FeedEntry, storyEntryId } from "../model/feed.ts";
import type { GoneStory } from "../model/gone.ts";
import { isoInstant, lastChange } from "../model/instant.ts";
import type { Story } from "../model/story.ts";
import type { StoryCorrection } from "./corrections.ts";

/** A story as an entry of a feed. */
export function storyEntry(story: Story): FeedEntry {
  return {
    id: storyEntryId(story),
    title: story.headline,
    text: story.summary,
    published: story.date,
    changed: lastChange(story),
    story,
    picture: story.image,
  };
}

/** A correction as an entry of a feed, headed as the trade heads it: `CORRECTED: KFOR ready to act`. */
export function correctionEntry({ story, correction }: StoryCorrection): FeedEntry {
  return {
    id: `${storyEntryId(story)}/correction/${correctionName(story, correction)}`,
    title: `${correctionWord(correction.kind)}: ${story.headline}`,
    text: correction.text,
    published: correction.date,
    changed: correction.date,
    story,
    picture: null,
  };
}

/**
 * Tells the corrections of a story apart, whatever others are added: `2022-08-18T08:00:00Z-update`. Of several of one
 * kind in one second, those after the first written are counted from 2.
 */
function correctionName(story: Story, correction: Correction): string {
  const name = plainName(correction);
  const before = story.corrections.slice(0, story.corrections.indexOf(correction));
  const ordinal = before.filter((other) => plainName(other) === name).length + 1;
  return ordinal === 1 ? name : `${name}-${ordinal}`;
}

function plainName({ date, kind }: Correction): string {
  return `${isoInstant(date)}-${kind}`;
}

/** The entries that feeds withdraw, newest first; ties by id. */
export function deletedEntries(gone: readonly GoneStory[]): readonly DeletedEntry[] {
  return gone
    .map((story): DeletedEntry => ({ id: storyEntryId(story), when: story.when }))
    .sort((a, b) => b.when.epoch - a.when.epoch || compareText(a.id, b.id));
}

/** By UTF-16 code units: the same order on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
