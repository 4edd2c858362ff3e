import { sitemapIndexPath } from "../emit/robots.ts";
import { sitemapIndex } from "../emit/sitemap.ts";
import { page, route } from "./routes.ts";
import { sitemapFiles, sitemapsOf } from "./sitemaps.ts";

export const data = route(
  () => [null],
  () => sitemapIndexPath,
);

export const render = page((_nothing: null, release) =>
  sitemapIndex(release.edition.site, sitemapFiles(sitemapsOf(release))),
);
