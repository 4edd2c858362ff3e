import { gonePath, href } from "../model/address.ts";
import type { GoneStory } from "../model/gone.ts";
import type { Site } from "../model/site.ts";

/** An address that a page has left, and the page; both are paths below the root. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Addresses without a page, as paths that mean only themselves; they carry the site's prefix. */
export interface AddressRules {
  /** Those that lead to a living page, by `from`; each once. */
  readonly moved: readonly Redirect[];
  /** Those whose story was killed, in order; each once, and none among `moved`. */
  readonly gone: readonly string[];
}

/**
 * An address that is itself the goal of a redirect is a living page and leads nowhere else, so there are neither chains
 * nor loops; of two goals for one address, the first in order holds. What lives is never gone.
 */
export function addressRules(site: Site, redirects: readonly Redirect[], gone: readonly GoneStory[]): AddressRules {
  const pairs = redirects.map(({ from, to }): Redirect => ({ from: plain(site, from), to: plain(site, to) }));
  const living = new Set(pairs.map(({ to }) => to));
  const moved = pairs
    .filter(({ from }) => !living.has(from))
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to))
    .filter(({ from }, index, sorted) => sorted[index - 1]?.from !== from);
  const claimed = new Set([...living, ...moved.map(({ from }) => from)]);
  const paths = gone.flatMap((story) => story.paths.map((path) => plain(site, path)));
  return { moved, gone: [...new Set(paths)].filter((path) => !claimed.has(path)).sort(compareText) };
}

/**
 * A `_redirects` file as Netlify reads it: `from to 301` for each address that moved, `from /410.html 410` for each that
 * is gone. Cloudflare reads the former and passes over the latter.
 */
export function redirectsFile(site: Site, redirects: readonly Redirect[], gone: readonly GoneStory[]): string {
  const rules = addressRules(site, redirects, gone);
  const answer = href(site, gonePath);
  return [
    ...rules.moved.map(({ from, to }) => `${from} ${to} 301\n`),
    ...rules.gone.map((path) => `${path} ${answer} 410\n`),
  ].join("");
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
