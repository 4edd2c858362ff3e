import { type PageSizes, portal } from "./portal-facts.ts";
import { titleOf } from "./site-files.ts";
import { sections } from "./wire.ts";

/** Layouts of a site for stock Eleventy with the kinds of pages that Dateline puts out. */
export function eleventyTemplates({ list, rail }: PageSizes): Readonly<Record<string, string>> {
  return {
    "stories/stories.11tydata.js": `export default {
  layout: "story.njk",
  tags: "stories",
  permalink: ({ page }) => "/" + page.date.toISOString().slice(0, 10).replaceAll("-", "/") + "/" + page.fileSlug + ".html",
};
`,
    "_includes/base.njk": base,
    "_includes/story.njk": story,
    "_includes/rails.njk": `{% for id, rail in rails %}<section class="rail" data-rail="{{ id }}"><h2><a href="{{ rail.home_page_url }}">{{ rail.title }}</a></h2><ul>{% for item in rail.items | firstOf(${rail}) %}<li><a href="{{ item.url }}">{{ item.title }}</a></li>{% endfor %}</ul></section>
{% endfor %}`,
    "_includes/entries.njk": `<ol>{% for story in stories %}<li>${time} <a href="{{ story.url }}">{{ story.data.title }}</a><p>{{ story | summary }}</p></li>{% endfor %}</ol>
`,
    "_includes/pager.njk": `<nav>{% if list.newer %}<a href="{{ list.newer }}">Newer</a>{% endif %} {% if list.older %}<a href="{{ list.older }}">Older</a>{% endif %}</nav>
`,
    "index.njk": page(
      "title: The latest",
      `<h1>The latest</h1>{% set stories = collections.latest | firstOf(${list}) %}{% include "entries.njk" %}{% include "rails.njk" %}`,
    ),
    "section-lists.njk": listPage("sectionLists", `{% include "rails.njk" %}`),
    "lists.njk": listPage("lists", ""),
    "month-lists.njk": page(
      pagination("monthLists", "list", "{{ list.path }}index.html"),
      `<h1>{{ list.name }}</h1><ol>{% for story in list.stories %}<li>${time} <a href="{{ story.url }}">{{ story.data.title }}</a></li>{% endfor %}</ol>{% include "pager.njk" %}`,
    ),
    "years.njk": page(
      pagination("years", "year", "/archive/{{ year.year }}/index.html"),
      `<h1>{{ year.year }}</h1>${months("year.months")}`,
    ),
    "archive.njk": page(
      "title: Archive\npermalink: /archive/index.html",
      `<h1>Archive</h1>{% for year in collections.years %}${months("year.months")}{% endfor %}`,
    ),
    "topics.njk": page(
      "title: Topics\npermalink: /topics/index.html",
      `<h1>Topics</h1><ul>{% for name in collections.topicNames %}<li><a href="/topics/{{ name | slug }}/">{{ name }}</a></li>{% endfor %}</ul>`,
    ),
    "agencies.njk": page(
      "title: Agencies\npermalink: /agencies/index.html",
      `<h1>Agencies</h1><ul>{% for id, house in agencies %}<li><a href="/agencies/{{ id }}/">{{ house.name }}</a></li>{% endfor %}</ul>`,
    ),
    "corrections.njk": page(
      "title: Corrections\npermalink: /corrections/index.html",
      `<h1>Corrections</h1><ul>{% for story in collections.corrected %}<li>{{ story.data.correction.day }} <a href="{{ story.url }}">{{ story.data.title }}</a> {{ story.data.correction.text }}</li>{% endfor %}</ul>`,
    ),
    "404.njk": page("title: Not found\npermalink: /404.html", "<h1>Not found</h1><p>There is no such page.</p>"),
    "feed.njk": plain("permalink: /feed.xml", feed("collections.latest")),
    "feeds.njk": plain(pagination("feeds", "feed", "{{ feed.path }}"), feed("feed.stories")),
    "sitemap.njk": plain(
      "permalink: /sitemap.xml",
      `${xml}
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${portal.url}/sitemaps/lists.xml</loc></sitemap>
{% for month in collections.months %}<sitemap><loc>${portal.url}/sitemaps/{{ month.name | slug }}.xml</loc></sitemap>{% endfor %}</sitemapindex>
`,
    ),
    "list-sitemap.njk": plain(
      "permalink: /sitemaps/lists.xml",
      urlset(
        ["sectionLists", "lists", "monthLists"]
          .map(
            (name) =>
              `{% for list in collections.${name} %}<url><loc>${portal.url}{{ list.path }}</loc></url>{% endfor %}`,
          )
          .join("\n"),
      ),
    ),
    "story-sitemaps.njk": plain(
      pagination("months", "month", "/sitemaps/{{ month.name | slug }}.xml"),
      urlset(
        `{% for story in month.stories %}<url><loc>${portal.url}{{ story.url }}</loc><lastmod>{{ story.date | iso }}</lastmod></url>{% endfor %}`,
      ),
    ),
    "news-sitemap.njk": plain("permalink: /news-sitemap.xml", newsSitemap),
  };
}

