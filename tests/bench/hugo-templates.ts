import { type PageSizes, portal } from "./portal-facts.ts";
import { titleOf } from "./site-files.ts";
import { sections } from "./wire.ts";

/**
 * Configuration and layouts of a site for Hugo with the kinds of pages that Dateline puts out. What is the same on many
 * pages is a cached partial, as its manual advises.
 */
export function hugoTemplates({ list, archive, feed, rail, more }: PageSizes): Readonly<Record<string, string>> {
  return {
    "config.toml": config(list, feed),
    "content/archive/_index.md":
      "---\ntitle: Archive\noutputs: [HTML]\ncascade:\n  outputs: [HTML, StorySitemap]\n---\n",
    "content/years/_index.md": "---\ntitle: Years\n_build: { render: never }\ncascade:\n  outputs: [HTML]\n---\n",
    "content/agencies/_index.md": "---\ntitle: Agencies\ncascade:\n  outputs: [HTML]\n---\n",
    "content/corrections.md": "---\ntitle: Corrections\nlayout: corrections\n---\n",
    "layouts/_default/baseof.html": base,
    "layouts/partials/rails.html": rails(rail),
    "layouts/partials/entries.html": entries,
    "layouts/partials/pager.html": pager,
    "layouts/_default/single.html": story(more),
    "layouts/_default/list.html": main(`<h1>{{ .Title }}</h1>{{ partial "entries.html" .Paginator.Pages }}
{{ partial "pager.html" .Paginator }}{{ if eq .Kind "section" }}{{ partialCached "rails.html" . }}{{ end }}`),
    "layouts/_default/terms.html": main(
      `<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>`,
    ),
    "layouts/archive/term.html": main(`<h1>{{ .Title }}</h1>{{ $page := .Paginate .Pages ${archive} }}
<ol>{{ range $page.Pages }}<li>${time} <a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol>{{ partial "pager.html" $page }}`),
    "layouts/archive/term.storysitemap.xml": sitemap(`{{ range .Pages }}${sitemapUrl}{{ end }}`),
    "layouts/years/term.html": main(
      `<h1>{{ .Title }}</h1><ul>{{ range $month, $stories := site.Taxonomies.archive }}{{ if hasPrefix $month $.Title }}<li><a href="{{ $stories.Page.RelPermalink }}">{{ $month }}</a> {{ len $stories }}</li>{{ end }}{{ end }}</ul>`,
    ),
    "layouts/_default/corrections.html": main(
      `<h1>{{ .Title }}</h1><ul>{{ range where site.RegularPages "Params.correction" "ne" nil }}<li>{{ .Params.correction.date }} <a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.correction.text }}</li>{{ end }}</ul>`,
    ),
    "layouts/index.html": main(
      `<h1>The latest</h1>{{ partial "entries.html" (first ${list} site.RegularPages) }}{{ partialCached "rails.html" . }}`,
    ),
    "layouts/index.sitemapindex.xml": `{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{{ "sitemaps/lists.xml" | absURL }}</loc></sitemap>
{{ range site.Taxonomies.archive }}<sitemap><loc>{{ .Page.Permalink }}sitemap.xml</loc></sitemap>{{ end }}</sitemapindex>
`,
    "layouts/index.listsitemap.xml": sitemap(
      `{{ range site.Pages }}{{ if ne .Kind "page" }}${sitemapUrl}{{ end }}{{ end }}`,
    ),
    "layouts/index.newssitemap.xml": newsSitemap,
    "layouts/404.html": main("<h1>Not found</h1><p>There is no such page.</p>"),
  };
}

const stamp = `{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}`;
const time = `<time datetime="${stamp}">{{ .Date.Format "2006-01-02" }}</time>`;
const sitemapUrl = `<url><loc>{{ .Permalink }}</loc><lastmod>${stamp}</lastmod></url>`;

