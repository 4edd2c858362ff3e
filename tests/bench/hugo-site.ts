import { dayPath, SiteFiles, titleOf } from "./site-files.ts";
import { type Dispatch, dispatches, sections } from "./wire.ts";

/** Writes the dispatches as a site for Hugo: topics, agencies and months are taxonomies. */
export async function writeHugoSite(root: string, total: number): Promise<void> {
  const files = new SiteFiles(root);
  for (const [file, text] of Object.entries(templates)) await files.write(file, text);
  for (const id of sections) await files.write(`content/${id}/_index.md`, `---\ntitle: ${titleOf(id)}\n---\n`);
  for (const dispatch of dispatches(total)) {
    await files.write(`content/${dispatch.section}/${dispatch.slug}.md`, story(dispatch));
  }
}

function story({ headline, slug, date, agency, place, byline, topics, paragraphs }: Dispatch): string {
  const day = date.toISOString();
  return `---
title: ${JSON.stringify(headline)}
date: ${day.slice(0, 19)}Z
url: /${dayPath(date)}/${slug}.html
agencies: [${agency}]
place: ${place}
byline: ${byline}
topics: ${JSON.stringify(topics)}
archive: ["${day.slice(0, 7)}"]
---
${paragraphs.join("\n\n")}
`;
}

const entries = `<ol>{{ range .Paginator.Pages }}<li><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2006-01-02" }}</time> <a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Summary }}</p></li>{{ end }}</ol>
<nav>{{ with .Paginator.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }} {{ with .Paginator.Next }}<a href="{{ .URL }}">Older</a>{{ end }}</nav>`;

const templates: Readonly<Record<string, string>> = {
  "config.toml": `baseURL = "https://wire.example/"
title = "The Wire"
languageCode = "en"
paginate = 20
rssLimit = 30
buildFuture = true
[taxonomies]
topic = "topics"
agency = "agencies"
archive = "archive"
`,
  "layouts/_default/baseof.html": `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – The Wire</title><link rel="canonical" href="{{ .Permalink }}"><link rel="alternate" type="application/rss+xml" href="/index.xml"></head>
<body><header><a href="/">The Wire</a><nav><ul>${sections.map((id) => `<li><a href="/${id}/">${titleOf(id)}</a></li>`).join("")}</ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><a href="/topics/">Topics</a> <a href="/archive/">Archive</a> <a href="/index.xml">RSS</a></footer></body></html>
`,
  "layouts/_default/single.html": `{{ define "main" }}<article><p class="kicker"><a href="/{{ .Section }}/">{{ .Section }}</a></p><h1>{{ .Title }}</h1>
<p class="byline">{{ .Params.byline }} {{ range .Params.agencies }}<a href="/agencies/{{ . }}/">{{ . }}</a>{{ end }}, {{ .Params.place }}, <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2006-01-02" }}</time></p>
{{ .Content }}
<ul class="topics">{{ range .Params.topics }}<li><a href="/topics/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul></article>
<aside><h2>More</h2><ul>{{ range first 5 .CurrentSection.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></aside>{{ end }}
`,
  "layouts/_default/list.html": `{{ define "main" }}<h1>{{ .Title }}</h1>${entries}{{ end }}
`,
  "layouts/_default/terms.html": `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a></li>{{ end }}</ul>{{ end }}
`,
  "layouts/index.html": `{{ define "main" }}<h1>The latest</h1><ol>{{ range first 30 site.RegularPages }}<li><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2006-01-02" }}</time> <a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Summary }}</p></li>{{ end }}</ol>{{ end }}
`,
};
