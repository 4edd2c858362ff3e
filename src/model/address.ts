import type { Instant } from "./instant.ts";
import { localTime } from "./local-time.ts";
import type { Site } from "./site.ts";

/** Tokens that a permalink pattern may hold. */
export const permalinkTokens = ["year", "month", "day", "slug", "section", "id", "agency"] as const;

export const defaultPermalink = "/{year}/{month}/{day}/{slug}.html";

/** A story's path below the root: the pattern filled in, days counted in the site's time zone. */
export function storyPath(
  pattern: string,
  timeZone: string,
  story: { date: Instant; slug: string; id: string; section: string; agency: string | null },
): string {
  const day = localTime(story.date, timeZone);
  const values: Readonly<Record<string, string>> = {
    year: String(day.year).padStart(4, "0"),
    month: String(day.month).padStart(2, "0"),
    day: String(day.day).padStart(2, "0"),
    slug: story.slug,
    id: story.id,
    section: story.section,
    agency: story.agency ?? "staff",
  };
  return pattern.replace(/\{(\w+)\}/g, (token, name: string) => values[name] ?? token);
}

/** A path below the root as a link on a page: with the path prefix, root-relative. */
export function href(site: Site, path: string): string {
  return site.prefix + path.slice(1);
}

/** A path below the root as an absolute URL. */
export function absolute(site: Site, path: string): string {
  return site.origin + href(site, path);
}

/** The URL under which a file of the release is addressed: `…/index.html` is its folder. */
export function pathOfFile(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** The file of the release that answers for a path: a folder's is its `index.html`. */
export function fileOfPath(path: string): string {
  return path.slice(1) + (path.endsWith("/") ? "index.html" : "");
}

/** What tells URLs apart: many hosts and disks take two that differ in letter case for one. */
export function urlKey(path: string): string {
  const file = fileOfPath(path);
  // Most paths are plain, and asking the tables of Unicode costs more than looking.
  return plainPath.test(file) ? file : file.normalize("NFC").toLowerCase();
}

const plainPath = /^[a-z0-9/._-]*$/;

export const frontPath = "/";
export const correctionsPath = "/corrections/";
export const archivePath = "/archive/";
export const topicsPath = "/topics/";
export const agenciesPath = "/agencies/";
export const notFoundPath = "/404.html";
export const gonePath = "/410.html";
/** The report on broken content, which exists in previews only. */
export const problemsPath = "/problems/";

export function sectionPath(id: string): string {
  return `/${id}/`;
}

export function topicPath(slug: string): string {
  return `${topicsPath}${slug}/`;
}

export function agencyPath(id: string): string {
  return `${agenciesPath}${id}/`;
}

export function yearPath(year: number): string {
  return `${archivePath}${String(year).padStart(4, "0")}/`;
}

export function monthPath(year: number, month: number): string {
  return `${yearPath(year)}${String(month).padStart(2, "0")}/`;
}

/** The file that proves to search engines that an IndexNow key is ours. */
export function indexNowPath(key: string): string {
  return `/${key}.txt`;
}

/** The file for machines beside a story's page: `/2022/08/17/kfor-ready.json`, and `/kfor-ready/index.json` for a folder. */
export function ninjsPath(path: string): string {
  return `/${fileOfPath(path).replace(/\.html?$/i, "")}.json`;
}

/** The page of a story's versions. */
export function versionsPath(id: string): string {
  return `/versions/${id}/`;
}

/** Page `number` of a list; the list's own path where there is no number. */
export function listPath(base: string, number: number | null): string {
  return number === null ? base : `${base}page/${number}/`;
}

/** The RSL licence of the site as a whole, of the publisher's own stories, and of an agency's. */
export const siteRslPath = "/license.xml";
export const ownRslPath = "/license-own.xml";

export function agencyRslPath(id: string): string {
  return `${agencyPath(id)}license.xml`;
}

/** The three feeds of a list, by the path they stand under: `/`, `/space/`, `/topics/nato/`. */
export function feedPaths(base: string): { readonly rss: string; readonly atom: string; readonly json: string } {
  return { rss: `${base}feed.xml`, atom: `${base}atom.xml`, json: `${base}feed.json` };
}
