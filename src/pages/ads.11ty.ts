import { adsTxt, adsTxtPath } from "../emit/ads-txt.ts";
import type { Site } from "../model/site.ts";
import { page, route } from "./routes.ts";

export const data = route(
  ({ edition }) => (edition.site.adsTxt.length === 0 ? [] : [edition.site]),
  () => adsTxtPath,
);

export const render = page((site: Site) => adsTxt(site));
