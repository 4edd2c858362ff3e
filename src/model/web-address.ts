import { absolute } from "./address.ts";
import { safeUrl } from "./safe-url.ts";
import type { Site } from "./site.ts";

/** A link from a data file as an absolute URL; a path of ours gets the site's address. Null where there is none. */
export function webAddress(site: Site, link: string | null): string | null {
  const safe = link === null ? null : safeUrl(link);
  if (safe === null) return null;
  return new URL(/^\/(?!\/)/.test(safe) ? absolute(site, safe) : safe).href;
}
