import {
  agenciesPath,
  archivePath,
  correctionsPath,
  feedPaths,
  frontPath,
  notFoundPath,
  sectionPath,
  topicsPath,
  versionsPath,
} from "../model/address.ts";
import type { Assets } from "../model/assets.ts";
import type { Section } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import { pathsOverlap, permalinkPath } from "./header-path.ts";

/** Who may load a file: any site (for reuse), or only our own. `path` is as in `header-path.ts`, without the prefix. */
export interface ResourcePolicy {
  readonly path: string;
  readonly policy: "cross-origin" | "same-origin";
}

/** The lists that have feeds, by the paths they stand under; `:section` also matches `/corrections/`. */
export const feedBases: readonly string[] = [frontPath, "/:section/", `${topicsPath}:topic/`];

/**
 * Feeds, pictures, icons and cards are for reuse, pages are not. No address may meet two policies, since hosts join
 * them into one that browsers ignore: of two paths that overlap the later one goes, and what only it would have matched
 * has no policy, as any site may load it then.
 */
export function resourcePolicies(site: Site, assets: Assets, sections: readonly Section[]): readonly ResourcePolicy[] {
  const reusable = reusablePaths(assets).map((path): ResourcePolicy => ({ path, policy: "cross-origin" }));
  const own = pagePaths(site, sections).map((path): ResourcePolicy => ({ path, policy: "same-origin" }));
  return [...reusable, ...own].reduce<readonly ResourcePolicy[]>(withoutOverlap, []);
}

function withoutOverlap(kept: readonly ResourcePolicy[], next: ResourcePolicy): readonly ResourcePolicy[] {
  return kept.some(({ path }) => pathsOverlap(path, next.path)) ? kept : [...kept, next];
}

function reusablePaths(assets: Assets): readonly string[] {
  const icons = [assets.appleTouchIcon, ...assets.manifestIcons].map((icon) => icon.path);
  return [
    ...feedBases.flatMap((base) => Object.values(feedPaths(base))),
    "/pictures/:file",
    assets.card.path,
    assets.icon,
    ...icons,
  ];
}

function pagePaths(site: Site, sections: readonly Section[]): readonly string[] {
  return [
    frontPath,
    permalinkPath(site.permalink),
    notFoundPath,
    "/410.html",
    correctionsPath,
    archivePath,
    `${archivePath}:year/`,
    `${archivePath}:year/:month/`,
    versionsPath(":id"),
    ...[topicsPath, agenciesPath].flatMap((path) => [path, `${path}:name/`, `${path}:name/page/:number/`]),
    ...sections.map(({ id }) => sectionPath(id)),
    ...sections.map(({ id }) => `${sectionPath(id)}page/:number/`),
  ];
}
