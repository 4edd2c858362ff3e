import type { Problem } from "./problem.ts";

/** What a preview knows beside the edition. A release has none. */
export interface Preview {
  readonly problems: readonly Problem[];
  /** Whether stories that are embargoed or withheld are shown, marked as such. */
  readonly unpublished: boolean;
}
