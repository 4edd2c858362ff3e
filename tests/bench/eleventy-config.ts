import type { PageSizes } from "./portal-facts.ts";
import { newest } from "./wire.ts";

/** The configuration of a site for stock Eleventy: filters, and every list as a collection made in one pass. */
export function eleventyConfig({ list, archive, feed, more }: PageSizes): string {
  return `const clock = new Date("${newest.toISOString()}");
const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
const newestFirst = (api) => api.getFilteredByTag("stories").reverse();
const monthOf = ({ date }) => date.toISOString().slice(0, 7).replace("-", "/");

function grouped(stories, keysOf) {
  const groups = new Map();
  for (const story of stories) {
    for (const key of keysOf(story)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(story);
    }
  }
  return groups;
}

function lists(groups, base, pathOf = slug, pageSize = ${list}) {
  return [...groups].flatMap(([name, stories]) => {
    const pages = Math.max(1, Math.ceil(stories.length / pageSize));
    const path = base + pathOf(name) + "/";
    return Array.from({ length: pages }, (_, index) => ({
      name,
      path: index === 0 ? path : path + "page/" + (index + 1) + "/",
      stories: stories.slice(index * pageSize, (index + 1) * pageSize),
      newer: index === 0 ? null : index === 1 ? path : path + "page/" + index + "/",
      older: index + 1 < pages ? path + "page/" + (index + 2) + "/" : null,
    }));
  });
}

function feeds(groups, base) {
  return [...groups].map(([name, stories]) => ({ name, path: base + slug(name) + "/feed.xml", stories: stories.slice(0, ${feed}) }));
}

export default function (config) {
  config.addFilter("slug", slug);
  config.addFilter("firstOf", (list, count) => list.slice(0, count));
  config.addFilter("iso", (date) => date.toISOString());
  config.addFilter("rfc822", (date) => date.toUTCString());
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  const day = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" });
  config.addFilter("shortDay", (date) => day.format(date));
  config.addFilter("summary", (story) => story.rawInput.trim().split("\\n")[0].slice(0, 300));
  const bySection = (api) => grouped(newestFirst(api), ({ data }) => [data.section]);
  const byTopic = (api) => grouped(newestFirst(api), ({ data }) => data.topics);
  const byAgency = (api) => grouped(newestFirst(api), ({ data }) => [data.agency]);
  const byMonth = (api) => grouped(newestFirst(api), (story) => [monthOf(story)]);
  const path = (name) => name;
  config.addCollection("latest", (api) => newestFirst(api).slice(0, ${feed}));
  config.addCollection("latestBySection", (api) => Object.fromEntries(Array.from(bySection(api), ([name, stories]) => [name, stories.slice(0, ${more})])));
  config.addCollection("sectionLists", (api) => lists(bySection(api), "/"));
  config.addCollection("lists", (api) => [...lists(byTopic(api), "/topics/"), ...lists(byAgency(api), "/agencies/")]);
  config.addCollection("monthLists", (api) => lists(byMonth(api), "/archive/", path, ${archive}));
  config.addCollection("months", (api) => Array.from(byMonth(api), ([name, stories]) => ({ name, stories })));
  config.addCollection("years", (api) => Array.from(grouped([...byMonth(api)], ([name]) => [name.slice(0, 4)]), ([year, months]) => ({
    year,
    months: months.map(([name, stories]) => ({ name, count: stories.length })),
  })));
  config.addCollection("feeds", (api) => [...feeds(bySection(api), "/"), ...feeds(byTopic(api), "/topics/")]);
  config.addCollection("topicNames", (api) => [...byTopic(api).keys()].sort());
  config.addCollection("corrected", (api) => newestFirst(api).filter(({ data }) => data.correction));
  config.addCollection("news", (api) => newestFirst(api).filter(({ date }) => clock - date < 2 * 24 * 60 * 60 * 1000).slice(0, 1000));
  return { markdownTemplateEngine: "njk", htmlTemplateEngine: "njk", dir: { output: "_site" } };
}
`;
}
