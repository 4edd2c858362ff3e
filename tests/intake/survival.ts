import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { importItem } from "../../src/intake/import-desk.ts";
import type { ImportPlace } from "../../src/intake/import-place.ts";
import { wireReaders } from "../../src/intake/readers.ts";
import { diskShelf } from "../../src/intake/shelf.ts";
import { storyIndex } from "../../src/intake/story-index.ts";
import { readWire } from "../../src/intake/wire-reading.ts";
import { isError } from "../../src/model/problem.ts";
import { markdownParser } from "../../src/read/markdown.ts";
import { readNewsroom } from "../../src/read/newsroom.ts";
import { newsroom } from "../newsrooms.ts";
import { plainReading } from "../reading.ts";
import { desk } from "./core/import-room.ts";
import { mutatedWires } from "./mutations.ts";
import { copyFormats, wireCopy } from "./wire-copy.ts";

const parser = markdownParser();
const readers = wireReaders((markdown) => parser.parse(markdown, {}));

export interface Survival {
  readonly cases: number;
  readonly items: number;
  readonly refused: number;
  /** Milliseconds of one core for the slowest case. */
  readonly slowest: number;
  /** What must not be: exceptions, faults that the import did not foresee, files outside, stories that check refuses. */
  readonly failures: readonly string[];
}

/** Samples that the mutations start from: ours, and one of each format that is made. */
export function wireSamples(): readonly string[] {
  const folder = new URL("./samples/", import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const own = names
    .filter((name) => /\.(xml|json|txt|md)$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), "latin1"))
    .map((text) => Buffer.from(text, "latin1").toString("utf8"));
  return [...own, ...copyFormats.map((format) => wireCopy(format, 1).slice(0, 1_500))];
}

/**
 * Imports mutated wires, and looks at what they leave behind. Every `lap` cases the stories so far are read by the newsroom's
 * reader, and a new newsroom is begun.
 */
export async function surviveWires(
  cases: number,
  seed: number,
  lap: number,
  told: (done: number) => void,
): Promise<Survival> {
  const failures: string[] = [];
  let [items, refused, slowest] = [0, 0, 0];
  const samples = mutatedWires(wireSamples());
  for (let done = 0; done < cases; done += lap) {
    const room = fuzzRoom();
    for (const bytes of fc.sample(samples, { numRuns: Math.min(lap, cases - done), seed: seed + done })) {
      const start = process.cpuUsage();
      try {
        const { results } = readWire(readers, { name: "fuzz", bytes, modified: { epoch: 1_660_000_000_000 } });
        for (const result of results) {
          if (result.kind === "failed") {
            refused++;
            if (result.error.code === "unreadable") failures.push(`${result.error.message} ${shown(bytes)}`);
            continue;
          }
          items++;
          await importItem(result.value, { folder: room.folder, received: 1_660_000_000_000 }, room.place);
        }
      } catch (error) {
        failures.push(`${error instanceof Error ? (error.stack ?? error.message) : String(error)} ${shown(bytes)}`);
      }
      const { user, system } = process.cpuUsage(start);
      slowest = Math.max(slowest, (user + system) / 1000);
    }
    failures.push(...(await leftBehind(room)));
    told(Math.min(cases, done + lap));
  }
  if (Object.keys(Object.prototype).length > 0) failures.push("The prototype of all objects was changed.");
  return { cases, items, refused, slowest, failures };
}

interface FuzzRoom {
  readonly root: string;
  readonly folder: string;
  readonly place: ImportPlace;
}

function fuzzRoom(): FuzzRoom {
  const root = newsroom();
  const folder = join(root, "static");
  mkdirSync(folder);
  writeFileSync(join(folder, "moon.jpg"), "a picture");
  const articles = diskShelf(join(root, "articles"));
  const records = diskShelf(join(root, ".dateline/intake/articles"));
  const place: ImportPlace = {
    articles,
    records,
    index: storyIndex(articles),
    desk,
    checkPicture: async () => "It is not looked at here.",
    overwrite: false,
  };
  return { root, folder, place };
}

/** Files where none belong, and stories that the newsroom's reader does not accept. */
async function leftBehind({ root }: FuzzRoom): Promise<readonly string[]> {
  const strays = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(root, name)).isFile())
    .filter(
      (name) =>
        !/^(_data\/\w+\.json|static\/moon\.jpg|articles\/\d{4,6}\/\d\d\/[a-z0-9-]+\.md|\.dateline\/intake\/articles\/\w\w\/\w+\.json)$/.test(
          name,
        ),
    );
  const { problems } = await readNewsroom({ ...plainReading, root });
  return [
    ...strays.map((name) => `${name} was written where nothing belongs.`),
    ...problems
      .filter(isError)
      .map(
        ({ file, code, message }) =>
          `${file}: ${message} [${code}] ${readFileSync(join(root, file), "utf8").slice(0, 1500)}`,
      ),
  ];
}

function shown(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").slice(0, 4000);
}
