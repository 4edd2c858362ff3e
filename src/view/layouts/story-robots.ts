import { isoInstant } from "../../model/instant.ts";
import type { StoryRights } from "../../model/rights.ts";

/**
 * What search engines may do with a story's page, as directives of the robots meta element
 * (https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag). The end is in ISO 8601, which Google
 * accepts: in RFC 822 and RFC 850 stand commas, which part directives.
 */
export function storyRobots({ archiving, ends }: StoryRights): readonly string[] {
  return [
    "max-image-preview:large",
    ...(archiving ? [] : ["noarchive"]),
    ...(ends === null ? [] : [`unavailable_after: ${isoInstant(ends)}`]),
  ];
}
