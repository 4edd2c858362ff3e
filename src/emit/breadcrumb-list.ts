import { absolute } from "../model/address.ts";
import type { JsonLd } from "../model/json-ld.ts";
import type { Site } from "../model/site.ts";
import { schemaContext } from "./news-media-organization.ts";

/** The way from the front page to a page, as https://schema.org/BreadcrumbList. Paths are below the site's root. */
export function breadcrumbList(site: Site, trail: readonly { readonly name: string; readonly path: string }[]): JsonLd {
  return {
    "@context": schemaContext,
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absolute(site, path),
    })),
  };
}
