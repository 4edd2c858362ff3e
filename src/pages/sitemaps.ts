import { pagesOf } from "../derive/paging.ts";
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
import { type Fingerprint, FingerprintMaker } from "../model/fingerprint.ts";
import type { Instant } from "../model/instant.ts";
import { lastChange } from "../model/instant.ts";
import type { Release } from "../model/release.ts";
import type { Story } from "../model/story.ts";
import { stretchPrint } from "./prints.ts";
import { sharedOf } from "./shared.ts";

/** One file below `/sitemaps/` and the addresses in it. */
export interface Sitemap {
  readonly path: string;
  readonly urls: readonly SitemapUrl[];
  readonly lastChange: Instant | null;
  /** Stands for the addresses and what is said of them. */
  readonly print: Fingerprint;
}

/** The largest number of addresses in a file of lists; sitemaps.org allows 50,000. */
const most = 10_000;

/** The sitemaps of the release: those of the lists, then those of the stories by month, newest month first. */
export function sitemapsOf(release: Release): readonly Sitemap[] {
  const known = made.get(release);
  if (known !== undefined) return known;
  const { portal } = sharedOf(release);
  const sitemaps = [...listsOf(release), ...sitemapMonths(portal.archive).map(monthOf)];
  made.set(release, sitemaps);
  return sitemaps;
}

const made = new WeakMap<Release, readonly Sitemap[]>();

export function sitemapFiles(sitemaps: readonly Sitemap[]): readonly SitemapFile[] {
  return sitemaps.map(({ path, lastChange }) => ({ path, lastChange }));
}

function monthOf({ name, stories, changed }: SitemapMonth): Sitemap {
  return {
    path: `/sitemaps/${name}.xml`,
    lastChange: changed,
    print: stretchPrint(stories).made(),
    // Made only for those that are rendered.
    get urls() {
      return stories.map((story) => ({
        path: story.path,
        lastChange: lastChange(story),
        pictures: [...(story.image === null ? [] : [story.image]), ...story.bodyPictures],
      }));
    },
  };
}

/** The pages of every list, in files of at most `most` addresses. */
function listsOf(release: Release): readonly Sitemap[] {
  const { portal } = sharedOf(release);
  const { sections, site } = release.edition;
  const one = (path: string, stories: readonly Story[]): SitemapUrl => ({ path, lastChange: newest(stories) });
  const whole = newest(portal.stories);
  const paged = (base: string, stories: readonly Story[], size = site.pageSizes.list): readonly SitemapUrl[] =>
    pagesOf(base, stories, size).map((page) => one(page.path, page.stories));
  const urls = [
    { path: frontPath, lastChange: whole },
    ...sections.flatMap(({ id }) => paged(sectionPath(id), portal.bySection.get(id) ?? [])),
    { path: topicsPath, lastChange: whole },
    ...portal.topics.flatMap(({ topic, stories }) => paged(topicPath(topic.slug), stories)),
    { path: agenciesPath, lastChange: whole },
    ...portal.agencies.flatMap(({ agency, stories }) => paged(agencyPath(agency.id), stories)),
    one(
      correctionsPath,
      portal.corrections.map(({ story }) => story),
    ),
    { path: archivePath, lastChange: whole },
    ...portal.archive.flatMap(({ year, months }) => [
      { path: yearPath(year), lastChange: latest(months.map(({ stories }) => newest(stories))) },
      ...months.flatMap(({ month, stories }) => paged(monthPath(year, month), stories, site.pageSizes.archive)),
    ]),
  ];
  return Array.from({ length: Math.ceil(urls.length / most) }, (_, index) => {
    const part = urls.slice(index * most, (index + 1) * most);
    return {
      path: `/sitemaps/lists${index === 0 ? "" : `-${index + 1}`}.xml`,
      lastChange: latest(part.map((url) => url.lastChange)),
      print: addressesPrint(part),
      urls: part,
    };
  });
}

function newest(stories: readonly Story[]): Instant | null {
  let late: Instant | null = null;
  for (const story of stories) {
    const change = lastChange(story);
    if (late === null || change.epoch > late.epoch) late = change;
  }
  return late;
}

function latest(instants: readonly (Instant | null)[]): Instant | null {
  return instants.reduce(
    (late, instant) => (instant !== null && instant.epoch > (late?.epoch ?? -Infinity) ? instant : late),
    null,
  );
}

function addressesPrint(urls: readonly SitemapUrl[]): Fingerprint {
  const maker = new FingerprintMaker();
  for (const { path, lastChange } of urls) maker.text(path).number(lastChange?.epoch ?? 0);
  return maker.made();
}
