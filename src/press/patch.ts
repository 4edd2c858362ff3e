import { copyFileSync, linkSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { exists, hasCode, isFolder } from "./disk-entry.ts";
import type { Commit } from "./journal.ts";
import { keptFiles } from "./replaced.ts";

/**
 * Puts files in place one by one, and takes away what must go; what they replace is kept. It may be done again after an
 * interruption.
 *
 * @param fresh files that were not there before.
 */
export function patch(
  { output, staging, previous, put, drop }: Extract<Commit, { kind: "patch" }>,
  fresh: readonly string[],
) {
  const retired = keptFiles(previous);
  const added = new Set(fresh);
  // First what must go: it may be a story that was killed, or a file where a folder is wanted.
  for (const file of drop) {
    const path = join(output, file);
    // A folder of this name is new: it was put there before the interruption.
    if (exists(path) && !isFolder(path)) retire(path, join(retired, file));
  }
  removeEmptyFolders(output, drop);
  for (const file of put) {
    const from = join(staging, file);
    if (!exists(from)) continue;
    const target = join(output, file);
    if (!added.has(file) && exists(target) && !exists(join(retired, file))) keepCopy(target, join(retired, file));
    move(from, target);
  }
}

/** Takes a file away that is kept. */
function retire(path: string, kept: string): void {
  if (exists(kept)) rmSync(path);
  else move(path, kept);
}

/** A second name for a file that stays where it is, so that readers find it all the time. */
function keepCopy(file: string, copy: string): void {
  mkdirSync(dirname(copy), { recursive: true });
  try {
    linkSync(file, copy);
  } catch {
    // Another disk, or one that knows no second names.
    const incoming = `${copy}.incoming`;
    copyFileSync(file, incoming);
    renameSync(incoming, copy);
  }
}

/** Puts a file in the place of another in one step, also from another disk. */
function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (!hasCode(error, ["EXDEV"])) throw error;
    const incoming = `${to}.incoming`;
    copyFileSync(from, incoming);
    renameSync(incoming, to);
    rmSync(from);
  }
}

function removeEmptyFolders(output: string, dropped: readonly string[]): void {
  const folders = new Set<string>();
  for (const file of dropped) {
    for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) folders.add(folder);
  }
  // Longer names first: a folder is empty once those in it are gone.
  for (const folder of [...folders].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const path = join(output, folder);
    if (isFolder(path) && readdirSync(path).length === 0) rmdirSync(path);
  }
}
