import type { Instant } from "../model/instant.ts";
import { parseInstant } from "../read/instants.ts";

/**
 * The one place that asks what time it is: `--now`, else SOURCE_DATE_EPOCH (seconds, see
 * https://reproducible-builds.org/specs/source-date-epoch/), else the system's clock. Null where the one that is
 * given is not a time.
 */
export function readClock(now: string | undefined, environment: NodeJS.ProcessEnv): Instant | null {
  if (now !== undefined) return parseInstant(now);
  const seconds = environment["SOURCE_DATE_EPOCH"];
  if (seconds !== undefined && seconds !== "")
    return /^\d{1,11}$/.test(seconds) ? { epoch: Number(seconds) * 1000 } : null;
  return { epoch: Date.now() };
}
