import { frontPath, href } from "../model/address.ts";
import type { Assets, Icon } from "../model/assets.ts";
import type { JsonValue } from "../model/json-ld.ts";
import { directionOf } from "../model/language.ts";
import type { Site } from "../model/site.ts";
import { jsonText } from "./json.ts";

export const webManifestPath = "/site.webmanifest";

/** The web app manifest, https://www.w3.org/TR/appmanifest/. */
export function webManifest(site: Site, assets: Assets): string {
  const front = href(site, frontPath);
  const scalable = { src: href(site, assets.icon), sizes: "any", type: "image/svg+xml" };
  return jsonText({
    id: front,
    name: site.title,
    short_name: site.title,
    description: site.description,
    lang: site.language,
    dir: directionOf(site.language),
    start_url: front,
    scope: front,
    display: "browser",
    icons: [scalable, ...assets.manifestIcons.map((icon) => pngIcon(site, icon))],
  });
}

function pngIcon(site: Site, { path, size }: Icon): JsonValue {
  return { src: href(site, path), sizes: `${size}x${size}`, type: "image/png" };
}
