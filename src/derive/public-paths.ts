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
import type { Edition } from "../model/edition.ts";
import { pathsOfPages } from "./paging.ts";
import type { Portal } from "./portal.ts";

/** The paths of our own pages that a headline may lead to: public stories, and the pages of every list. */
export function publicPaths(portal: Portal, edition: Edition): ReadonlySet<string> {
  const { list, archive } = edition.site.pageSizes;
  const paths = new Set([frontPath, topicsPath, agenciesPath, archivePath, correctionsPath]);
  const addPages = (base: string, total: number, size: number): void => {
    for (const path of pathsOfPages(base, total, size)) paths.add(path);
  };
  for (const story of portal.stories) paths.add(story.path);
  for (const [id, stories] of portal.bySection) addPages(sectionPath(id), stories.length, list);
  for (const { topic, stories } of portal.topics) addPages(topicPath(topic.slug), stories.length, list);
  for (const { agency, stories } of portal.agencies) addPages(agencyPath(agency.id), stories.length, list);
  for (const { year, months } of portal.archive) {
    paths.add(yearPath(year));
    for (const month of months) addPages(monthPath(year, month.month), month.stories.length, archive);
  }
  return paths;
}
