import type { WireFault } from "./wire-item.ts";

/** The most characters that the text of a story has: some eighty thousand words. */
export const longestStory = 500_000;

export function tooLong(length: number): WireFault {
  return {
    kind: "refused",
    code: "too-long",
    line: null,
    column: null,
    message: `The text has ${length} characters; at most ${longestStory} become a story.`,
    remedy: "Look at the item: it is damaged, or several in one.",
  };
}
