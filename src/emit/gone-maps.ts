import type { GoneStory } from "../model/gone.ts";
import type { Site } from "../model/site.ts";
import { addressRules, type Redirect } from "./redirects.ts";

/**
 * Maps for hosts that do not read `_redirects`: which addresses moved, and which are gone. A host looks up the address
 * as it has decoded it; `docs/hosting.md` says how it is told to.
 */

/** An address as hosts see it, and where it leads; null where its story was killed. */
interface Row {
  readonly path: string;
  readonly goal: string | null;
}

/** The maps by the names of their files. */
export function goneMaps(
  site: Site,
  gone: readonly GoneStory[],
  redirects: readonly Redirect[],
): Readonly<Record<string, string>> {
  return {
    "nginx.conf": nginxMaps(site, gone, redirects),
    "caddy.conf": caddyMap(site, gone, redirects),
    "apache.map": apacheMap(site, gone, redirects),
  };
}

/**
 * For nginx, two blocks for the level `http`: `$dateline_gone` is 1 where the address is gone, else empty;
 * `$dateline_moved` is the address to go to, else empty. One hash look-up each, however many there are.
 * https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
export function nginxMaps(site: Site, gone: readonly GoneStory[], redirects: readonly Redirect[]): string {
  const rows = rowsOf(site, gone, redirects);
  const gones = rows.map(({ path, goal }) => (goal === null ? `  ${nginxText(path)} 1;\n` : ""));
  const moves = rows.map(({ path, goal }) => (goal === null ? "" : `  ${nginxText(path)} ${nginxText(goal)};\n`));
  return `map $uri $dateline_gone {\n${gones.join("")}}\nmap $uri $dateline_moved {\n${moves.join("")}}\n`;
}

/** In quotes; what stands for a variable in a goal is percent-encoded there. */
function nginxText(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/**
 * For Caddy, one directive for a site: `{dateline_address}` is `gone` or `moved`, and in the latter case
 * `{dateline_goal}` the address to go to. https://caddyserver.com/docs/caddyfile/directives/map
 */
export function caddyMap(site: Site, gone: readonly GoneStory[], redirects: readonly Redirect[]): string {
  const lines = rowsOf(site, gone, redirects)
    .filter(({ path }) => !/[\\{}]/.test(path))
    .map(({ path, goal }) => `\t${caddyText(path)} ${goal === null ? "gone -" : `moved ${caddyText(goal)}`}\n`);
  return `map {path} {dateline_address} {dateline_goal} {\n${lines.join("")}}\n`;
}

/** A quoted token knows no other escape; what it cannot hold is left out before. */
function caddyText(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

/**
 * For Apache, a text map: an address as `int:escape` writes it, then `gone` or the address to go to.
 * https://httpd.apache.org/docs/2.4/rewrite/rewritemap.html
 */
export function apacheMap(site: Site, gone: readonly GoneStory[], redirects: readonly Redirect[]): string {
  return rowsOf(site, gone, redirects)
    .map(({ path, goal }) => `${apacheText(path)} ${goal ?? "gone"}\n`)
    .join("");
}

/** Apache writes escapes with small letters, and leaves more characters as they are than `encodeURIComponent` does. */
function apacheText(path: string): string {
  return encodeURIComponent(path)
    .replace(/%(2F|3A|40|26|3D|2B|24|2C|3B)/g, decodeURIComponent)
    .replace(/%../g, (escaped) => escaped.toLowerCase());
}

/**
 * Every address once, whatever its letter case: nginx takes two that differ in nothing else for one. Moves come before
 * what is gone, and what is told of an address before what follows from it. No goal is an address to leave.
 */
function rowsOf(site: Site, gone: readonly GoneStory[], redirects: readonly Redirect[]): readonly Row[] {
  const rules = addressRules(site, redirects, gone);
  const told = [
    ...rules.moved.map(({ from, to }): Row => ({ path: from, goal: to.replaceAll("$", "%24") })),
    ...rules.gone.map((path): Row => ({ path, goal: null })),
  ];
  const taken = new Set(rules.moved.map(({ to }) => decoded(to)?.toLowerCase()));
  return [...told, ...told.flatMap(otherForms)].flatMap(({ path, goal }) => {
    const seen = decoded(path);
    if (seen === null || taken.has(seen.toLowerCase())) return [];
    taken.add(seen.toLowerCase());
    return [{ path: seen, goal }];
  });
}

/** A folder is also asked for without its slash, and by its index file. */
function otherForms({ path, goal }: Row): readonly Row[] {
  if (!path.endsWith("/") || path === "/") return [];
  return [path.slice(0, -1), `${path}index.html`].map((form) => ({ path: form, goal }));
}

/** The path as hosts compare it; null where it holds bytes that are no text, which no file name of a release does. */
function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path);
    return /\p{Cc}/u.test(text) ? null : text;
  } catch {
    return null;
  }
}
