import type { Problem } from "./problem.ts";

/** What the preview of `npm start` knows beside the edition. A release has none. */
export interface Preview {
  readonly problems: readonly Problem[];
}
