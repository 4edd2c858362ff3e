import { houses, type PageSizes, portal, usualPageSizes } from "./portal-facts.ts";
import { benchRail, railIds } from "./rails.ts";
import { SiteFiles, titleOf } from "./site-files.ts";
import { type Dispatch, dispatches, sections } from "./wire.ts";

/** Writes the dispatches as a newsroom of Dateline. */
export async function writeNewsroom(root: string, total: number, sizes: PageSizes = usualPageSizes): Promise<void> {
  const files = new SiteFiles(root);
  const { list, archive, feed, rail, more } = sizes;
  const pageSizes = { front: list, list, archive, feed, rail, related: more };
  await files.write("_data/site.json", jsonFile({ ...portal, rails: railIds, pageSizes }));
  await files.write(
    "_data/sections.json",
    jsonFile(sections.map((id) => ({ id, title: titleOf(id), description: "" }))),
  );
  await files.write("_data/agencies.json", jsonFile(Object.fromEntries(houses.map(({ id, ...house }) => [id, house]))));
  for (const id of railIds) await files.write(railFile(id), jsonFile(benchRail(id)));
  for (const dispatch of dispatches(total)) await files.write(newsroomFile(dispatch), newsroomStory(dispatch));
}

/** Where a rail lies in a newsroom. */
export function railFile(id: string): string {
  return `_data/rails/${id}.json`;
}

/** Where a dispatch lies in a newsroom. */
export function newsroomFile({ date, slug }: Dispatch): string {
  return `articles/${date.toISOString().slice(0, 7).replace("-", "/")}/${slug}.md`;
}

/** The text of a dispatch's file; `more` are further lines of its front matter. */
export function newsroomStory(dispatch: Dispatch, more: readonly string[] = []): string {
  const { headline, date, section, agency, place, byline, topics, paragraphs, correction } = dispatch;
  const front = [
    `headline: ${JSON.stringify(headline)}`,
    `date: ${seconds(date)}`,
    `section: ${section}`,
    `agency: ${agency}`,
    `dateline: ${place}`,
    `byline: ${byline}`,
    `kicker: ${titleOf(section)} desk`,
    `topics: ${JSON.stringify(topics)}`,
    ...(correction === null
      ? []
      : ["corrections:", `  - { date: ${seconds(correction.date)}, kind: correction, text: "${correction.text}" }`]),
    ...more,
  ];
  return `---\n${front.join("\n")}\n---\n${paragraphs.join("\n\n")}\n`;
}

export function jsonFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function seconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
