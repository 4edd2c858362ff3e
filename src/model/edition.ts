import type { Agency } from "./agency.ts";
import type { Rail } from "./rail.ts";
import type { Section } from "./section.ts";
import type { Site } from "./site.ts";
import type { Story } from "./story.ts";
import type { Histories } from "./story-version.ts";

/** The whole content of a newsroom, read once, immutable, with every reference resolved. */
export interface Edition {
  readonly site: Site;
  /** In the order of the data file. */
  readonly sections: readonly Section[];
  /** Ordered by id. */
  readonly agencies: readonly Agency[];
  /** In the order in which the site shows them. */
  readonly rails: readonly Rail[];
  /** Every story, public or not, newest first (`compareStories`). */
  readonly stories: readonly Story[];
  /** Earlier versions of stories, public or not; empty where the site keeps no history. */
  readonly histories: Histories;
}
