import { type Instant, isoInstant } from "../model/instant.ts";
import type { JsonValue } from "../model/json-ld.ts";
import type { Problem } from "../model/problem.ts";
import { type Visibility, visibilities } from "../model/visibility.ts";
import { jsonText } from "./json.ts";

/** A rail as monitors see it. */
export interface RailFacts {
  readonly id: string;
  /** When its newest headline was published; null where none has a date. */
  readonly newest: Instant | null;
  /** The last success of `npm run rails` that was written down, and since when it fails; see `model/rail.ts`. */
  readonly refreshed: Instant | null;
  readonly failing: Instant | null;
}

/** What a release knows of itself. */
export interface ReleaseFacts {
  /** Names the release; the same input gives the same name. */
  readonly release: string;
  /** The clock of the release. */
  readonly asOf: Instant;
  /** How many stories are public. */
  readonly stories: number;
  /** How many stories of the newsroom the public may and may not see, never which. */
  readonly counts: Readonly<Record<Visibility, number>>;
  /** How many of the public stories each section holds, in the site's order. */
  readonly sections: readonly { readonly id: string; readonly stories: number }[];
  /** How many stories are broken: left out, or shown as they last were. */
  readonly quarantined: number;
  /** Why; empty where none is. */
  readonly problems: readonly Problem[];
  /** When time alone changes a public story next; null is never. It tells nothing of embargoes. */
  readonly next: Instant | null;
  /** In the order shown. */
  readonly rails: readonly RailFacts[];
}

/**
 * `status.json`, for monitors: counts and instants, as `docs/schemas/status.schema.json` describes. It holds no ages,
 * which would need a clock, and of problems only how many there are of each kind, since files and messages name stories
 * that are not public. By `generator` the press knows a folder that holds a release.
 */
export function statusJson(facts: ReleaseFacts): string {
  const { release, asOf, stories, counts, sections, quarantined, problems, next, rails } = facts;
  return jsonText({
    generator: "Dateline",
    release,
    asOf: isoInstant(asOf),
    stories,
    counts: Object.fromEntries(visibilities.map((visibility) => [visibility, counts[visibility]])),
    sections: sections.map((section): JsonValue => ({ id: section.id, stories: section.stories })),
    quarantined,
    problems: { total: problems.length, kinds: kindsOf(problems) },
    next: next && isoInstant(next),
    rails: rails.map(railFacts),
  });
}

function railFacts({ id, newest, refreshed, failing }: RailFacts): JsonValue {
  return {
    id,
    newest: newest && isoInstant(newest),
    refreshed: refreshed && isoInstant(refreshed),
    failing: failing && isoInstant(failing),
  };
}

function kindsOf(problems: readonly Problem[]): JsonValue {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  return codes.map((code): JsonValue => ({ code, count: problems.filter((problem) => problem.code === code).length }));
}
