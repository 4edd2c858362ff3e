import type { Section } from "../model/section.ts";

/** First parts of paths that belong to the portal, so that no section may be called so. */
export const reservedNames: readonly string[] = [
  "agencies",
  "archive",
  "assets",
  "corrections",
  "page",
  "pictures",
  "problems",
  "sitemaps",
  "topics",
  "versions",
];

const rootFiles: ReadonlySet<string> = new Set([
  "404.html",
  "410.html",
  "_headers",
  "_redirects",
  "ads.txt",
  "apple-touch-icon.png",
  "favicon.ico",
  "license.xml",
  "news-sitemap.xml",
  "robots.txt",
  "site.webmanifest",
  "sitemap.xml",
  "status.json",
  "trust.txt",
]);

/** Whether a file of a release, by its key (see `urlKey`), is or may become one that the portal makes itself. */
export function isPortalFile(key: string, sections: readonly Section[]): boolean {
  if (rootFiles.has(key) || key.startsWith(".well-known/")) return true;
  const [first = "", ...rest] = key.split("/");
  if (rest.length === 0) return /^(index\.html|feed\.xml|atom\.xml|feed\.json)$/.test(first);
  if (/^(assets|pictures|sitemaps)$/.test(first)) return true;
  const file = rest[rest.length - 1] ?? "";
  if (reservedNames.includes(first)) return /^(index\.html|feed\.xml|atom\.xml|feed\.json|license\.xml)$/.test(file);
  return (
    sections.some(({ id }) => id === first) &&
    (rest[0] === "page" || (rest.length === 1 && /^(index\.html|feed\.xml|atom\.xml|feed\.json)$/.test(file)))
  );
}
