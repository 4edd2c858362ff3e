import type { Instant } from "./instant.ts";
import type { Picture } from "./picture.ts";
import type { Story } from "./story.ts";

/** What a reader of feeds is shown as one item: a story, or a correction of one. */
export interface FeedEntry {
  /** Names the entry among all of the publisher's, and never changes; see `storyEntryId`. */
  readonly id: string;
  /** Plain text, as `text` is. */
  readonly title: string;
  readonly text: string;
  readonly published: Instant;
  /** The last change, not before `published`. */
  readonly changed: Instant;
  /** The story that the entry leads to, and that answers for its rights. */
  readonly story: Story;
  readonly picture: Picture | null;
}

/** An entry that was withdrawn: readers are asked to forget it. */
export interface DeletedEntry {
  /** As the entry's was. */
  readonly id: string;
  readonly when: Instant;
}

/** A list that readers may subscribe to, in three formats under one path. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The path of the list that the feed follows, with slashes at both ends: `/`, `/space/`. */
  readonly base: string;
  /** Newest first, already cut to the feed's size. */
  readonly entries: readonly FeedEntry[];
  /** Newest first, already cut to the feed's size. */
  readonly deleted: readonly DeletedEntry[];
}

/** The id of a story's entry: it depends on neither URL nor slug nor headline. */
export function storyEntryId(story: { readonly id: string }): string {
  return `story/${story.id}`;
}
