import { copyFileSync, existsSync, linkSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { commitRelease } from "../press/commit.ts";
import type { FileTable } from "../press/file-table.ts";
import type { Commit } from "../press/journal.ts";
import { releaseMark } from "../press/output-folder.ts";
import { filesBelow } from "../press/proof.ts";
import type { OutputState, StateFolder } from "../press/state-folder.ts";
import { uploadOrder } from "../press/upload-order.ts";
import { commitPlaces } from "./commit-places.ts";

/** A release of which all that is new stands in the staging folder. */
export interface PutOrder {
  readonly state: StateFolder;
  readonly place: OutputState;
  readonly output: string;
  readonly outDir: string;
  readonly files: FileTable;
  /** What stands in the output and can stay there. */
  readonly earlier: FileTable;
  readonly status: Uint8Array;
  /** The name of its record; null for a release of which none is kept. */
  readonly record: string | null;
  /** The record of the release that is replaced. */
  readonly before: string | null;
  readonly statics: ReadonlySet<string>;
}

/** From this share of changed files on, it is better to swap folders than to put files in place one by one. */
const many = 0.2;

/** Puts a release in the place of the last one: the folder as a whole, or what differs, file by file. */
export function putOut(order: PutOrder): void {
  const { state, place, output, outDir, files, earlier, record, before } = order;
  writeFileSync(join(outDir, releaseMark), order.status);
  const isNew = (file: string) => earlier.get(file)?.hash !== files.get(file)?.hash;
  const put = [...files.keys()].filter(isNew);
  const base = {
    output,
    staging: outDir,
    previous: place.previous,
    record: record === null ? null : join(place.folder, record),
  };
  const isWhole = earlier.size === 0 || put.length > files.size * many;
  if (isWhole && canBeSwapped(output)) {
    fillUp(order, new Set(put));
    commitRelease(commitPlaces(state), { ...base, kind: "swap" }, before);
    return;
  }
  // Where nothing is known of what stands there, all of it goes that is not put there anew.
  const standing = earlier.size > 0 ? [...earlier.keys()] : existsSync(output) ? filesBelow(output) : [];
  const drop = standing.filter((file) => !files.has(file));
  const commit: Commit = { ...base, kind: "patch", put: uploadOrder(put, order.statics), drop };
  commitRelease(commitPlaces(state), commit, before);
}

/** Gives the staged release the files that stay as they are, and nothing else. */
function fillUp({ output, outDir, files }: PutOrder, put: ReadonlySet<string>): void {
  for (const file of files.keys()) {
    const target = join(outDir, file);
    if (put.has(file) || existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    try {
      linkSync(join(output, file), target);
    } catch {
      copyFileSync(join(output, file), target);
    }
  }
  for (const file of filesBelow(outDir)) if (!files.has(file)) rmSync(join(outDir, file));
}

/** A folder on which a disk is mounted cannot be renamed. */
function canBeSwapped(output: string): boolean {
  return !existsSync(output) || statSync(output).dev === statSync(dirname(output)).dev;
}
