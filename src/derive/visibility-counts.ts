import type { Edition } from "../model/edition.ts";
import type { Instant } from "../model/instant.ts";
import type { Visibility } from "../model/visibility.ts";
import { visibilityOf } from "./visibility.ts";

/** How many stories of an edition are public, embargoed, withheld, killed and expired. */
export function visibilityCounts(edition: Edition, now: Instant): Readonly<Record<Visibility, number>> {
  const counts: Record<Visibility, number> = { public: 0, embargoed: 0, withheld: 0, killed: 0, expired: 0 };
  for (const story of edition.stories) counts[visibilityOf(story, now)]++;
  return counts;
}
