import { existsSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { importItem } from "../intake/import-desk.ts";
import type { ImportPlace } from "../intake/import-place.ts";
import { wireReaders } from "../intake/readers.ts";
import { diskShelf, dryShelf } from "../intake/shelf.ts";
import { storyIndex } from "../intake/story-index.ts";
import { readWire, type WireBytes } from "../intake/wire-reading.ts";
import { stateFolder } from "../press/state-folder.ts";
import { markdownParser } from "../read/markdown.ts";
import { suggestion } from "../read/near-miss.ts";
import { exitCodes } from "./exit-codes.ts";
import { importDeskOf } from "./import-desk-of.ts";
import { type ImportReport, jsonReport, spokenReport } from "./import-report.ts";
import { newsroomFlags, newsroomOptions, parseFlags } from "./options.ts";
import { printProblems } from "./report.ts";
import { runCommand, say } from "./terminal.ts";
import { UsageError } from "./usage.ts";
import { watchPaths } from "./watch-paths.ts";
import { readStandardInput, readWireFile, type WireFile, wireFilesOf } from "./wire-files.ts";

const usage = `Usage: npm run import -- PATH… [options]

Turns wire items into story files. A PATH is a file, a folder, or - for standard input; the format is told by the content.

  --newsroom DIR       the newsroom (default: this folder)
  --articles DIR       where stories are written (default: articles in the newsroom)
  --agency ID          the agency of all items (default: told by the items)
  --section ID         the section of all items (default: told by their subjects)
  --map FILE           how items are sorted (default: _data/intake.json of the newsroom)
  --watch DIR          import what lies in a folder, and then whatever arrives in it
  --overwrite          take the wire's text where a story was changed by hand
  --dry-run            write nothing, and say what would be written
  --now INSTANT        the date of items that carry none (default: the present)
  --json               the report as JSON on standard output`;

/** How long a file must not change before it is taken for whole, in milliseconds: suppliers write in several steps. */
const settled = 250;

const readers = wireReaders(parserOfStories());

await runCommand(async (arguments_) => {
  const { newsroom, now, json } = newsroomFlags;
  const own = {
    articles: { type: "string" },
    agency: { type: "string" },
    section: { type: "string" },
    map: { type: "string" },
    watch: { type: "string" },
    overwrite: { type: "boolean" },
    "dry-run": { type: "boolean" },
    help: { type: "boolean" },
  } as const;
  const { values, positionals } = parseFlags(arguments_, { newsroom, now, json, ...own }, usage, true);
  if (values.help) {
    say(usage);
    return exitCodes.done;
  }
  const options = newsroomOptions(values, usage);
  if (positionals.length === 0 && values.watch === undefined) throw new UsageError(`The PATH is missing.\n\n${usage}`);
  for (const path of [...positionals.filter((each) => each !== "-"), values.map, values.watch]) {
    if (path !== undefined && !existsSync(path)) throw new UsageError(`There is no ${path}.\n\n${usage}`);
  }
  if (values.watch !== undefined && !statSync(values.watch).isDirectory()) {
    throw new UsageError(`--watch ${values.watch} is not a folder.\n\n${usage}`);
  }
  const desk = await importDeskOf(options.newsroom, values.map ?? null);
  if (desk.kind === "failed") {
    printProblems(desk.error);
    return exitCodes.problems;
  }
  const { section = null, agency = null } = values;
  insistOn("section", section, desk.value.sections);
  insistOn("agency", agency, desk.value.agencies);

  const articles = resolve(values.articles ?? `${options.newsroom}/articles`);
  const stories = diskShelf(articles);
  const records = diskShelf(stateFolder(options.newsroom).intake(articles));
  const dry = values["dry-run"] ?? false;
  const place: ImportPlace = {
    articles: dry ? dryShelf(stories) : stories,
    records: dry ? dryShelf(records) : records,
    index: storyIndex(stories),
    desk: { ...desk.value, section, agency },
    checkPicture,
    overwrite: values.overwrite ?? false,
  };
  const folderName = relative(options.newsroom, articles).split("\\").join("/");
  const newReport = () => (options.json ? jsonReport : spokenReport)(folderName, dry);
  const received = options.now.epoch;

  const report = newReport();
  for (const path of positionals) {
    if (path === "-") await take(await readStandardInput(process.stdin), null, received, place, report);
    else await takeFiles(await wireFilesOf(path), received, place, report);
  }
  if (values.watch === undefined) return report.finish() ? exitCodes.done : exitCodes.problems;
  await watchFolder(values.watch, received, place, newReport, report);
  return exitCodes.done;
});

function insistOn(kind: "section" | "agency", id: string | null, known: readonly { readonly id: string }[]): void {
  const ids = known.map((each) => each.id);
  if (id !== null && !ids.includes(id)) throw new UsageError(`There is no ${kind} "${id}". ${suggestion(id, ids)}`);
}

async function takeFiles(
  files: readonly WireFile[],
  received: number,
  place: ImportPlace,
  report: ImportReport,
): Promise<void> {
  for (const file of files) {
    const read = await readWireFile(file).catch((error: NodeJS.ErrnoException) => error);
    if (read instanceof Error) report.fault(file.name, unreadable(read));
    else await take(read, read.folder, read.modified?.epoch ?? received, place, report);
  }
}

/** Imports the items of one file or stream. An item that cannot be written is refused like one that cannot be read. */
async function take(
  source: WireBytes,
  folder: string | null,
  received: number,
  place: ImportPlace,
  report: ImportReport,
): Promise<void> {
  const { results, warnings } = readWire(readers, source);
  report.warnings(source.name, warnings);
  for (const result of results) {
    if (result.kind === "failed") {
      report.fault(source.name, result.error);
      continue;
    }
    const imported = await importItem(result.value, { folder, received }, place).catch((error: Error) => error);
    if (imported instanceof Error) report.fault(source.name, unwritable(imported));
    else report.imported(source.name, imported);
  }
}

async function watchFolder(
  folder: string,
  received: number,
  place: ImportPlace,
  newReport: () => ImportReport,
  first: ImportReport,
): Promise<void> {
  const seen = new Map<string, string>();
  const round = async (report: ImportReport) => {
    const fresh = (await wireFilesOf(folder)).filter(({ path }) => stateOf(path) !== seen.get(path));
    const before = fresh.map(({ path }) => stateOf(path));
    await wait(settled);
    const whole = fresh.filter(({ path }, at) => stateOf(path) === before[at]);
    for (const { path } of whole) seen.set(path, stateOf(path));
    await takeFiles(whole, received, place, report);
    return { taken: whole.length, left: fresh.length - whole.length };
  };
  const again = async () => {
    const report = newReport();
    let taken = 0;
    for (let left = 1; left > 0; ) {
      const done = await round(report);
      taken += done.taken;
      left = done.left;
    }
    if (taken > 0) report.finish();
  };
  await round(first);
  first.finish();
  await watchPaths(resolve(folder), ["."], again);
  await again();
  say("Watching for items.");
}

function stateOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? "gone" : `${stats.size} ${stats.mtimeMs} ${stats.ino}`;
}

/** Pictures are looked at by the program that will develop them, which is slow to start. */
async function checkPicture(absolute: string): Promise<string | null> {
  const { measurePicture } = await import("../darkroom/pictures.ts");
  const measured = await measurePicture(absolute);
  return measured.kind === "ok" ? null : measured.error;
}

function parserOfStories() {
  const parser = markdownParser();
  return (markdown: string) => parser.parse(markdown, {});
}

function unreadable(error: NodeJS.ErrnoException) {
  return fault("unreadable", `The file cannot be read (${error.code ?? error.message}).`, "Look at its permissions.");
}

function unwritable(error: Error) {
  return fault(
    "unwritable",
    `Its story cannot be written (${error.message}).`,
    "Nothing of it was left half done; mend the cause and import it again.",
  );
}

function fault(code: string, message: string, remedy: string) {
  return { kind: "refused" as const, code, line: null, column: null, message, remedy };
}
