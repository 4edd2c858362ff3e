import type { Correction } from "./correction.ts";
import type { Story } from "./story.ts";

/** All that decides on whether a text may be shown. */
export type Conditions = Pick<Story, "status" | "embargoed" | "licenceExpires" | "agency" | "date">;

/** What a story file said at some time, in words: the text without its markup, and the conditions it stood under. */
export interface Copy extends Conditions {
  /** The story's version number. */
  readonly number: number;
  readonly headline: string;
  readonly kicker: string | null;
  readonly byline: string | null;
  readonly place: string | null;
  /** The body as plain text: one entry for each paragraph, heading, list item, line of code or row of a table. */
  readonly paragraphs: readonly string[];
  /** Oldest first. */
  readonly corrections: readonly Correction[];
}
