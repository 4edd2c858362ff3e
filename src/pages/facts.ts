import type { ReleaseFacts } from "../emit/status.ts";
import type { Instant } from "../model/instant.ts";
import type { Release } from "../model/release.ts";
import { sharedOf } from "./shared.ts";

/** What `/status.json` tells of the release. */
export function factsOf(release: Release): ReleaseFacts {
  const { portal, rails } = sharedOf(release);
  const shown = rails({ path: "", shown: new Set() });
  return {
    stories: portal.stories.length,
    sections: release.edition.sections.map(({ id }) => ({ id, stories: portal.bySection.get(id)?.length ?? 0 })),
    problems: release.preview?.problems ?? [],
    rails: shown.map(({ id, items }) => ({
      id,
      newest: items.reduce<Instant | null>(
        (newest, { published }) =>
          published !== null && published.epoch > (newest?.epoch ?? -Infinity) ? published : newest,
        null,
      ),
    })),
  };
}
