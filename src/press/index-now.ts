import { absolute, fileOfPath, gonePath, indexNowPath, notFoundPath } from "../model/address.ts";
import type { Site } from "../model/site.ts";
import { type Changes, urlOfFile } from "./changes.ts";

/** The body of one request to a search engine that takes part in IndexNow (https://www.indexnow.org/documentation). */
export interface IndexNowRequest {
  readonly host: string;
  readonly key: string;
  readonly keyLocation: string;
  readonly urlList: readonly string[];
}

/** The most addresses that one request may hold. */
const most = 10_000;

/**
 * What search engines should look at again: pages that came, changed or went, and nothing else. No requests where the
 * site has no key or no page changed.
 */
export function indexNowRequests(changes: Changes, site: Site): readonly IndexNowRequest[] {
  const key = site.indexNowKey;
  if (key === null) return [];
  const { added, changed, removed } = changes;
  const urls = [...new Set([...added, ...changed, ...removed])]
    .filter(isPage)
    .map((file) => urlOfFile(file, site))
    .sort();
  return Array.from({ length: Math.ceil(urls.length / most) }, (_, index) => ({
    host: new URL(site.origin).host,
    key,
    keyLocation: absolute(site, indexNowPath(key)),
    urlList: urls.slice(index * most, (index + 1) * most),
  }));
}

const answers: ReadonlySet<string> = new Set([notFoundPath, gonePath].map(fileOfPath));

function isPage(file: string): boolean {
  return file.endsWith(".html") && !answers.has(file) && !file.startsWith("versions/");
}
