import type { Copy } from "./copy.ts";
import type { Instant } from "./instant.ts";

/**
 * One state of a story file in the history of its repository. These are raw facts, of which many were never public;
 * `derive/history.ts` decides which may be shown. Of a kill no text is kept.
 */
export type StoryVersion =
  | {
      readonly kind: "copy";
      /** When it was committed; null while it is not. */
      readonly at: Instant | null;
      /** When it was replaced or went; null while it stands. */
      readonly until: Instant | null;
      readonly copy: Copy;
    }
  | { readonly kind: "kill" };

/** The versions of stories by story id: oldest first, and the last is the story as it stands. */
export type Histories = ReadonlyMap<string, readonly StoryVersion[]>;
