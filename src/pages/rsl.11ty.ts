import { rslLicence } from "../emit/rsl.ts";
import { agencyRslPath, frontPath, href, ownRslPath, siteRslPath } from "../model/address.ts";
import type { Release } from "../model/release.ts";
import { agencyRights, ownRights, type Terms } from "../model/rights.ts";
import { page, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { termsOf } from "./site-terms.ts";

interface Licence {
  readonly path: string;
  /** What the licence is for: a path with the prefix, or nothing for the stories that link to it. */
  readonly url: string;
  readonly terms: Terms;
}

/** One licence for the site as a whole, and one for the stories of each house, to which they link. */
export const data = route(
  (release: Release): readonly Licence[] => {
    const { site } = release.edition;
    return [
      { path: siteRslPath, url: href(site, frontPath), terms: termsOf(release) },
      { path: ownRslPath, url: "", terms: ownRights(site) },
      ...sharedOf(release).portal.agencies.map(({ agency }) => ({
        path: agencyRslPath(agency.id),
        url: "",
        terms: agencyRights(agency, site),
      })),
    ];
  },
  ({ path }) => path,
);

export const render = page(({ url, terms }: Licence) => rslLicence(url, terms));
