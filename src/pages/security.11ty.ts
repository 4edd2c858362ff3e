import { securityTxt, securityTxtPath } from "../emit/security-txt.ts";
import { page, route } from "./routes.ts";

export const data = route(
  () => [null],
  () => securityTxtPath,
);

export const render = page((_nothing: null, release) => securityTxt(release.edition.site, release.now));
