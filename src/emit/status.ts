import { type Instant, isoInstant } from "../model/instant.ts";
import type { JsonValue } from "../model/json-ld.ts";
import type { Problem } from "../model/problem.ts";
import { jsonText } from "./json.ts";

/** What a release knows of itself. */
export interface ReleaseFacts {
  /** How many stories are public. */
  readonly stories: number;
  /** How many of them each section holds, in the site's order. */
  readonly sections: readonly { readonly id: string; readonly stories: number }[];
  /** Why stories were left out; empty where none was. */
  readonly problems: readonly Problem[];
  /** When the newest headline of each rail was published, in the order shown; null where none has a date. */
  readonly rails: readonly { readonly id: string; readonly newest: Instant | null }[];
}

/**
 * `status.json`, for monitors: counts and instants. It holds no ages, which would need a clock, and of problems only
 * how many there are of each kind, since files and messages name stories that are not public. By `generator` the press
 * knows a folder that holds a release.
 */
export function statusJson({ stories, sections, problems, rails }: ReleaseFacts): string {
  return jsonText({
    generator: "Dateline",
    stories,
    sections: sections.map((section): JsonValue => ({ id: section.id, stories: section.stories })),
    problems: { total: problems.length, kinds: kindsOf(problems) },
    rails: rails.map(({ id, newest }): JsonValue => ({ id, newest: newest && isoInstant(newest) })),
  });
}

function kindsOf(problems: readonly Problem[]): JsonValue {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  return codes.map((code): JsonValue => ({ code, count: problems.filter((problem) => problem.code === code).length }));
}
