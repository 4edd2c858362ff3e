import { frontPath, sectionPath, topicPath } from "../model/address.ts";
import type { Feed } from "../model/feed.ts";
import type { Release } from "../model/release.ts";
import { sharedOf } from "./shared.ts";

/** Every feed of the release: of the site, of each section and of each topic. */
export function feedsOf(release: Release): readonly Feed[] {
  const { portal } = sharedOf(release);
  const { site, sections } = release.edition;
  const size = site.pageSizes.feed;
  return [
    { title: site.title, description: site.description, base: frontPath, stories: portal.stories.slice(0, size) },
    ...sections.map(({ id, title, description }) => ({
      title: `${site.title}: ${title}`,
      description,
      base: sectionPath(id),
      stories: (portal.bySection.get(id) ?? []).slice(0, size),
    })),
    ...portal.topics.map(({ topic, stories }) => ({
      title: `${site.title}: ${topic.name}`,
      description: `Stories about ${topic.name}`,
      base: topicPath(topic.slug),
      stories: stories.slice(0, size),
    })),
  ];
}
