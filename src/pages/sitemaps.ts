import { type SitemapMonth, sitemapMonths } from "../derive/sitemap-months.ts";
import type { SitemapFile, SitemapUrl } from "../emit/sitemap.ts";
import {
  agenciesPath,
  agencyPath,
  archivePath,
  correctionsPath,
  frontPath,
  monthPath,
  sectionPath,
  topicPath,
  topicsPath,
  yearPath,
} from "../model/address.ts";
import type { Instant } from "../model/instant.ts";
import { lastChange } from "../model/instant.ts";
import type { Release } from "../model/release.ts";
import type { Story } from "../model/story.ts";
import { sharedOf } from "./shared.ts";

/** One file below `/sitemaps/` and the addresses in it. */
export interface Sitemap {
  readonly path: string;
  readonly urls: readonly SitemapUrl[];
  readonly lastChange: Instant | null;
}

/** The sitemaps of the release: one of the lists, one of the stories of each month, newest month first. */
export function sitemapsOf(release: Release): readonly Sitemap[] {
  const { portal } = sharedOf(release);
  return [listsOf(release), ...sitemapMonths(portal.archive).map(monthOf)];
}

export function sitemapFiles(sitemaps: readonly Sitemap[]): readonly SitemapFile[] {
  return sitemaps.map(({ path, lastChange }) => ({ path, lastChange }));
}

function monthOf({ name, stories, changed }: SitemapMonth): Sitemap {
  return {
    path: `/sitemaps/${name}.xml`,
    lastChange: changed,
    urls: stories.map((story) => ({
      path: story.path,
      lastChange: lastChange(story),
      pictures: [...(story.image === null ? [] : [story.image]), ...story.bodyPictures],
    })),
  };
}

function listsOf(release: Release): Sitemap {
  const { portal } = sharedOf(release);
  const list = (path: string, stories: readonly Story[]): SitemapUrl => ({ path, lastChange: newest(stories) });
  const urls = [
    list(frontPath, portal.stories),
    ...release.edition.sections.map(({ id }) => list(sectionPath(id), portal.bySection.get(id) ?? [])),
    list(topicsPath, portal.stories),
    ...portal.topics.map(({ topic, stories }) => list(topicPath(topic.slug), stories)),
    list(agenciesPath, portal.stories),
    ...portal.agencies.map(({ agency, stories }) => list(agencyPath(agency.id), stories)),
    list(
      correctionsPath,
      portal.corrections.map(({ story }) => story),
    ),
    list(archivePath, portal.stories),
    ...portal.archive.flatMap(({ year, months }) => [
      list(
        yearPath(year),
        months.flatMap(({ stories }) => stories),
      ),
      ...months.map(({ month, stories }) => list(monthPath(year, month), stories)),
    ]),
  ];
  return { path: "/sitemaps/lists.xml", lastChange: newest(portal.stories), urls };
}

function newest(stories: readonly Story[]): Instant | null {
  return stories.reduce<Instant | null>((latest, story) => {
    const changed = lastChange(story);
    return latest === null || changed.epoch > latest.epoch ? changed : latest;
  }, null);
}
