import type { Instant } from "./instant.ts";

/** A killed story that the public may have seen: all that a release may still say of it. */
export interface GoneStory {
  readonly id: string;
  readonly version: number;
  /** The id of its section. */
  readonly section: string;
  /** The slugs of its topics. */
  readonly topics: readonly string[];
  /** Where it stood, below the site's root: its path, that of its file for machines where it had one, then its aliases, none of which a living story claims. */
  readonly paths: readonly string[];
  /** When it was killed, as far as its file says: its last change. */
  readonly when: Instant;
}
