import { absolute, siteRslPath } from "../model/address.ts";
import type { Terms } from "../model/rights.ts";
import type { Site } from "../model/site.ts";
import { trainingCrawlers } from "./ai-crawlers.ts";
import { textLines } from "./text-lines.ts";

export const robotsTxtPath = "/robots.txt";
export const sitemapIndexPath = "/sitemap.xml";
export const newsSitemapPath = "/news-sitemap.xml";

/**
 * `robots.txt` (RFC 9309): everything may be crawled, and the sitemaps say what there is. Where training is reserved in
 * any text, those that crawl for training stay out of the whole site: addresses do not tell one agency's stories from
 * another's, and lists and feeds mix them. The licence (RSL 1.0, https://rslstandard.org/rsl) stands before the first
 * group, since inside a group it would be for that group only.
 */
export function robotsTxt(site: Site, { aiTraining }: Terms): string {
  const sitemaps = [sitemapIndexPath, newsSitemapPath].map((path) => `Sitemap: ${absolute(site, path)}`);
  return textLines([
    `License: ${absolute(site, siteRslPath)}`,
    "",
    "User-agent: *",
    "Allow: /",
    "",
    ...(aiTraining === "reserved"
      ? [...trainingCrawlers.map(({ token }) => `User-agent: ${token}`), "Disallow: /", ""]
      : []),
    ...sitemaps,
  ]);
}

/** `robots.txt` of a preview: nothing of it is for anybody but editors. */
export const previewRobotsTxt = textLines(["User-agent: *", "Disallow: /"]);
