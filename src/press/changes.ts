import { absolute, pathOfFile } from "../model/address.ts";
import type { Site } from "../model/site.ts";
import type { FileTable } from "./file-table.ts";

/** How one release differs from another: things that are only in the later, in both but other, only in the earlier. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** The names of the files that differ, each list by code units. */
export function changesBetween(before: FileTable, after: FileTable): Changes {
  const added: string[] = [];
  const changed: string[] = [];
  const removed: string[] = [];
  let met = 0;
  for (const [name, { hash }] of after) {
    const earlier = before.get(name);
    if (earlier === undefined) {
      added.push(name);
      continue;
    }
    met++;
    if (earlier.hash !== hash) changed.push(name);
  }
  if (met < before.size) for (const name of before.keys()) if (!after.has(name)) removed.push(name);
  return { added: added.sort(), changed: changed.sort(), removed: removed.sort() };
}

/** The absolute URLs of changed files, in the order of the files; a host's own settings have none. */
export function urlsOf(changes: Changes, site: Site): Changes {
  const urls = (files: readonly string[]): readonly string[] =>
    files.filter((file) => !settings.has(file)).map((file) => urlOfFile(file, site));
  return { added: urls(changes.added), changed: urls(changes.changed), removed: urls(changes.removed) };
}

/**
 * What a cache must forget: also what was added, since it may hold that there was nothing. In the order of code units.
 *
 * @param addresses paths below the root that have no file, such as aliases of a killed story, and now answer otherwise.
 */
export function purgeUrls(changes: Changes, site: Site, addresses: readonly string[] = []): readonly string[] {
  const { added, changed, removed } = urlsOf(changes, site);
  const others = addresses.map((path) => absolute(site, path));
  return [...new Set([...added, ...changed, ...removed, ...others])].sort();
}

/** The URL under which a file of the release answers, `…/index.html` as its folder. */
export function urlOfFile(file: string, site: Site): string {
  const path = pathOfFile(file);
  return absolute(site, plainPath.test(path) ? path : path.split("/").map(encodedSegment).join("/"));
}

/** What is written in a URL as it is. */
const plainPath = /^[A-Za-z0-9/._~-]*$/;

/** Files that hosts read and do not serve. */
const settings: ReadonlySet<string> = new Set(["_headers", "_redirects"]);

/** Half a surrogate pair cannot stand in a URL. */
function encodedSegment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\u{FFFD}"));
}
