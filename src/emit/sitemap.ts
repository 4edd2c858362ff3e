import { absolute } from "../model/address.ts";
import { type Instant, isoInstant } from "../model/instant.ts";
import { fallbackRendition, type Picture } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import { element, textElement, type XmlElement, xmlDocument } from "./xml.ts";

/** How many addresses one sitemap, or one index of sitemaps, may hold. */
export const maxUrls = 50_000;

/** How many pictures one address may name. */
const maxPictures = 1_000;

export const sitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const imageNamespace = "http://www.google.com/schemas/sitemap-image/1.1";

/** A sitemap by its path below the root, and the last change of anything it lists. */
export interface SitemapFile {
  readonly path: string;
  readonly lastChange: Instant | null;
}

/** A page by its path below the root. */
export interface SitemapUrl {
  readonly path: string;
  readonly lastChange: Instant | null;
  readonly pictures?: readonly Picture[];
}

/** An index of sitemaps, https://www.sitemaps.org/protocol.html#index. */
export function sitemapIndex(site: Site, files: readonly SitemapFile[]): string {
  const children = withinLimit(files).map((file) => element("sitemap", {}, location(site, file)));
  return xmlDocument(element("sitemapindex", { xmlns: sitemapNamespace }, children));
}

/** A sitemap, https://www.sitemaps.org/protocol.html, with pictures as Google's image extension names them. */
export function urlSet(site: Site, urls: readonly SitemapUrl[]): string {
  const children = withinLimit(urls).map((url) =>
    element("url", {}, [...location(site, url), ...pictures(site, url.pictures ?? [])]),
  );
  return xmlDocument(element("urlset", { xmlns: sitemapNamespace, "xmlns:image": imageNamespace }, children));
}

function location(site: Site, { path, lastChange }: SitemapFile): readonly (XmlElement | null)[] {
  return [element("loc", {}, [absolute(site, path)]), textElement("lastmod", lastChange && isoInstant(lastChange))];
}

function pictures(site: Site, used: readonly Picture[]): readonly XmlElement[] {
  const urls = new Set(used.map((picture) => absolute(site, fallbackRendition(picture).path)));
  return [...urls].slice(0, maxPictures).map((url) => element("image:image", {}, [element("image:loc", {}, [url])]));
}

/** Splitting a long list is the caller's part, since every file needs an address of its own. */
function withinLimit<T>(entries: readonly T[]): readonly T[] {
  if (entries.length > maxUrls)
    throw new RangeError(`A sitemap holds at most ${maxUrls} entries, not ${entries.length}.`);
  return entries;
}