const time = `<time datetime="{{ story.date | iso }}">{{ story.date | day }}</time>`;
const xml = '<?xml version="1.0" encoding="UTF-8"?>';

const base = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title or list.name or year.year }} – ${portal.title}</title><link rel="canonical" href="${portal.url}{{ page.url }}"><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>
<body><header><a href="/">${portal.title}</a><nav><ul>${sections.map((id) => `<li><a href="/${id}/">${titleOf(id)}</a></li>`).join("")}</ul></nav></header>
<main>{{ content | safe }}</main>
<footer><a href="/topics/">Topics</a> <a href="/agencies/">Agencies</a> <a href="/archive/">Archive</a> <a href="/corrections/">Corrections</a> <a href="/feed.xml">RSS</a></footer></body></html>
`;

const story = `---
layout: base.njk
---
<article><p class="kicker"><a href="/{{ section }}/">{{ kicker }}</a></p><h1>{{ title }}</h1>
<p class="byline">{{ byline }} <a href="/agencies/{{ agency }}/">{{ agencies[agency].name }}</a></p>
<p class="dateline">{{ place }}, {{ page.date | shortDay }} ({{ agencies[agency].label }}) <time datetime="{{ page.date | iso }}">{{ page.date | shortDay }}, {{ page.date.getUTCFullYear() }}</time></p>
{{ content | safe }}
{% if correction %}<p class="correction">{{ correction.day }} {{ correction.text }}</p>{% endif %}
<ul class="topics">{% for topic in topics %}<li><a href="/topics/{{ topic | slug }}/">{{ topic }}</a></li>{% endfor %}</ul></article>
{% include "rails.njk" %}<aside class="more"><h2>More</h2><ul>{% for story in collections.latestBySection[section] %}<li><a href="{{ story.url }}">{{ story.data.title }}</a></li>{% endfor %}</ul></aside>
<p class="rights">{{ agencies[agency].notice }}</p>
`;

/** A page in the frame of the site. */
function page(front: string, body: string): string {
  return `---\nlayout: base.njk\n${front}\neleventyExcludeFromCollections: true\n---\n${body}\n`;
}

/** A file without any frame. */
function plain(front: string, body: string): string {
  return `---\n${front}\neleventyExcludeFromCollections: true\n---\n${body}`;
}

function listPage(collection: string, end: string): string {
  return page(
    pagination(collection, "list", "{{ list.path }}index.html"),
    `<h1>{{ list.name }}</h1>{% set stories = list.stories %}{% include "entries.njk" %}{% include "pager.njk" %}${end}`,
  );
}

function pagination(collection: string, alias: string, permalink: string): string {
  return `pagination: { data: collections.${collection}, size: 1, alias: ${alias} }\npermalink: "${permalink}"`;
}

function months(list: string): string {
  return `<ul>{% for month in ${list} %}<li><a href="/archive/{{ month.name }}/">{{ month.name }}</a> {{ month.count }}</li>{% endfor %}</ul>`;
}

function urlset(urls: string): string {
  return `${xml}\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`;
}

function feed(stories: string): string {
  return `${xml}
<rss version="2.0"><channel><title>${portal.title}</title><link>${portal.url}/</link><description>News</description>
{% for story in ${stories} %}<item><title>{{ story.data.title }}</title><link>${portal.url}{{ story.url }}</link><guid>${portal.url}{{ story.url }}</guid><pubDate>{{ story.date | rfc822 }}</pubDate><description>{{ story | summary }}</description></item>
{% endfor %}</channel></rss>
`;
}

const newsSitemap = `${xml}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
{% for story in collections.news %}<url><loc>${portal.url}{{ story.url }}</loc><news:news><news:publication><news:name>${portal.title}</news:name><news:language>en</news:language></news:publication><news:publication_date>{{ story.date | iso }}</news:publication_date><news:title>{{ story.data.title }}</news:title></news:news></url>{% endfor %}
</urlset>
`;
