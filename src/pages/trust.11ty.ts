import { trustTxt, trustTxtPath } from "../emit/trust-txt.ts";
import type { Site } from "../model/site.ts";
import { page, route } from "./routes.ts";
import { termsOf } from "./site-terms.ts";

export const data = route(
  ({ edition }) => (edition.site.trust.length === 0 ? [] : [edition.site]),
  () => trustTxtPath,
);

export const render = page((site: Site, release) => trustTxt(site, termsOf(release)));
