import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isSystemError, naming } from "../model/fault.ts";
import { FingerprintMaker } from "../model/fingerprint.ts";
import { isSettled } from "../model/settled.ts";
import type { Stamps } from "../morgue/stamp.ts";
import type { Inventory } from "../press/inventory.ts";
import { renewSurvey } from "../press/known-survey.ts";
import { hashOf } from "../press/proof.ts";
import type { OutputState } from "../press/state-folder.ts";
import { listNewsroom, type NewsroomFiles } from "../read/newsroom-files.ts";
import { worthACrew } from "./crew-size.ts";
import type { NewsroomOptions } from "./options.ts";
import { fewest, StockTakers } from "./stock-takers.ts";

/** The files of a newsroom as they are before they are read, and what stands in the output. */
export interface Stock {
  readonly files: NewsroomFiles;
  /** The stamps of stories, pictures and static files, by name relative to the newsroom, in a certain order. */
  readonly stamps: Stamps;
  /** Stands for the bytes of the data files; see `dataKey`. */
  readonly data: string;
  readonly output: Inventory;
  /** The time by the disk's own clock, in milliseconds since 1970. */
  readonly now: number;
}

/** @param place what is kept of the releases in the output. */
export async function takeStock(
  { newsroom, overlay, output }: NewsroomOptions,
  { folder, survey }: OutputState,
): Promise<Stock> {
  const takers = new StockTakers({ output, survey });
  const data = dataKey(newsroom);
  const files = listNewsroom(newsroom, overlay);
  const { stories, pictures, statics } = files;
  const { stamps, standing } = await takers.take(newsroom, [...stories, ...pictures, ...statics]);
  return { files, stamps, data, output: standing, now: clockOfDisk(folder) };
}

/** Sees to it that the next stock of an output is taken faster, where that is worth the while. */
export function prepareStock(output: string, { folder, survey, staging }: OutputState, files: number): void {
  if (files < worthACrew(fewest)) rmSync(survey, { force: true });
  else {
    try {
      renewSurvey(output, survey, clockOfDisk(folder), dirname(staging));
    } catch (error) {
      // The release is out; for want of room, the next stock is taken more slowly.
      if (!isSystemError(error)) throw error;
      rmSync(survey, { force: true });
    }
  }
}

/** The time by the clock of the disk of a folder of the state, which may be another machine's. */
function clockOfDisk(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "clock");
  rmSync(path, { force: true });
  naming(path, () => writeFileSync(path, ""));
  const { mtimeMs } = statSync(path);
  rmSync(path, { force: true });
  return mtimeMs;
}

/**
 * Stands for everything that a release is made from but the clock: the code, the options, the bytes of the data files,
 * and the stamps of all others. Null where a file changed so lately that it may change again without a sign.
 */
export function inputsKey(stock: Stock, options: NewsroomOptions, code: string): string | null {
  const known = keys.get(stock);
  if (known?.options === options && known.code === code) return known.key;
  const key = keyOf(stock, options, code);
  keys.set(stock, { options, code, key });
  return key;
}

/** A build asks twice: whether anything has changed, and what to write down. */
const keys = new WeakMap<
  Stock,
  { readonly options: NewsroomOptions; readonly code: string; readonly key: string | null }
>();

function keyOf({ stamps, data, now }: Stock, { pathPrefix, overlay }: NewsroomOptions, code: string): string | null {
  const maker = new FingerprintMaker().text(JSON.stringify([code, pathPrefix, overlay, data]));
  let settled = true;
  stamps.forEach((stamp, file) => {
    settled &&= isSettled(stamp, now);
    const { size, modified, changed, inode } = stamp;
    maker.text(file).number(size).number(modified).number(changed).number(inode);
    // Parts of a millisecond count too.
    maker.number((modified % 1) * 1e6).number((changed % 1) * 1e6);
  });
  return settled ? maker.made().join(" ") : null;
}

/** Stands for the bytes of a newsroom's data files, as they are now. */
export function dataKey(newsroom: string): string {
  const maker = new FingerprintMaker();
  for (const file of dataFiles(newsroom, "_data")) maker.text(file).text(hashOf(readFileSync(join(newsroom, file))));
  return maker.made().join(" ");
}

function dataFiles(newsroom: string, folder: string): readonly string[] {
  try {
    return readdirSync(join(newsroom, folder), { withFileTypes: true })
      .flatMap((entry) => {
        const file = `${folder}/${entry.name}`;
        return entry.isDirectory() ? dataFiles(newsroom, file) : [file];
      })
      .sort();
  } catch {
    return [];
  }
}
