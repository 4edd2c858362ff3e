import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { newsroom } from "../newsrooms.ts";
import { released } from "../release/build.ts";
import { byClass, byTag, textIn } from "../release/html.ts";
import { brokenLinks } from "../release/links.ts";
import { type Page, pagesOf } from "../release/pages.ts";
import type { Release } from "../release/release.ts";
import type { Check } from "./check.ts";
import { corporaFolder } from "./corpora-folder.ts";
import { expectedLine, words } from "./expected-text.ts";
import { literalMarkdown } from "./markdown.ts";

/** A story as the corpus holds it. */
interface Item {
  readonly url: string;
  /** Such as `2019-01-04`. */
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

const sections = ["world", "law", "nature", "sport"] as const;
const keywords = [
  "election",
  "police",
  "court",
  "earthquake",
  "president",
  "football",
  "aircraft",
  "climate",
  "fire",
  "protest",
];
const agencies = { one: "First Wire Service", two: "Second Wire Service" };

/** 171 stories of 2019 as people wrote them, with invented sections, agencies and topics. */
export function wikinewsChecks(): readonly Check[] {
  const items = readFileSync(join(corporaFolder, "wikinews-2019.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Item);
  const root = newsroom(filesOf(items));
  let made: Promise<Release> | null = null;
  const release = () => (made ??= released(root, { now: "2020-01-01T00:00:00Z" }));
  return [
    {
      name: `a newsroom of ${items.length} real stories builds without a single error`,
      faults: async () => ((await release()).size > 0 ? [] : ["The release is empty."]),
    },
    {
      name: "every word of every story is on its page, in order",
      faults: async () => lostWords(await release(), items),
    },
    {
      name: "no link is broken",
      faults: async () => brokenLinks(await release(), { origin: "https://wire.example", prefix: "/" }),
    },
  ];
}

function filesOf(items: readonly Item[]): Record<string, string | object> {
  const notice = "Texts by their authors.";
  return {
    "_data/sections.json": sections.map((id) => ({ id, title: id, description: "" })),
    "_data/agencies.json": Object.fromEntries(
      Object.entries(agencies).map(([id, name]) => [id, { name, label: id.toUpperCase(), notice }]),
    ),
    ...Object.fromEntries(
      items.map((item, index) => [`articles/${item.date.slice(0, 7)}/${slugOf(index)}.md`, storyOf(item, index)]),
    ),
  };
}

function storyOf({ date, title, text, url }: Item, index: number): string {
  const front = {
    headline: title,
    date: `${date}T12:00:00Z`,
    section: sections[index % sections.length],
    agency: index % 3 === 0 ? undefined : index % 3 === 1 ? "one" : "two",
    topics: keywords.filter((word) => text.toLowerCase().includes(word)),
    source: { uri: url },
  };
  return `---\n${stringify(front)}---\n\n${literalMarkdown(text)}\n`;
}

function slugOf(index: number): string {
  return `story-${index + 1}`;
}

function lostWords(release: Release, items: readonly Item[]): readonly string[] {
  const pages = new Map(pagesOf(release).map((page) => [page.file, page]));
  return items.flatMap((item, index) => {
    const file = `${item.date.replaceAll("-", "/")}/${slugOf(index)}.html`;
    const page = pages.get(file);
    return page === undefined ? [`${file} is missing`] : lostOn(page, item);
  });
}

function lostOn({ file, document }: Page, { title, text }: Item): readonly string[] {
  const headlines = byTag(document, "h1").map(textIn);
  const seen = words(byClass(document, "body").map(textIn).join(" "));
  const written = words(expectedLine(text));
  const at = written.findIndex((word, place) => seen[place] !== word);
  return [
    ...(headlines.length === 1 && headlines[0] === expectedLine(title)
      ? []
      : [`${file}: the headline reads ${JSON.stringify(headlines)}`]),
    ...(at === -1 && seen.length === written.length
      ? []
      : [
          `${file}: word ${at} of ${written.length} is ${JSON.stringify(written[at])}, but the page shows ${JSON.stringify(seen[at])} of ${seen.length}`,
        ]),
  ];
}
