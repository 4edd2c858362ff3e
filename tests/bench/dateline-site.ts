import { SiteFiles, titleOf } from "./site-files.ts";
import { agencies, type Dispatch, dispatches, sections } from "./wire.ts";

/** Writes the dispatches as a newsroom of Dateline. */
export async function writeNewsroom(root: string, total: number): Promise<void> {
  const files = new SiteFiles(root);
  await files.write(
    "_data/site.json",
    json({ title: "The Wire", url: "https://wire.example", rails: ["latest", "elsewhere"] }),
  );
  await files.write("_data/sections.json", json(sections.map((id) => ({ id, title: titleOf(id), description: "" }))));
  await files.write(
    "_data/agencies.json",
    json(
      Object.fromEntries(
        agencies.map((id) => [id, { name: `Agency ${id}`, label: id.toUpperCase(), notice: `© ${id}` }]),
      ),
    ),
  );
  await files.write("_data/rails/latest.json", json({ title: "Latest", _dateline: { from: "latest" } }));
  await files.write("_data/rails/elsewhere.json", json({ title: "Elsewhere", items: elsewhere }));
  for (const dispatch of dispatches(total)) {
    await files.write(
      `articles/${dispatch.date.toISOString().slice(0, 7).replace("-", "/")}/${dispatch.slug}.md`,
      story(dispatch),
    );
  }
}

const elsewhere = Array.from({ length: 5 }, (_, index) => ({
  id: String(index),
  url: `https://elsewhere.example/${index}`,
  title: `Headline ${index} from another site`,
}));

function story({ headline, date, section, agency, place, byline, topics, paragraphs }: Dispatch): string {
  return `---
headline: ${JSON.stringify(headline)}
date: ${date.toISOString().slice(0, 19)}Z
section: ${section}
agency: ${agency}
dateline: ${place}
byline: ${byline}
topics: ${JSON.stringify(topics)}
---
${paragraphs.join("\n\n")}
`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
