import type { Correction } from "../model/correction.ts";
import { compareStories, type Story } from "../model/story.ts";

/** A correction and the story that it mends. */
export interface StoryCorrection {
  readonly story: Story;
  readonly correction: Correction;
}

/** Every correction, newest first; ties in the order of their stories, then the one written later first. */
export function correctionsOf(stories: readonly Story[]): readonly StoryCorrection[] {
  return stories
    .flatMap((story) => story.corrections.map((correction, written) => ({ story, correction, written })))
    .sort(
      (a, b) =>
        b.correction.date.epoch - a.correction.date.epoch || compareStories(a.story, b.story) || b.written - a.written,
    )
    .map(({ story, correction }) => ({ story, correction }));
}
