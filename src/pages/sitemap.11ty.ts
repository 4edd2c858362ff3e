import { urlSet } from "../emit/sitemap.ts";
import { page, route } from "./routes.ts";
import { type Sitemap, sitemapsOf } from "./sitemaps.ts";

export const data = route(
  sitemapsOf,
  ({ path }) => path,
  ({ print }) => print,
);

export const render = page(({ urls }: Sitemap, { edition }) => urlSet(edition.site, urls));
