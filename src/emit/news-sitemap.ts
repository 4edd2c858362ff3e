import { absolute } from "../model/address.ts";
import { isoInstant, lastChange } from "../model/instant.ts";
import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";
import { sitemapNamespace } from "./sitemap.ts";
import { element, type XmlElement, xmlDocument } from "./xml.ts";

/** How many stories a news sitemap may hold. */
export const maxNews = 1_000;

const newsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";

/**
 * A news sitemap, https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap. The caller selects
 * the stories of the last two days, newest first; on a day with more than a sitemap holds, the oldest are left out.
 */
export function newsSitemap(site: Site, stories: readonly Story[]): string {
  const children = stories.slice(0, maxNews).map((story) => url(site, story));
  return xmlDocument(element("urlset", { xmlns: sitemapNamespace, "xmlns:news": newsNamespace }, children));
}

function url(site: Site, story: Story): XmlElement {
  const publication = element("news:publication", {}, [
    element("news:name", {}, [site.title]),
    element("news:language", {}, [newsLanguage(site.language)]),
  ]);
  return element("url", {}, [
    element("loc", {}, [absolute(site, story.path)]),
    element("lastmod", {}, [isoInstant(lastChange(story))]),
    element("news:news", {}, [
      publication,
      element("news:publication_date", {}, [isoInstant(story.date)]),
      element("news:title", {}, [story.headline]),
    ]),
  ]);
}

/** A BCP 47 language as news sitemaps name it: by its ISO 639 code, but Chinese by `zh-cn` and `zh-tw`. */
export function newsLanguage(language: string): string {
  const locale = new Intl.Locale(language).maximize();
  if (locale.language !== "zh") return locale.language;
  return locale.script === "Hant" ? "zh-tw" : "zh-cn";
}
