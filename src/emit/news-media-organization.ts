import { absolute, frontPath } from "../model/address.ts";
import type { JsonLd } from "../model/json-ld.ts";
import type { Site } from "../model/site.ts";

export const schemaContext = "https://schema.org";

/** The publisher as https://schema.org/NewsMediaOrganization. */
export function newsMediaOrganization(site: Site): JsonLd {
  const { publisher } = site;
  return {
    "@context": schemaContext,
    ...publisherThing(site),
    email: publisher.email ?? undefined,
    foundingDate: publisher.foundingDate ?? undefined,
    sameAs: publisher.sameAs.length === 0 ? undefined : publisher.sameAs,
    correctionsPolicy: pageUrl(publisher.correctionsPolicy, site),
    ethicsPolicy: pageUrl(publisher.ethicsPolicy, site),
    ownershipFundingInfo: pageUrl(publisher.ownershipFundingInfo, site),
    masthead: pageUrl(publisher.masthead, site),
  };
}

/** A page that data name, as an absolute URL; a path stands below the site's root. */
function pageUrl(page: string | null, site: Site): string | undefined {
  if (page === null) return undefined;
  return page.startsWith("/") ? absolute(site, page) : page;
}

/** The publisher as other things name it: in short, and by an id that joins it to the long form. */
export function publisherThing(site: Site): JsonLd {
  const home = absolute(site, frontPath);
  return {
    "@type": "NewsMediaOrganization",
    "@id": `${home}#publisher`,
    name: site.publisher.name,
    url: site.publisher.url ?? home,
  };
}
