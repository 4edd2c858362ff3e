import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkedText, withItsHash, writeWhole } from "./sealed-file.ts";

/** What is kept of the release that a commit replaced; see `roll-back.ts`. */
export type Replaced = {
  /** Names the commit. */
  readonly id: string;
  /** The record of the replaced release, null where there was none or something else stood in the output. */
  readonly record: string | null;
} & (
  | { readonly kind: "swap" }
  /** `files/` holds what was changed or removed; `added` was not there before. */
  | { readonly kind: "patch"; readonly added: readonly string[] }
);

/** Where the files of the replaced release are kept. */
export function keptFiles(previous: string): string {
  return join(previous, "files");
}

/** Where what was kept before lies until the commit has ended: a rollback puts it in place from there. */
export function olderThan(previous: string): string {
  return `${previous}.older`;
}

/** What the last commit replaced; null where nothing is kept of it. */
export function readReplaced(previous: string): Replaced | null {
  try {
    const text = checkedText(readFileSync(join(previous, "replaced.json"), "utf8"));
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether a commit over a release began and did not end: then its journal, if it is not there, was lost. */
export function hasBegunOver(record: string, previous: string): boolean {
  return readReplaced(previous)?.record === record;
}

/** Makes room for what a commit replaces. It may be done again: each step is left out where it was done. */
export function makeRoom(previous: string, replaced: Replaced): void {
  if (readReplaced(previous)?.id === replaced.id) {
    // A swap may have turned out to be impossible.
    writeWhole(join(previous, "replaced.json"), withItsHash(JSON.stringify(replaced)));
    return;
  }
  const incoming = `${previous}.incoming`;
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming, { recursive: true });
  writeWhole(join(incoming, "replaced.json"), withItsHash(JSON.stringify(replaced)));
  if (existsSync(previous)) {
    rmSync(olderThan(previous), { recursive: true, force: true });
    renameSync(previous, olderThan(previous));
  }
  renameSync(incoming, previous);
}
