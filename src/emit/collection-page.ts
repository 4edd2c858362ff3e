import { absolute, frontPath } from "../model/address.ts";
import type { JsonLd } from "../model/json-ld.ts";
import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";
import { publisherThing, schemaContext } from "./news-media-organization.ts";

/** A list of stories: its path is below the site's root, its stories are in the order shown. */
export interface Collection {
  readonly name: string;
  readonly description: string;
  readonly path: string;
  readonly stories?: readonly Story[];
}

/** A section, topic, agency or month as https://schema.org/CollectionPage. */
export function collectionPage(site: Site, { name, description, path, stories }: Collection): JsonLd {
  return {
    "@context": schemaContext,
    "@type": "CollectionPage",
    name,
    description: description === "" ? undefined : description,
    url: absolute(site, path),
    inLanguage: site.language,
    isPartOf: { "@type": "WebSite", name: site.title, url: absolute(site, frontPath) },
    publisher: publisherThing(site),
    mainEntity: stories === undefined ? undefined : itemList(site, stories),
  };
}

function itemList(site: Site, stories: readonly Story[]): JsonLd {
  return {
    "@type": "ItemList",
    numberOfItems: stories.length,
    itemListElement: stories.map((story, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: story.headline,
      url: absolute(site, story.path),
    })),
  };
}
