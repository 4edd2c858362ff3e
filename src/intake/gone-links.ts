import type { FetchLimits } from "./fetch-target.ts";
import { guardedFetch } from "./guarded-fetch.ts";
import type { Headline } from "./rail-headline.ts";

/**
 * The first `size` of some headlines whose pages are not gone: those that answer 410 are left out. One by one and no
 * more than needed; a page that answers anything else, or nothing, stays.
 */
export async function withoutGone(
  headlines: readonly Headline[],
  size: number,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<readonly Headline[]> {
  const kept: Headline[] = [];
  for (const headline of headlines) {
    if (kept.length === size) break;
    if (signal.aborted || !(await isGone(headline.url, limits, signal))) kept.push(headline);
  }
  return kept;
}

async function isGone(url: string, limits: FetchLimits, signal: AbortSignal): Promise<boolean> {
  const fetched = await guardedFetch(url, { limits, signal, body: false });
  return fetched.kind === "ok" && fetched.value.kind === "status" && fetched.value.status === 410;
}
