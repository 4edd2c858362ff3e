import { href } from "../../model/address.ts";
import type { RailLink } from "../../model/rail.ts";
import { safeUrl } from "../../model/safe-url.ts";
import type { Site } from "../../model/site.ts";

/** A URL from a data file as it may stand in `href` or `src`, or null. A path of ours gets the path prefix. */
export function dataUrl(site: Site, url: string): string | null {
  const safe = safeUrl(url);
  return safe !== null && /^\/(?!\/)/.test(safe) ? href(site, safe) : safe;
}

/** Where a rail's link leads, or null when it may not be followed. */
export function railUrl(site: Site, link: RailLink): string | null {
  switch (link.kind) {
    case "own":
      return safeUrl(href(site, link.path));
    case "away":
      return dataUrl(site, link.url);
  }
}
