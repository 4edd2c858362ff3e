import { newsWindow } from "../derive/news-window.ts";
import { newsSitemap } from "../emit/news-sitemap.ts";
import { newsSitemapPath } from "../emit/robots.ts";
import { page, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";

export const data = route(
  () => [null],
  () => newsSitemapPath,
);

export const render = page((_nothing: null, release) =>
  newsSitemap(release.edition.site, newsWindow(sharedOf(release).portal.stories, release.now)),
);
