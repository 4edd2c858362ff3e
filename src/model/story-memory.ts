import type { Problem } from "./problem.ts";
import type { Story } from "./story.ts";

/** A question that the reading of a story asked of the rest of the newsroom, and what it was told, both as text. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
}

/** A sound story as it was read, with all that its reading depended on beside its file, the data files and the code. */
export interface ReadStory {
  readonly story: Story;
  /** The name that git gives to the bytes of the file. */
  readonly blob: string;
  readonly answers: readonly Answer[];
  /** What was noticed about it; no error is among it. */
  readonly warnings: readonly Problem[];
}

/** A story as it is remembered. */
export interface RecalledStory extends ReadStory {
  /** Whether it stood in the last release; such stories do not collide with each other. */
  readonly stood: boolean;
}

/** What earlier builds know of story files. A story is as good as read where its file is what it was. */
export interface StoryMemory {
  /** The story of a file that has not changed; null where the file has to be read. */
  readonly recall: (file: string) => RecalledStory | null;
  /** Keeps a story that was read, and gives it back as it is going to be remembered. */
  readonly keep: (read: ReadStory) => Story;
}

/** Remembers nothing: every file is read. */
export const noMemory: StoryMemory = { recall: () => null, keep: ({ story }) => story };
