import { webManifest, webManifestPath } from "../emit/web-manifest.ts";
import { page, route } from "./routes.ts";

export const data = route(
  () => [null],
  () => webManifestPath,
);

export const render = page((_nothing: null, release) => webManifest(release.edition.site, release.assets));
