import { visibilityOf } from "../derive/visibility.ts";
import type { Instant } from "../model/instant.ts";
import { licenceEnd } from "../model/licence.ts";
import type { Story } from "../model/story.ts";
import { storyCopy } from "../model/story-copy.ts";
import type { LastRelease } from "./last-release.ts";

/** Stories of an earlier release as they stand now, by id. */
export interface TakenBack {
  /** Those it showed that must not come back: killed, withheld, under embargo, or ended. */
  readonly hidden: ReadonlyMap<string, Story>;
  /** Those it did not show yet that must not come now: they were due since, but for what was done to them. */
  readonly unseen: ReadonlyMap<string, Story>;
}

export function takenBackSince(target: LastRelease, current: LastRelease, now: Instant): TakenBack {
  const killed = new Set(current.manifest.tombstones.map(({ id }) => id));
  const standing = new Map(current.clippings.map((clipping) => [clipping.id, clipping]));
  const shown = new Set(target.manifest.stories.map(({ id }) => id));
  // Of a broken story nobody knows how it stands now; where not even its last page was kept, there was a reason.
  const kept = new Set(current.record.facts.kept.map(({ id }) => id));
  const broken = new Set(current.record.facts.quarantined);
  const hidden = new Map<string, Story>();
  const unseen = new Map<string, Story>();
  for (const story of target.clippings) {
    const { id, file } = story;
    const wasShown = shown.has(id);
    const isPublic = visibilityOf(story, now) === "public";
    if (!wasShown && !isPublic) continue;
    const present = standing.get(id);
    const list = wasShown ? hidden : unseen;
    if (killed.has(id)) list.set(id, { ...storyCopy(story), status: "canceled" });
    else if (present !== undefined) {
      const { status, embargoed, updated } = present;
      // Its agency may have shortened the licence.
      const licenceExpires = licenceEnd(present);
      if (visibilityOf(present, now) !== "public") {
        list.set(id, { ...storyCopy(story), status, embargoed, licenceExpires, updated });
      }
    } else if (!wasShown || (broken.has(file) && !kept.has(id))) {
      list.set(id, { ...storyCopy(story), status: "withheld" });
    }
    if (!isPublic && !list.has(id)) list.set(id, storyCopy(story));
  }
  return { hidden, unseen };
}
