import { href } from "../model/address.ts";
import type { Site } from "../model/site.ts";

/** An address that a page has left, and the page; both are paths below the root. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * A `_redirects` file as Netlify and Cloudflare read it, one `from to 301` a line, in order. An address that is itself
 * the goal of a redirect is a living page and leads nowhere else, so there are neither chains nor loops; of two goals
 * for one address, the first in order holds.
 */
export function redirectsFile(site: Site, redirects: readonly Redirect[]): string {
  const pairs = redirects.map(({ from, to }): Redirect => ({ from: plain(site, from), to: plain(site, to) }));
  const living = new Set(pairs.map(({ to }) => to));
  const sorted = pairs
    .filter(({ from }) => !living.has(from))
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
  return sorted
    .filter(({ from }, index) => sorted[index - 1]?.from !== from)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join("");
}

/**
 * A path that means only itself: on this site (one slash in front), without white space, and with what hosts would read
 * as a pattern, a query or a comment percent-encoded.
 */
function plain(site: Site, path: string): string {
  return href(site, path)
    .replace(/^\/+/, "/")
    .replace(/%(?![0-9a-f]{2})/gi, "%25")
    .replace(/[^\w\-.~!$&'()+,;=@%/]/gu, encoded);
}

function encoded(character: string): string {
  if (/\p{Surrogate}/u.test(character)) return "%EF%BF%BD";
  return character === "*" ? "%2A" : encodeURIComponent(character);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
