import { type Front, frontOf } from "../derive/front.ts";
import { type Portal, portalOf } from "../derive/portal.ts";
import { type RailedPage, railChooser } from "../derive/rails.ts";
import type { ShownRail } from "../model/rail.ts";
import type { Release } from "../model/release.ts";
import type { Frame } from "../view/layouts/frame.ts";

/** What the pages of one release share, made once. */
export interface Shared {
  readonly portal: Portal;
  readonly front: Front;
  readonly frame: Frame;
  readonly rails: (page: RailedPage) => readonly ShownRail[];
}

const made = new WeakMap<Release, Shared>();

export function sharedOf(release: Release): Shared {
  const known = made.get(release);
  if (known !== undefined) return known;
  const { edition, now, assets, preview } = release;
  const { site, sections } = edition;
  const portal = portalOf(edition, now, preview);
  const shared: Shared = {
    portal,
    front: frontOf(portal, sections, site.pageSizes.front),
    frame: { site, sections, assets, preview },
    rails: railChooser(portal, edition),
  };
  made.set(release, shared);
  return shared;
}
