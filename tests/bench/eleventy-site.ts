import { SiteFiles, titleOf } from "./site-files.ts";
import { type Dispatch, dispatches, sections } from "./wire.ts";

/**
 * Writes the dispatches as a site for stock Eleventy: Markdown files, Nunjucks layouts as in its base blog, lists as
 * collections that are each made in one pass. Keywords are not Eleventy's tags, which would sort every list again.
 */
export async function writeEleventySite(root: string, total: number): Promise<void> {
  const files = new SiteFiles(root);
  for (const [file, text] of Object.entries(templates)) await files.write(file, text);
  for (const dispatch of dispatches(total)) {
    await files.write(
      `stories/${dispatch.date.toISOString().slice(0, 7).replace("-", "/")}/${dispatch.slug}.md`,
      story(dispatch),
    );
  }
}

function story({ headline, date, section, agency, place, byline, topics, paragraphs }: Dispatch): string {
  return `---
title: ${JSON.stringify(headline)}
date: ${date.toISOString().slice(0, 19)}Z
section: ${section}
agency: ${agency}
place: ${place}
byline: ${byline}
topics: ${JSON.stringify(topics)}
---
${paragraphs.join("\n\n")}
`;
}

const config = `
const pageSize = 20;
const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
const newestFirst = (api) => api.getFilteredByTag("stories").reverse();

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

function lists(groups, base) {
  return [...groups].flatMap(([name, stories]) => {
    const pages = Math.max(1, Math.ceil(stories.length / pageSize));
    const path = base + slug(name) + "/";
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
  return [...groups].map(([name, stories]) => ({ name, path: base + slug(name) + "/feed.xml", stories: stories.slice(0, 30) }));
}

export default function (config) {
  config.addFilter("slug", slug);
  config.addFilter("iso", (date) => date.toISOString());
  config.addFilter("rfc822", (date) => date.toUTCString());
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("summary", (story) => story.rawInput.trim().split("\\n")[0].slice(0, 300));
  const bySection = (api) => grouped(newestFirst(api), ({ data }) => [data.section]);
  const byTopic = (api) => grouped(newestFirst(api), ({ data }) => data.topics);
  const byAgency = (api) => grouped(newestFirst(api), ({ data }) => [data.agency]);
  const byMonth = (api) => grouped(newestFirst(api), ({ date }) => [date.toISOString().slice(0, 7)]);
  config.addCollection("latest", (api) => newestFirst(api).slice(0, 30));
  config.addCollection("latestBySection", (api) => Object.fromEntries(Array.from(bySection(api), ([name, stories]) => [name, stories.slice(0, 5)])));
  config.addCollection("lists", (api) => [
    ...lists(bySection(api), "/"),
    ...lists(byTopic(api), "/topics/"),
    ...lists(byAgency(api), "/agencies/"),
    ...lists(byMonth(api), "/archive/"),
  ]);
  config.addCollection("feeds", (api) => [...feeds(bySection(api), "/"), ...feeds(byTopic(api), "/topics/")]);
  config.addCollection("topicNames", (api) => [...byTopic(api).keys()].sort());
  config.addCollection("monthNames", (api) => [...byMonth(api).keys()]);
  return { markdownTemplateEngine: "njk", htmlTemplateEngine: "njk", dir: { output: "_site" } };
}
`;

const feedBody = (stories: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>The Wire</title><link>https://wire.example/</link><description>News</description>
{% for story in ${stories} %}<item><title>{{ story.data.title }}</title><link>https://wire.example{{ story.url }}</link><guid>https://wire.example{{ story.url }}</guid><pubDate>{{ story.date | rfc822 }}</pubDate><description>{{ story | summary }}</description></item>
{% endfor %}</channel></rss>
`;

const templates: Readonly<Record<string, string>> = {
  "package.json": '{ "type": "module" }\n',
  "eleventy.config.js": config,
  "stories/stories.11tydata.js": `export default {
  layout: "story.njk",
  tags: "stories",
  permalink: ({ page }) => "/" + page.date.toISOString().slice(0, 10).replaceAll("-", "/") + "/" + page.fileSlug + ".html",
};
`,
  "_includes/base.njk": `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }} – The Wire</title><link rel="canonical" href="https://wire.example{{ page.url }}"><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>
<body><header><a href="/">The Wire</a><nav><ul>${sections.map((id) => `<li><a href="/${id}/">${titleOf(id)}</a></li>`).join("")}</ul></nav></header>
<main>{{ content | safe }}</main>
<footer><a href="/topics/">Topics</a> <a href="/archive/">Archive</a> <a href="/feed.xml">RSS</a></footer></body></html>
`,
  "_includes/story.njk": `---
layout: base.njk
---
<article><p class="kicker"><a href="/{{ section }}/">{{ section }}</a></p><h1>{{ title }}</h1>
<p class="byline">{{ byline }} <a href="/agencies/{{ agency }}/">{{ agency }}</a>, {{ place }}, <time datetime="{{ page.date | iso }}">{{ page.date | day }}</time></p>
{{ content | safe }}
<ul class="topics">{% for topic in topics %}<li><a href="/topics/{{ topic | slug }}/">{{ topic }}</a></li>{% endfor %}</ul></article>
<aside><h2>More</h2><ul>{% for story in collections.latestBySection[section] %}<li><a href="{{ story.url }}">{{ story.data.title }}</a></li>{% endfor %}</ul></aside>
`,
  "_includes/entries.njk": `<ol>{% for story in stories %}<li><time datetime="{{ story.date | iso }}">{{ story.date | day }}</time> <a href="{{ story.url }}">{{ story.data.title }}</a><p>{{ story | summary }}</p></li>{% endfor %}</ol>
`,
  "index.njk": `---
layout: base.njk
title: The latest
---
<h1>The latest</h1>{% set stories = collections.latest %}{% include "entries.njk" %}
`,
  "lists.njk": `---
layout: base.njk
pagination: { data: collections.lists, size: 1, alias: list }
permalink: "{{ list.path }}index.html"
eleventyComputed: { title: "{{ list.name }}" }
---
<h1>{{ list.name }}</h1>{% set stories = list.stories %}{% include "entries.njk" %}
<nav>{% if list.newer %}<a href="{{ list.newer }}">Newer</a>{% endif %} {% if list.older %}<a href="{{ list.older }}">Older</a>{% endif %}</nav>
`,
  "topics.njk": `---
layout: base.njk
title: Topics
permalink: /topics/index.html
---
<h1>Topics</h1><ul>{% for name in collections.topicNames %}<li><a href="/topics/{{ name | slug }}/">{{ name }}</a></li>{% endfor %}</ul>
`,
  "archive.njk": `---
layout: base.njk
title: Archive
permalink: /archive/index.html
---
<h1>Archive</h1><ul>{% for name in collections.monthNames %}<li><a href="/archive/{{ name }}/">{{ name }}</a></li>{% endfor %}</ul>
`,
  "feed.njk": `---
permalink: /feed.xml
eleventyExcludeFromCollections: true
---
${feedBody("collections.latest")}`,
  "feeds.njk": `---
pagination: { data: collections.feeds, size: 1, alias: feed }
permalink: "{{ feed.path }}"
eleventyExcludeFromCollections: true
---
${feedBody("feed.stories")}`,
  "sitemap.njk": `---
permalink: /sitemap.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{% for item in collections.all %}<url><loc>https://wire.example{{ item.url }}</loc><lastmod>{{ item.date | iso }}</lastmod></url>
{% endfor %}{% for list in collections.lists %}<url><loc>https://wire.example{{ list.path }}</loc></url>
{% endfor %}</urlset>
`,
};
