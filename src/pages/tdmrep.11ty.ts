import { tdmrepJson, tdmrepPath } from "../emit/tdmrep.ts";
import { page, route } from "./routes.ts";
import { termsOf } from "./site-terms.ts";

export const data = route(
  () => [null],
  () => tdmrepPath,
);

export const render = page((_nothing: null, release) => tdmrepJson(release.edition.site, termsOf(release)));
