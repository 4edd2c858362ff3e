import { robotsTxt } from "../emit/robots.ts";
import { page, route } from "./routes.ts";

export const data = route(
  () => [null],
  () => "/robots.txt",
);

export const render = page((_nothing: null, release) => robotsTxt(release.edition.site));
