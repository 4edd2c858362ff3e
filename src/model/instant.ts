/** A point in time, in milliseconds since 1970-01-01T00:00:00Z. It has no zone: zones belong to formatting. */
export interface Instant {
  readonly epoch: number;
}

/** ISO 8601 in UTC with seconds, `2022-08-17T16:18:57Z`: a profile of RFC 3339. */
export function isoInstant(instant: Instant): string {
  return `${new Date(instant.epoch).toISOString().slice(0, -".000Z".length)}Z`;
}

export function compareInstants(a: Instant, b: Instant): number {
  return a.epoch - b.epoch;
}

/** The story's last change of substance: `updated` where there is one, else the first publication. */
export function lastChange(story: { readonly date: Instant; readonly updated: Instant | null }): Instant {
  return story.updated ?? story.date;
}