function config(list: number, feed: number): string {
  return `baseURL = "${portal.url}/"
title = "${portal.title}"
languageCode = "en"
paginate = ${list}
rssLimit = ${feed}
buildFuture = true
disableKinds = ["sitemap"]
[taxonomies]
topic = "topics"
agency = "agencies"
month = "archive"
year = "years"
[mediaTypes."application/rss+xml"]
suffixes = ["xml"]
[outputFormats.RSS]
mediaType = "application/rss+xml"
baseName = "feed"
[outputFormats.SitemapIndex]
mediaType = "application/xml"
baseName = "sitemap"
[outputFormats.ListSitemap]
mediaType = "application/xml"
path = "sitemaps"
baseName = "lists"
[outputFormats.StorySitemap]
mediaType = "application/xml"
baseName = "sitemap"
[outputFormats.NewsSitemap]
mediaType = "application/xml"
baseName = "news-sitemap"
[outputs]
home = ["HTML", "RSS", "SitemapIndex", "ListSitemap", "NewsSitemap"]
section = ["HTML", "RSS"]
term = ["HTML", "RSS"]
taxonomy = ["HTML"]
page = ["HTML"]
`;
}

const base = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – ${portal.title}</title><link rel="canonical" href="{{ .Permalink }}"><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>
<body><header><a href="/">${portal.title}</a><nav><ul>${sections.map((id) => `<li><a href="/${id}/">${titleOf(id)}</a></li>`).join("")}</ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><a href="/topics/">Topics</a> <a href="/agencies/">Agencies</a> <a href="/archive/">Archive</a> <a href="/corrections/">Corrections</a> <a href="/feed.xml">RSS</a></footer></body></html>
`;

function main(text: string): string {
  return `{{ define "main" }}${text}{{ end }}\n`;
}

function rails(size: number): string {
  return `{{ range $id, $rail := site.Data.rails }}<section class="rail" data-rail="{{ $id }}"><h2><a href="{{ $rail.home_page_url }}">{{ $rail.title }}</a></h2><ul>{{ range first ${size} $rail.items }}<li><a href="{{ .url }}">{{ .title }}</a></li>{{ end }}</ul></section>
{{ end }}`;
}

const entries = `<ol>{{ range . }}<li>${time} <a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Summary }}</p></li>{{ end }}</ol>`;

const pager = `<nav>{{ with .Prev }}<a href="{{ .URL }}">Newer</a>{{ end }} {{ with .Next }}<a href="{{ .URL }}">Older</a>{{ end }}</nav>`;

function story(more: number): string {
  return main(`{{ $house := index site.Data.agencies (index .Params.agencies 0) }}<article><p class="kicker"><a href="/{{ .Section }}/">{{ .Params.kicker }}</a></p><h1>{{ .Title }}</h1>
<p class="byline">{{ .Params.byline }} <a href="/agencies/{{ index .Params.agencies 0 }}/">{{ $house.name }}</a></p>
<p class="dateline">{{ .Params.place }}, {{ .Date.Format "Jan 2" }} ({{ $house.label }}) <time datetime="${stamp}">{{ .Date.Format "Jan 2, 2006" }}</time></p>
{{ .Content }}
{{ with .Params.correction }}<p class="correction">{{ .date }} {{ .text }}</p>{{ end }}
<ul class="topics">{{ range .Params.topics }}<li><a href="/topics/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul></article>
{{ partialCached "rails.html" . }}<aside class="more"><h2>More</h2><ul>{{ range first ${more} .CurrentSection.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></aside>
<p class="rights">{{ $house.notice }}</p>`);
}

function sitemap(urls: string): string {
  return `{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>
`;
}

/** Stories of the last two days before the clock that Hugo is given. */
const newsSitemap = `{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
{{ $since := now.AddDate 0 0 -2 }}{{ range first 1000 site.RegularPages }}{{ if .Date.After $since }}<url><loc>{{ .Permalink }}</loc><news:news><news:publication><news:name>${portal.title}</news:name><news:language>en</news:language></news:publication><news:publication_date>${stamp}</news:publication_date><news:title>{{ .Title }}</news:title></news:news></url>{{ end }}{{ end }}</urlset>
`;
