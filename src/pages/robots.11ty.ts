import { previewRobotsTxt, robotsTxt, robotsTxtPath } from "../emit/robots.ts";
import { page, route } from "./routes.ts";
import { termsOf } from "./site-terms.ts";

export const data = route(
  () => [null],
  () => robotsTxtPath,
);

export const render = page((_nothing: null, release) =>
  release.preview === null ? robotsTxt(release.edition.site, termsOf(release)) : previewRobotsTxt,
);
