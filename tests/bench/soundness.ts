import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { kindOf } from "./kinds.ts";
import { railHeadline, railIds } from "./rails.ts";
import { dayPath } from "./site-files.ts";
import type { Dispatch } from "./wire.ts";

/** Which headline each rail should show first, by the number of its edit. */
export type RailEdits = Readonly<Record<(typeof railIds)[number], number>>;

export const noRailEdits: RailEdits = { orbit: 0, power: 0, defence: 0, planet: 0 };

/** Reads a file of an output; empty where there is none. */
export type ReadOutput = (file: string) => Promise<string>;

export function readerOf(folder: string): ReadOutput {
  return (file) => readFile(join(folder, file), "utf8").catch(() => "");
}

/** The file of a dispatch's page, the same on all sites. */
export function pageFile({ date, slug }: Dispatch): string {
  return `${dayPath(date)}/${slug}.html`;
}

/** Whether there are as many story pages as there should be. */
export function countFaults(files: readonly string[], stories: number): readonly string[] {
  const found = files.filter((file) => kindOf(file) === "story").length;
  return found === stories ? [] : [`There are ${found} story pages and should be ${stories}.`];
}

/** Whether pages of stories hold their own words, the first headline of each rail, and what else `all` must hold. */
export async function pageFaults(
  read: ReadOutput,
  dispatches: readonly Dispatch[],
  edits: RailEdits,
  all: readonly string[] = [],
): Promise<readonly string[]> {
  const needed = [...railIds.map((id) => `>${railHeadline(id, 0, edits[id])}<`), ...all];
  const faults = await Promise.all(
    dispatches.map(async (dispatch) =>
      lacking(pageFile(dispatch), await read(pageFile(dispatch)), [dispatch.headline, dispatch.place, ...needed]),
    ),
  );
  return faults.flat();
}

/** Whether the lists on which a new dispatch must stand hold it. */
export async function listFaults(read: ReadOutput, dispatch: Dispatch): Promise<readonly string[]> {
  const files = ["index.html", `${dispatch.section}/index.html`, "feed.xml", `${dispatch.section}/feed.xml`];
  const faults = await Promise.all(files.map(async (file) => lacking(file, await read(file), [dispatch.headline])));
  return faults.flat();
}

/** Whether the page of a dispatch is gone, and its address from all sitemaps. */
export async function goneFaults(
  read: ReadOutput,
  files: readonly string[],
  dispatch: Dispatch,
): Promise<readonly string[]> {
  const page = pageFile(dispatch);
  const sitemaps = files.filter((file) => kindOf(file) === "sitemap of stories");
  const holding = await Promise.all(sitemaps.map(async (file) => ((await read(file)).includes(page) ? [file] : [])));
  return [
    ...(files.includes(page) ? [`${page} is still there.`] : []),
    ...holding.flat().map((file) => `${file} still lists ${page}.`),
  ];
}

function lacking(file: string, text: string, words: readonly string[]): readonly string[] {
  if (text === "") return [`${file} is missing.`];
  return words.flatMap((word) => (text.includes(word) ? [] : [`${file} does not hold "${word}".`]));
}

/** A few of many, the first and the last among them. */
export function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  const step = (items.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => items[Math.round(index * step)]).flatMap((item) =>
    item === undefined ? [] : [item],
  );
}
