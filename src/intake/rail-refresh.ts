import type { Instant } from "../model/instant.ts";
import type { Result } from "../model/result.ts";
import type { Validators } from "./guarded-fetch.ts";
import type { RailAnswer, RailFault } from "./rail-answer.ts";
import type { RailFile } from "./rail-file.ts";
import type { Headline } from "./rail-headline.ts";
import { type RailMemory, railState } from "./rail-memory.ts";
import { doubtOf } from "./rail-sanity.ts";
import { selectionOf, withdrawals } from "./rail-selection.ts";

/** What a refresh makes of a rail. */
export interface Refreshed {
  /** Those that the rail may show, best first; more than it has room for. */
  readonly candidates: readonly Headline[];
  /** Why the rail stays as it was, apart from what was withdrawn; null where the refresh succeeded. */
  readonly fault: RailFault | null;
  readonly memory: RailMemory | null;
}

export interface RefreshOptions {
  readonly now: Instant;
  /** Whether a feed is believed that is shorter than before, or leads elsewhere. */
  readonly accept: boolean;
}

/** A feed that stays short for so long is meant to be short. */
const shortFor = 24 * 60 * 60 * 1000;

const nothing: Validators = { etag: null, lastModified: null };

/**
 * What to ask a host by: only where the rail's file is as the last refresh left it, since an answer "unchanged" brings no
 * headlines with it.
 */
export function validatorsFor(rail: RailFile, memory: RailMemory | null, size: number): Validators {
  if (memory === null || memory.url !== rail.feedUrl || memory.state !== railState(rail, size)) return nothing;
  return { etag: memory.etag, lastModified: memory.lastModified };
}

/** Pure: the same rail, memory, answer and clock give the same. What the rail shows in the end sets `memory.state`. */
export function refreshRail(
  rail: RailFile,
  memory: RailMemory | null,
  answer: Result<RailAnswer, RailFault>,
  { now, accept }: RefreshOptions,
): Refreshed {
  if (answer.kind === "failed") return { candidates: rail.headlines, fault: answer.error, memory };
  if (answer.value.kind === "unchanged") {
    return { candidates: rail.headlines, fault: null, memory: memory && { ...memory, success: now } };
  }
  const { feed, fingerprints, validators } = answer.value;
  const isWithdrawn = withdrawals(feed, fingerprints);
  const standing = rail.headlines.filter((headline) => !isWithdrawn(headline));
  const { headlines, future } = selectionOf(feed, isWithdrawn, now);
  const remembered = memory?.url === rail.feedUrl ? memory : null;
  // What a sister took back is not missing.
  const offered = headlines.length + rail.headlines.length - standing.length;
  const before = remembered?.offered ?? rail.headlines.length;
  const doubt = doubtOf(rail, headlines, offered, before);
  const shortSince = doubt?.code === "shrunk" ? (remembered?.shortSince ?? now) : null;
  const isMeant = shortSince !== null && now.epoch - shortSince.epoch >= shortFor;
  if (doubt !== null && !isMeant && !(accept && headlines.length > 0)) {
    const success = remembered?.success ?? null;
    const doubted = { url: rail.feedUrl, ...nothing, state: "", success, offered: before, shortSince };
    return { candidates: standing, fault: doubt, memory: doubted };
  }
  return {
    candidates: headlines,
    fault: null,
    memory: {
      url: rail.feedUrl,
      // The time of what was left out will come, whether the feed changes or not.
      ...(future > 0 ? nothing : validators),
      state: "",
      success: now,
      offered: headlines.length,
      shortSince: null,
    },
  };
}
