import type { Story } from "./story.ts";

/** A list of stories that readers may subscribe to, in three formats under one path. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The path of the list that the feed follows, with slashes at both ends: `/`, `/space/`. */
  readonly base: string;
  /** Newest first, already cut to the feed's size. */
  readonly stories: readonly Story[];
}
