import type { Instant } from "./instant.ts";

/**
 * What time alone does to a story. A story dated in the future stands on the site, but enters the news sitemap only at
 * its date.
 */
export const transitionKinds = [
  "embargo-lifts",
  "enters-news-sitemap",
  "leaves-news-sitemap",
  "becomes-archived",
  "loses-headlines",
  "licence-ends",
] as const;

export type TransitionKind = (typeof transitionKinds)[number];

/** An instant at which the site becomes wrong unless it is built again. It may name a story under embargo. */
export interface Transition {
  readonly at: Instant;
  readonly kind: TransitionKind;
  readonly story: {
    readonly id: string;
    readonly file: string;
    readonly headline: string;
    readonly path: string;
  };
}
