import { type Front, frontOf } from "../derive/front.ts";
import { type Portal, portalOf } from "../derive/portal.ts";
import { quietRails } from "../derive/quiet-rails.ts";
import { type RailedPage, railsOf } from "../derive/rails.ts";
import { surroundingsPrinter } from "../derive/surroundings-print.ts";
import type { Fingerprint } from "../model/fingerprint.ts";
import type { ShownRail } from "../model/rail.ts";
import type { Release } from "../model/release.ts";
import type { Story } from "../model/story.ts";
import type { Frame } from "../view/layouts/frame.ts";
import { valuePrint } from "./prints.ts";

/** What the pages of one release share, made once. */
export interface Shared {
  readonly portal: Portal;
  readonly front: Front;
  readonly frame: Frame;
  readonly rails: (page: RailedPage) => readonly ShownRail[];
  /** Stands for what any page may choose from as its rails. */
  readonly railsPrint: Fingerprint;
  /** The rails of stories that show no headlines any more, and what stands for them. */
  readonly quiet: { readonly rails: readonly ShownRail[]; readonly print: Fingerprint };
  /** Stands for every story that the page of one may show beside it. */
  readonly surroundingsOf: (story: Story) => Fingerprint;
}

const made = new WeakMap<Release, Shared>();

export function sharedOf(release: Release): Shared {
  const known = made.get(release);
  if (known !== undefined) return known;
  const { edition, now, assets, preview } = release;
  const { site, sections } = edition;
  const portal = portalOf(edition, now, preview);
  const rails = railsOf(portal, edition);
  const quiet = quietRails(edition.rails);
  const shared: Shared = {
    portal,
    front: frontOf(portal, sections, site.pageSizes.front),
    frame: { site, sections, assets, preview },
    rails: rails.choose,
    railsPrint: rails.print,
    quiet: { rails: quiet, print: valuePrint(quiet) },
    surroundingsOf: surroundingsPrinter(portal, site.pageSizes.related),
  };
  made.set(release, shared);
  return shared;
}
