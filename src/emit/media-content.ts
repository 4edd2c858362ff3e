import { absolute } from "../model/address.ts";
import { fallbackRendition, type Picture } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import { element, textElement, type XmlElement } from "./xml.ts";

/** The namespace of Media RSS, https://www.rssboard.org/media-rss, which Atom feeds may use too. */
export const mediaNamespace = "http://search.yahoo.com/mrss/";

/** A story's picture as `media:content`; null where it has none. */
export function mediaContent(picture: Picture | null, site: Site): XmlElement | null {
  if (picture === null) return null;
  const { path, width, height, format } = fallbackRendition(picture);
  const attributes = {
    url: absolute(site, path),
    type: `image/${format}`,
    medium: "image",
    width: String(width),
    height: String(height),
  };
  return element("media:content", attributes, [
    textElement("media:description", picture.caption ?? picture.alt),
    textElement("media:credit", picture.credit),
  ]);
}
