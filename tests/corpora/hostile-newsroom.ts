import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { site, temporaryFolder, writeIn } from "../newsrooms.ts";
import { isBlank } from "./expected-text.ts";

/** A newsroom whose headlines, topics, bylines and rails are awkward texts, inside a folder with other people's files. */
export interface HostileNewsroom {
  /** The folder around everything: nothing in it may change except the output and the newsroom's private state. */
  readonly surroundings: string;
  readonly root: string;
  readonly output: string;
  readonly cases: readonly HostileCase[];
}

export interface HostileCase {
  /** Names the story's file and the rail. */
  readonly id: string;
  /** The text as it stands in the newsroom. */
  readonly text: string;
  /** The file of the story's page in the release. */
  readonly page: string;
  /** Whether the text got `blankPrefix`. */
  readonly wasBlank: boolean;
}

/** Stands before a text of which a reader would see nothing, since a headline cannot be empty. */
export const blankPrefix = "Blank: ";

export interface HostileTexts {
  /** Headlines, topics and bylines, each text of a story of its own. */
  readonly texts: readonly string[];
  /** Texts that only JSON can hold, such as halves of surrogate pairs: rail titles alone. */
  readonly railTexts?: readonly string[];
}

export function hostileNewsroom({ texts, railTexts = [] }: HostileTexts): HostileNewsroom {
  const surroundings = temporaryFolder("hostile");
  // A few folders deep, so that a text that climbs out of the newsroom still meets the canaries.
  const root = join(surroundings, "deep/deeper/newsroom");
  const cases = texts.map((text, index) => caseOf(text, `text-${index + 1}`));
  const rails = [...cases, ...railTexts.map((text, index) => caseOf(text, `rail-${index + 1}`))];
  const sizes = { list: 1000, feed: 1000, archive: 1000, front: 1000 };

  for (const folder of ["", "deep", "deep/deeper", "deep/deeper/elsewhere"]) {
    writeIn(surroundings, join(folder, "canary.txt"), "Nobody may write here.\n");
  }
  mkdirSync(root, { recursive: true });
  writeIn(root, "_data/site.json", { ...site, pageSizes: sizes, rails: rails.map(({ id }) => id) });
  writeIn(root, "_data/sections.json", [{ id: "world", title: "World", description: "" }]);
  writeIn(root, "_data/agencies.json", {});
  for (const { id, text } of rails) {
    const items = [{ id, url: `https://elsewhere.example/${id}`, title: text }];
    writeIn(root, `_data/rails/${id}.json`, { title: text, items });
  }
  for (const { id, text } of cases) writeIn(root, `articles/${id}.md`, story(text));
  return { surroundings, root, output: join(root, "_site"), cases };
}

/** The rail texts of a newsroom come after its cases. */
export function railCases(railTexts: readonly string[]): readonly HostileCase[] {
  return railTexts.map((text, index) => caseOf(text, `rail-${index + 1}`));
}

function caseOf(text: string, id: string): HostileCase {
  const wasBlank = isBlank(text);
  return { id, text: wasBlank ? blankPrefix + text : text, page: `2022/08/17/${id}.html`, wasBlank };
}

function story(text: string): string {
  const front = { headline: text, date: "2022-08-17T16:18:57Z", section: "world", byline: text, topics: [text] };
  return `---\n${stringify(front, { defaultStringType: "QUOTE_DOUBLE", lineWidth: 0 })}---\n\nThe body is plain.\n`;
}
