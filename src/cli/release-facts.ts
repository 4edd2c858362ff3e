import { nextPublicChange } from "../derive/transitions.ts";
import { visibilityCounts } from "../derive/visibility-counts.ts";
import type { RailFacts, ReleaseFacts } from "../emit/status.ts";
import type { Instant } from "../model/instant.ts";
import { isError } from "../model/problem.ts";
import type { Rail, ShownRail } from "../model/rail.ts";
import type { Release } from "../model/release.ts";
import { sharedOf } from "../pages/shared.ts";
import type { Plan } from "./plan.ts";

/** What `/status.json` tells of a release; `id` names it by its bytes. */
export function releaseFacts(release: Release, plan: Pick<Plan, "broken" | "problems">, id: string): ReleaseFacts {
  const { portal, rails } = sharedOf(release);
  const { edition, now } = release;
  return {
    release: id,
    asOf: now,
    stories: portal.stories.length,
    counts: visibilityCounts(edition, now),
    sections: edition.sections.map((section) => ({
      id: section.id,
      stories: portal.bySection.get(section.id)?.length ?? 0,
    })),
    quarantined: plan.broken.length,
    problems: plan.problems.filter(isError),
    next: nextPublicChange(edition, now),
    rails: railFacts(edition.rails, rails({ path: "", shown: new Set() })),
  };
}

/** Every rail, also one that has no headline to show: monitors would not miss it otherwise. */
function railFacts(rails: readonly Rail[], shown: readonly ShownRail[]): readonly RailFacts[] {
  return rails.map(({ id, health }) => ({
    id,
    newest: newestOf(shown.find((rail) => rail.id === id)?.items ?? []),
    refreshed: health?.refreshed ?? null,
    failing: health?.failing ?? null,
  }));
}

function newestOf(items: readonly { readonly published: Instant | null }[]): Instant | null {
  return items.reduce<Instant | null>(
    (newest, { published }) =>
      published !== null && (newest === null || published.epoch > newest.epoch) ? published : newest,
    null,
  );
}
