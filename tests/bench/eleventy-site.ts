import { jsonFile } from "./dateline-site.ts";
import { eleventyConfig } from "./eleventy-config.ts";
import { eleventyTemplates } from "./eleventy-templates.ts";
import { houses, type PageSizes, usualPageSizes } from "./portal-facts.ts";
import { benchRail, railIds } from "./rails.ts";
import { SiteFiles, titleOf } from "./site-files.ts";
import { type Dispatch, dispatches } from "./wire.ts";

/**
 * Writes the dispatches as a site for stock Eleventy: Markdown files, Nunjucks layouts as in its base blog, lists as
 * collections that are each made in one pass. Keywords are not Eleventy's tags, which would sort every list again.
 */
export async function writeEleventySite(root: string, total: number, sizes: PageSizes = usualPageSizes): Promise<void> {
  const files = new SiteFiles(root);
  await files.write("package.json", '{ "type": "module" }\n');
  await files.write("eleventy.config.js", eleventyConfig(sizes));
  for (const [file, text] of Object.entries(eleventyTemplates(sizes))) await files.write(file, text);
  await files.write("_data/agencies.json", jsonFile(Object.fromEntries(houses.map(({ id, ...house }) => [id, house]))));
  for (const id of railIds) await files.write(`_data/rails/${id}.json`, jsonFile(benchRail(id)));
  for (const dispatch of dispatches(total)) {
    await files.write(
      `stories/${dispatch.date.toISOString().slice(0, 7).replace("-", "/")}/${dispatch.slug}.md`,
      story(dispatch),
    );
  }
}

function story({ headline, date, section, agency, place, byline, topics, paragraphs, correction }: Dispatch): string {
  return `---
title: ${JSON.stringify(headline)}
date: ${date.toISOString().slice(0, 19)}Z
section: ${section}
agency: ${agency}
place: ${place}
byline: ${byline}
kicker: ${titleOf(section)} desk
topics: ${JSON.stringify(topics)}
${correction === null ? "" : `correction: { day: "${correction.date.toISOString().slice(0, 10)}", text: "${correction.text}" }\n`}---
${paragraphs.join("\n\n")}
`;
}
