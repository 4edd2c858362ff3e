import { absolute } from "../model/address.ts";
import type { JsonLd } from "../model/json-ld.ts";
import { fallbackRendition, type Picture } from "../model/picture.ts";
import type { Site } from "../model/site.ts";

/** A picture as https://schema.org/ImageObject, without a context of its own. */
export function imageObject(picture: Picture, site: Site): JsonLd {
  const { path, width, height } = fallbackRendition(picture);
  return {
    "@type": "ImageObject",
    url: absolute(site, path),
    width,
    height,
    caption: picture.caption ?? undefined,
    creditText: picture.credit ?? undefined,
  };
}
