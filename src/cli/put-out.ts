import { copyFileSync, existsSync, linkSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Changes } from "../press/changes.ts";
import { commitRelease } from "../press/commit.ts";
import type { FileTable } from "../press/file-table.ts";
import type { Commit } from "../press/journal.ts";
import { releaseMark } from "../press/output-folder.ts";
import { filesBelow } from "../press/proof.ts";
import { writeSealed } from "../press/sealed-file.ts";
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
  /** How it differs from what stands in the output; null where that is not known. */
  readonly changes: Changes | null;
  /** Where a file lies that is taken over. */
  readonly pathOf: (file: string) => string;
  readonly status: Uint8Array;
  /** Whether a file was made here for this release, and so is staged where it is new. */
  readonly made: (file: string) => boolean;
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
  const { state, place, output, outDir, files, changes, record, before } = order;
  writeSealed(join(outDir, releaseMark), order.status);
  const put = changes === null ? [...files.keys()] : [...changes.added, ...changes.changed];
  const base = {
    output,
    staging: outDir,
    previous: place.previous,
    record: record === null ? null : join(place.folder, record),
  };
  const isWhole = changes === null || put.length > files.size * many;
  if (isWhole && canBeSwapped(output)) {
    fillUp(order, files.keys(), new Set(put));
    commitRelease(commitPlaces(state), { ...base, kind: "swap" }, before);
    return;
  }
  fillUp(order, put, new Set(put));
  // Where nothing is known of what stands there, all of it goes that is not put there anew.
  const drop = changes?.removed ?? present(output).filter((file) => !files.has(file));
  const commit: Commit = { ...base, kind: "patch", put: uploadOrder(put, order.statics), drop };
  commitRelease(commitPlaces(state), commit, before);
}

/** Sees to it that the staged release has these files, of which some are taken over. */
function fillUp({ outDir, made, pathOf }: PutOrder, wanted: Iterable<string>, fresh: ReadonlySet<string>): void {
  const folders = new Set<string>();
  for (const file of wanted) {
    const target = join(outDir, file);
    // Of many files nearly all were made here, and stand there.
    if ((fresh.has(file) && made(file)) || existsSync(target)) continue;
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    try {
      linkSync(pathOf(file), target);
    } catch {
      copyFileSync(pathOf(file), target);
    }
  }
}

function present(output: string): readonly string[] {
  return existsSync(output) ? filesBelow(output) : [];
}

/** A folder on which a disk is mounted cannot be renamed. */
function canBeSwapped(output: string): boolean {
  return !existsSync(output) || statSync(output).dev === statSync(dirname(output)).dev;
}
