import { headersFile } from "../emit/headers.ts";
import { page, route } from "./routes.ts";

export const data = route(
  () => [null],
  () => "/_headers",
);

export const render = page((_nothing: null, release) =>
  headersFile(release.edition.site, release.assets, release.edition.sections),
);
