import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { exists, hasCode } from "./disk-entry.ts";
import { differencesFrom } from "./intact.ts";
import { type Commit, type Entry, endJournal, homeOf, readJournal, writeJournal } from "./journal.ts";
import { makeFolder } from "./make-folder.ts";
import { patch } from "./patch.ts";
import { filesBelow } from "./proof.ts";
import { readFiles } from "./record.ts";
import { keptFiles, makeRoom, olderThan, type Replaced } from "./replaced.ts";
import { writeWhole } from "./sealed-file.ts";
import { uploadOrder } from "./upload-order.ts";

/** Where a commit finds and leaves things. */
export interface CommitPlaces {
  readonly journal: string;
  /** Where what a release has to tell is put: the files of its record's `notes/`. */
  readonly notes: string;
}

/**
 * What was found of a commit that had begun. After "unsure" nobody knows what stands in the output: it holds a release
 * again once one was made without it. Until then the commit stays written down.
 */
export type Recovery = "nothing" | "finished" | "unsure";

/**
 * Publishes what `commit` says: writes it down, carries it out, and forgets it.
 *
 * @param before the record of the release in the output; null where it holds none.
 */
export function commitRelease(places: CommitPlaces, commit: Commit, before: string | null): void {
  makeFolder(dirname(commit.output));
  const entry = { format: 1, home: homeOf(places.journal), commit, replaced: replacedBy(commit, before) } as const;
  writeJournal(places.journal, entry);
  carryOut(places, entry);
}

/** Carries out to the end what a build that was interrupted had begun to publish. */
export function finishCommit(places: CommitPlaces): Recovery {
  const entry = readJournal(places.journal);
  if (entry === null || entry === "unsure") return entry ?? "nothing";
  carryOut(places, entry, () => isCarriedOut(entry.commit));
  return readJournal(places.journal) === null ? "finished" : "unsure";
}

/** Each step may be done again. `isRight` tells whether the output is now what it should be. */
function carryOut(places: CommitPlaces, entry: Entry, isRight: () => boolean = () => true): void {
  const { commit, replaced } = entry;
  makeRoom(commit.previous, replaced);
  if (commit.kind === "patch") patch(commit, replaced.kind === "patch" ? replaced.added : []);
  else if (!isSwapped(commit)) {
    const piecemeal = inPieces(entry);
    writeJournal(places.journal, piecemeal);
    carryOut(places, piecemeal, isRight);
    return;
  }
  if (!isRight()) return;
  if (commit.record !== null) {
    publishNotes(join(commit.record, "notes"), places.notes);
    writeWhole(join(dirname(commit.record), "current"), basename(commit.record));
  }
  endJournal(places.journal);
  // Removing many files takes a while, which nobody needs to wait for.
  rmSync(olderThan(commit.previous), { recursive: true, force: true });
}

/** What operators, hosts and search engines are told of a release is told when it is there. */
function publishNotes(from: string, to: string): void {
  if (!exists(from)) return;
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    writeWhole(join(to, relative(from, path)), readFileSync(path, "utf8"));
  }
}

function replacedBy(commit: Commit, record: string | null): Replaced {
  const id = randomUUID();
  if (commit.kind === "swap") return { id, kind: "swap", record };
  return { id, kind: "patch", record, added: commit.put.filter((file) => !exists(join(commit.output, file))) };
}

/** Puts the folder as a whole in the place of the other. False where the system does not let the other be moved. */
function isSwapped({ output, staging, previous }: Commit): boolean {
  const retired = keptFiles(previous);
  if (!exists(staging)) {
    // Somebody took away what was to be put in place.
    if (!exists(output) && exists(retired)) renameSync(retired, output);
    return true;
  }
  if (exists(output) && !exists(retired)) {
    try {
      renameSync(output, retired);
    } catch (error) {
      if (hasCode(error, immovable)) return false;
      throw error;
    }
  }
  renameSync(staging, output);
  return true;
}

/** What renaming a folder says on which a disk is mounted, or whose own folder may not be changed. */
const immovable = ["EBUSY", "EXDEV", "EACCES", "EPERM", "EROFS"];

/** The commit that does the same file by file. */
function inPieces({ commit, replaced, ...rest }: Entry): Entry {
  const { output, staging, previous, record } = commit;
  const files = filesBelow(staging);
  const present = filesBelow(output);
  const [wanted, here] = [new Set(files), new Set(present)];
  return {
    ...rest,
    commit: {
      kind: "patch",
      ...{ output, staging, previous, record },
      put: uploadOrder(files, new Set()),
      drop: present.filter((file) => !wanted.has(file)),
    },
    replaced: {
      id: replaced.id,
      record: replaced.record,
      kind: "patch",
      added: files.filter((file) => !here.has(file)),
    },
  };
}

/** Whether the output is what a commit was to make of it, by the bytes of all that it touched. */
function isCarriedOut(commit: Commit): boolean {
  const { output, record } = commit;
  // No later build takes anything over from a release without a record.
  if (record === null) return true;
  const files = readFiles(dirname(record), basename(record));
  if (files === null) return false;
  const touched = commit.kind === "swap" ? null : new Set([...commit.put, ...commit.drop]);
  const { missing, changed, added } = differencesFrom(output, files, touched);
  return missing.length + changed.length + added.length === 0;
}
