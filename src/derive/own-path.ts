import type { Site } from "../model/site.ts";

/**
 * The path below the site's root to which a link leads, without query and fragment, whether it is written as a path or
 * as an address, with or without TLS; null where it leads elsewhere.
 */
export function ownPath(site: Site, target: string): string | null {
  const path = pathOf(site, target);
  return path?.startsWith(site.prefix) ? `/${decoded(path.slice(site.prefix.length))}` : null;
}

function pathOf(site: Site, target: string): string | null {
  // The two usual cases, which need no parser: a plain path, and an address of another site.
  if (/^\/(?![/\\])/.test(target) && !target.includes("/.")) return target.replace(/[?#].*$/s, "");
  const ownHost = site.origin.replace(/^https?:\/\//, "");
  if (!target.toLowerCase().includes(ownHost) || !URL.canParse(target, site.origin)) return null;
  const { host, pathname } = new URL(target, site.origin);
  return host === ownHost ? pathname : null;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
