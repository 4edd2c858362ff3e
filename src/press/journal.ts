import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { hashOf } from "./proof.ts";

/**
 * What turns one release into the next. Once it is written down the next release counts as published: whoever comes
 * first, this build or the next command, carries it out to the end. Folders are absolute, files relative to them.
 */
export type Commit = {
  readonly output: string;
  /** Holds the files of the new release that are put in place; for a swap, all of them. */
  readonly staging: string;
  /** Where what is replaced goes. */
  readonly previous: string;
  /** The folder of the record of the new release, which becomes the current one; null where none was made. */
  readonly record: string | null;
} & (
  | { readonly kind: "swap" }
  | {
      readonly kind: "patch";
      /** In the order in which they are put. */
      readonly put: readonly string[];
      readonly drop: readonly string[];
    }
);

/** Writes a commit down, so that it survives a crash, whole or not at all. */
export function writeJournal(path: string, commit: Commit): void {
  const text = JSON.stringify(commit);
  const incoming = `${path}.incoming`;
  const file = openSync(incoming, "w");
  try {
    writeSync(file, `${hashOf(Buffer.from(text))}\n${text}`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(incoming, path);
  syncFolder(dirname(path));
}

/** The commit that was begun and not ended; null where there is none. */
export function readJournal(path: string): Commit | null {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  const [sum = "", ...rest] = content.split("\n");
  const text = rest.join("\n");
  if (hashOf(Buffer.from(text)) !== sum) {
    throw new Error(
      `The journal ${path} is damaged, and the release may be half of one and half of another. Remove the journal and build with --full.`,
    );
  }
  return JSON.parse(text);
}

export function endJournal(path: string): void {
  rmSync(path, { force: true });
}

/** Not every system lets a folder be opened; there the renaming itself is all that can be had. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    return;
  }
}
