import type { Site } from "../model/site.ts";

/**
 * The path below the site's root to which a link leads, without query and fragment, whether it is written as a path or
 * as an address, with or without TLS; null where it leads elsewhere.
 */
export function ownPath(site: Site, target: string): string | null {
  if (!URL.canParse(target, site.origin)) return null;
  const { host, pathname } = new URL(target, site.origin);
  if (host !== new URL(site.origin).host || !pathname.startsWith(site.prefix)) return null;
  return `/${decoded(pathname.slice(site.prefix.length))}`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
