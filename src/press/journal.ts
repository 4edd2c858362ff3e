import { closeSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { naming } from "../model/fault.ts";
import { hashOf } from "./proof.ts";
import type { Replaced } from "./replaced.ts";

/** What turns one release into the next. Folders are absolute, files relative to them. */
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

/**
 * A commit as it is written down. Once it is, the next release counts as published: whoever comes first, this build or
 * the next command, carries it out to the end.
 */
export interface Entry {
  /** Raised whenever an older program could not make sense of a journal. */
  readonly format: 1;
  /** The state folder that it was written in. In a copy of that folder it is worth nothing: it moves files elsewhere. */
  readonly home: string;
  readonly commit: Commit;
  readonly replaced: Replaced;
}

/** Writes a commit down, so that it survives a crash, whole or not at all. */
export function writeJournal(path: string, entry: Entry): void {
  const text = JSON.stringify(entry);
  const incoming = `${path}.incoming`;
  naming(incoming, () => {
    const file = openSync(incoming, "w");
    try {
      const bytes = Buffer.from(`${hashOf(Buffer.from(text))}\n${text}`);
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
  renameSync(incoming, path);
  syncFolder(dirname(path));
}

/**
 * The commit that was begun and not ended: null where there is none, "unsure" where one may have begun, but what is
 * written down of it is damaged, of another program, or of another folder.
 */
export function readJournal(path: string): Entry | "unsure" | null {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  const [sum = "", ...rest] = content.split("\n");
  const text = rest.join("\n");
  if (hashOf(Buffer.from(text)) !== sum) return "unsure";
  const entry: Entry = JSON.parse(text);
  return entry.format === 1 && entry.home === homeOf(path) ? entry : "unsure";
}

/** What tells the folder of a journal from copies of it. */
export function homeOf(path: string): string {
  return realpathSync(dirname(path));
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
