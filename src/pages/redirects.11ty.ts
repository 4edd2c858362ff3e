import { aliasesOf } from "../derive/aliases.ts";
import { goneOf } from "../derive/gone.ts";
import { redirectsFile } from "../emit/redirects.ts";
import { page, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";

export const data = route(
  () => [null],
  () => "/_redirects",
);

export const render = page((_nothing: null, release) => {
  const { edition, now } = release;
  return redirectsFile(edition.site, aliasesOf(sharedOf(release).portal.stories), goneOf(edition, now));
});
