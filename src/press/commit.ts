import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { type Commit, endJournal, readJournal, writeJournal } from "./journal.ts";
import { writeWhole } from "./sealed-file.ts";

/** What is kept of the release that a commit replaced; see `rollback.ts`. */
export type Replaced = {
  /** The record of the replaced release, null where there was none. */
  readonly record: string | null;
} & (
  | { readonly kind: "swap" }
  /** `files/` holds what was changed or removed; `added` was not there before. */
  | { readonly kind: "patch"; readonly added: readonly string[] }
);

/** Where a commit finds and leaves things. */
export interface CommitPlaces {
  readonly journal: string;
  /** Where what a release has to tell is put: the files of its record's `notes/`. */
  readonly notes: string;
}

/** Publishes what `commit` says: writes it down, carries it out, and forgets it. */
export function commitRelease(places: CommitPlaces, commit: Commit, before: string | null): void {
  // Removing many files takes a while, which nobody needs to wait for.
  const older = `${commit.previous}.older`;
  rmSync(older, { recursive: true, force: true });
  if (existsSync(commit.previous)) renameSync(commit.previous, older);
  mkdirSync(commit.previous, { recursive: true });
  writeFileSync(join(commit.previous, "replaced.json"), JSON.stringify(replacedBy(commit, before)));
  mkdirSync(dirname(commit.output), { recursive: true });
  writeJournal(places.journal, commit);
  finishCommit(places);
  rmSync(older, { recursive: true, force: true });
}

/** Carries out to the end what a build that was interrupted had begun to publish; nothing where there is nothing. */
export function finishCommit(places: CommitPlaces): void {
  const commit = readJournal(places.journal);
  if (commit === null) return;
  if (commit.kind === "swap") swap(commit);
  else patch(commit);
  if (commit.record !== null) {
    publishNotes(join(commit.record, "notes"), places.notes);
    writeWhole(join(dirname(commit.record), "current"), basename(commit.record));
  }
  endJournal(places.journal);
}

/** What operators, hosts and search engines are told of a release is told when it is there. */
function publishNotes(from: string, to: string): void {
  if (!existsSync(from)) return;
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    writeWhole(join(to, relative(from, path)), readFileSync(path, "utf8"));
  }
}

function replacedBy(commit: Commit, record: string | null): Replaced {
  if (commit.kind === "swap") return { kind: "swap", record };
  return { kind: "patch", record, added: commit.put.filter((file) => !existsSync(join(commit.output, file))) };
}

/** Each step is left out where an interrupted run has done it already. */
function swap({ output, staging, previous }: Commit): void {
  if (!existsSync(staging)) return;
  const retired = join(previous, "files");
  if (existsSync(output) && !existsSync(retired)) renameSync(output, retired);
  renameSync(staging, output);
}

function patch({ output, staging, previous, put, drop }: Extract<Commit, { kind: "patch" }>): void {
  const retired = join(previous, "files");
  // First what must go: it may be a story that was killed, or a file where a folder is wanted.
  for (const file of drop) {
    const path = join(output, file);
    // A folder of this name is new: it was put there before the interruption.
    if (isFile(path) && !exists(join(retired, file))) move(path, join(retired, file));
  }
  removeEmptyFolders(output, drop);
  for (const file of put) {
    const from = join(staging, file);
    if (!exists(from)) continue;
    const target = join(output, file);
    if (exists(target) && !exists(join(retired, file))) keepCopy(target, join(retired, file));
    move(from, target);
  }
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
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
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
    if (exists(path) && readdirSync(path).length === 0) rmdirSync(path);
  }
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** What the last commit replaced; null where nothing is kept of it. */
export function readReplaced(previous: string): Replaced | null {
  try {
    return JSON.parse(readFileSync(join(previous, "replaced.json"), "utf8"));
  } catch {
    return null;
  }
}
