import { jsonFile } from "./dateline-site.ts";
import { hugoTemplates } from "./hugo-templates.ts";
import { houses, type PageSizes, usualPageSizes } from "./portal-facts.ts";
import { benchRail, railIds } from "./rails.ts";
import { dayPath, SiteFiles, titleOf } from "./site-files.ts";
import { type Dispatch, dispatches, sections } from "./wire.ts";

/** Writes the dispatches as a site for Hugo: topics, agencies, years and months are taxonomies. */
export async function writeHugoSite(root: string, total: number, sizes: PageSizes = usualPageSizes): Promise<void> {
  const files = new SiteFiles(root);
  for (const [file, text] of Object.entries(hugoTemplates(sizes))) await files.write(file, text);
  await files.write("data/agencies.json", jsonFile(Object.fromEntries(houses.map(({ id, ...house }) => [id, house]))));
  for (const id of railIds) await files.write(`data/rails/${id}.json`, jsonFile(benchRail(id)));
  for (const id of sections) await files.write(`content/${id}/_index.md`, `---\ntitle: ${titleOf(id)}\n---\n`);
  const years = new Set<string>();
  for (const dispatch of dispatches(total)) {
    years.add(yearOf(dispatch));
    await files.write(`content/${dispatch.section}/${dispatch.slug}.md`, story(dispatch));
  }
  for (const year of years) {
    await files.write(`content/years/${year}/_index.md`, `---\ntitle: "${year}"\nurl: /archive/${year}/\n---\n`);
  }
}

function story(dispatch: Dispatch): string {
  const { headline, slug, date, section, agency, place, byline, topics, paragraphs, correction } = dispatch;
  return `---
title: ${JSON.stringify(headline)}
date: ${date.toISOString().slice(0, 19)}Z
url: /${dayPath(date)}/${slug}.html
agencies: [${agency}]
place: ${place}
byline: ${byline}
kicker: ${titleOf(section)} desk
topics: ${JSON.stringify(topics)}
archive: ["${dayPath(date).slice(0, 7)}"]
years: ["${yearOf(dispatch)}"]
${correction === null ? "" : `correction: { date: ${correction.date.toISOString().slice(0, 10)}, text: "${correction.text}" }\n`}---
${paragraphs.join("\n\n")}
`;
}

function yearOf({ date }: Dispatch): string {
  return dayPath(date).slice(0, 4);
}
