import { type Instant, isoInstant } from "../model/instant.ts";
import type { RailFault } from "./rail-answer.ts";

/**
 * What is written down of a rail for monitors, in `_data/rail-health.json`. It goes with the newsroom, and it changes only
 * when headlines change, or when a rail begins or ceases to fail: a refresh without news leaves nothing to commit.
 */
export interface HealthEntry {
  /** The last success that was written down, ISO 8601. */
  readonly refreshed?: string;
  /** Since when the rail cannot be refreshed. */
  readonly failing?: string;
  /** The code of the fault that it began with. */
  readonly reason?: string;
}

/** How a refresh ended. */
export interface HealthNews {
  readonly fault: RailFault | null;
  /** Whether other headlines came of it. */
  readonly changed: boolean;
  /** The last success before this refresh, as far as it is remembered. */
  readonly success: Instant | null;
}

export function nextHealth(entry: HealthEntry | null, news: HealthNews, now: Instant): HealthEntry {
  const { fault, changed, success } = news;
  if (fault === null) {
    const isNews = changed || entry === null || entry.failing !== undefined;
    return isNews ? { refreshed: isoInstant(now) } : entry;
  }
  if (entry?.failing !== undefined) return entry;
  const refreshed = success === null ? entry?.refreshed : isoInstant(success);
  return { ...(refreshed !== undefined && { refreshed }), failing: isoInstant(now), reason: fault.code };
}

/** The text of the file, entries by id. */
export function healthText(entries: ReadonlyMap<string, HealthEntry>): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
