import type { Release } from "../model/release.ts";
import { siteTerms, type Terms } from "../model/rights.ts";
import { sharedOf } from "./shared.ts";

/** The terms of the whole release: of the publisher, and of every agency that has stories in it. */
export function termsOf(release: Release): Terms {
  return siteTerms(
    release.edition.site,
    sharedOf(release).portal.agencies.map(({ agency }) => agency),
  );
}
