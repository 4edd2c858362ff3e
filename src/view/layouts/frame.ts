import type { Assets } from "../../model/assets.ts";
import type { Preview } from "../../model/preview.ts";
import type { Section } from "../../model/section.ts";
import type { Site } from "../../model/site.ts";

/** What every page gets, and all that the parts shared by every page are made from. */
export interface Frame {
  readonly site: Site;
  /** In the order of the navigation. */
  readonly sections: readonly Section[];
  readonly assets: Assets;
  /** Null in a release. */
  readonly preview: Preview | null;
}
