import type { Story } from "../model/story.ts";
import { positionIn } from "./position.ts";

/** The stories directly before and after one in its section; null at either end. */
export interface Neighbours {
  readonly newer: Story | null;
  readonly older: Story | null;
}

/** The neighbours of a story in a list that is ordered newest first, whether the story itself is in it or not. */
export function neighboursIn(stories: readonly Story[], story: Story): Neighbours {
  const position = positionIn(stories, story);
  const isListed = stories[position]?.id === story.id;
  return {
    newer: stories[position - 1] ?? null,
    older: stories[isListed ? position + 1 : position] ?? null,
  };
}
