import { absolute } from "../model/address.ts";
import type { Site } from "../model/site.ts";

export const sitemapIndexPath = "/sitemap.xml";
export const newsSitemapPath = "/news-sitemap.xml";

/** `robots.txt` (RFC 9309): everything may be crawled, and the sitemaps say what there is. */
export function robotsTxt(site: Site): string {
  const sitemaps = [sitemapIndexPath, newsSitemapPath].map((path) => `Sitemap: ${absolute(site, path)}`);
  return `${["User-agent: *", "Allow: /", "", ...sitemaps].join("\n")}\n`;
}
