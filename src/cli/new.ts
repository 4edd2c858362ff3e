import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DateTime } from "luxon";
import { stringify } from "yaml";
import { isoInstant } from "../model/instant.ts";
import { slugOf } from "../model/slug.ts";
import { readDataFile } from "../read/data-files.ts";
import { suggestion } from "../read/near-miss.ts";
import { listNewsroom } from "../read/newsroom-files.ts";
import { plainLine } from "../read/plain-text.ts";
import { agenciesSchema } from "../read/schemas/agencies.ts";
import { sectionsSchema } from "../read/schemas/sections.ts";
import { siteSchema } from "../read/schemas/site.ts";
import { exitCodes } from "./exit-codes.ts";
import { newsroomFlags, newsroomOptions, parseFlags } from "./options.ts";
import { printProblems } from "./report.ts";
import { complain, runCommand, say } from "./terminal.ts";
import { UsageError } from "./usage.ts";

const usage = `Usage: npm run new -- "Headline" [options]

Writes a story file to fill in: articles/YYYY/MM/headline.md.

  --section ID         the section (default: the first of _data/sections.json)
  --agency ID          the agency
  --newsroom DIR       the newsroom (default: this folder)
  --now INSTANT        the date of the story (default: the present)`;

await runCommand(async (arguments_) => {
  const { newsroom, now } = newsroomFlags;
  const own = { section: { type: "string" }, agency: { type: "string" }, help: { type: "boolean" } } as const;
  const { values, positionals } = parseFlags(arguments_, { newsroom, now, ...own }, usage, true);
  if (values.help) {
    say(usage);
    return exitCodes.done;
  }
  const headline = plainLine(positionals.join(" "));
  if (headline === "") throw new UsageError(`The headline is missing.\n\n${usage}`);
  const options = newsroomOptions(values, usage);

  const site = await readDataFile(options.newsroom, "_data/site.json", siteSchema);
  const sections = await readDataFile(options.newsroom, "_data/sections.json", sectionsSchema);
  const agencies = await readDataFile(options.newsroom, "_data/agencies.json", agenciesSchema, "{}");
  if (site.kind === "failed" || sections.kind === "failed" || agencies.kind === "failed") {
    printProblems([site, sections, agencies].flatMap((read) => (read.kind === "failed" ? read.error : [])));
    return exitCodes.problems;
  }
  const ids = sections.value.value.map(({ id }) => id);
  const section = values.section ?? ids[0] ?? "";
  if (!ids.includes(section)) throw new UsageError(`There is no section "${section}". ${suggestion(section, ids)}`);
  const { agency } = values;
  const suppliers = Object.keys(agencies.value.value);
  if (agency !== undefined && !suppliers.includes(agency))
    throw new UsageError(`There is no agency "${agency}". ${suggestion(agency, suppliers)}`);

  const day = DateTime.fromMillis(options.now.epoch, { zone: site.value.value.timeZone ?? "UTC" });
  const folder = `articles/${day.toFormat("yyyy/MM")}`;
  const elsewhere = listNewsroom(options.newsroom, null).stories.filter((story) => dirname(story) !== folder);
  const file = `${folder}/${freeStem(slugOf(headline), new Set(elsewhere.map((story) => basename(story, ".md"))))}.md`;
  const front = { headline, date: isoInstant(options.now), section, ...(agency !== undefined && { agency }) };
  return write(options.newsroom, file, storyText(front));
});

/** A name that no story's file in another folder has: it becomes the story's slug and its id for ever. */
function freeStem(stem: string, taken: ReadonlySet<string>): string {
  if (!taken.has(stem)) return stem;
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

/** Writes a file that does not exist yet; an author's file is never overwritten. */
async function write(newsroom: string, file: string, text: string): Promise<number> {
  const path = join(newsroom, file);
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    complain(`${file} exists already. Choose another headline, or edit that story.`);
    return exitCodes.problems;
  }
  say(file);
  return exitCodes.done;
}

function storyText(front: Readonly<Record<string, string>>): string {
  return `---
${stringify(front, { lineWidth: 0 })}# dateline: Brussels
# byline: Staff writers
# topics: [NATO, Kosovo]
---

Who did what, where and when, in one sentence.

What is known, and from whom.
`;
}
