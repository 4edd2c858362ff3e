import type { Instant } from "../model/instant.ts";
import { failed } from "../model/result.ts";
import type { FetchLimits } from "./fetch-target.ts";
import { withoutGone } from "./gone-links.ts";
import { guardedFetch } from "./guarded-fetch.ts";
import { type RailFault, railAnswer } from "./rail-answer.ts";
import type { RailFile } from "./rail-file.ts";
import type { Headline } from "./rail-headline.ts";
import { type RailMemories, type RailMemory, railState } from "./rail-memory.ts";
import { refreshRail, validatorsFor } from "./rail-refresh.ts";

export interface StageOptions {
  readonly now: Instant;
  /** How many headlines a rail holds. */
  readonly size: number;
  readonly memories: RailMemories;
  readonly limits: FetchLimits;
  /** Ids of rails whose feeds are believed, however they have changed. */
  readonly accept: ReadonlySet<string>;
  /** Whether the page of each headline is asked if it is gone. */
  readonly links: boolean;
  /** In milliseconds, for all rails together. */
  readonly deadline?: number;
}

/** A rail after its refresh. */
export interface RailOutcome {
  readonly rail: RailFile;
  readonly headlines: readonly Headline[];
  /** Why the rail stays as it was, apart from what was withdrawn; null where the refresh succeeded. */
  readonly fault: RailFault | null;
  readonly memory: RailMemory | null;
}

const atOnce = 8;
const usualDeadline = 30_000;

/**
 * Refreshes rails, several at a time and in at most half a minute, whatever their hosts do; a rail whose turn does not
 * come stays as it was. Outcomes are told as they come, and given in the order of the rails.
 */
export async function refreshRails(
  rails: readonly RailFile[],
  options: StageOptions,
  tell: (outcome: RailOutcome) => void,
): Promise<readonly RailOutcome[]> {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), options.deadline ?? usualDeadline);
  const outcomes = new Map<RailFile, RailOutcome>();
  const queue = [...rails];
  const work = async (): Promise<void> => {
    for (let rail = queue.shift(); rail !== undefined; rail = queue.shift()) {
      const outcome = await refreshed(rail, options, end.signal);
      outcomes.set(rail, outcome);
      tell(outcome);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, rails.length) }, work));
  clearTimeout(timer);
  return rails.flatMap((rail) => outcomes.get(rail) ?? []);
}

async function refreshed(rail: RailFile, options: StageOptions, signal: AbortSignal): Promise<RailOutcome> {
  const { limits, size, links } = options;
  const memory = options.memories.get(rail.id) ?? null;
  const validators = validatorsFor(rail, memory, size);
  const answer = signal.aborted
    ? failed(noTime)
    : railAnswer(await guardedFetch(rail.feedUrl, { limits, validators, signal }));
  const accept = options.accept.has(rail.id);
  const { candidates, fault, memory: next } = refreshRail(rail, memory, answer, { now: options.now, accept });
  // A rail that stays as it was may hold more than one that is refreshed.
  const most = fault === null ? size : candidates.length;
  const headlines = links ? await withoutGone(candidates, most, limits, signal) : candidates.slice(0, most);
  return { rail, headlines, fault, memory: next && { ...next, state: railState({ headlines }, size) } };
}

const noTime: RailFault = { code: "no-time", message: "The time for all rails was over before its turn." };
