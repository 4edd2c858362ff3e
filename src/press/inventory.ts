import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sameFingerprint } from "../model/fingerprint.ts";
import type { FileTable } from "./file-table.ts";
import { type SurveyedFolder, survey } from "./folder-survey.ts";
import { releaseMark } from "./output-folder.ts";
import { hashOf } from "./proof.ts";
import { noTally, type Tally, tallyOf, together, without } from "./tally.ts";

/** What a folder holds, without the bytes of its files: their names, and the mark of its release. */
export interface Inventory extends Tally {
  /** The SHA-256 of the mark; null where there is none. */
  readonly mark: string | null;
}

/** The inventory of a folder as the disk tells it; one that is not there holds nothing. */
export function inventoryOf(folder: string): Inventory {
  return inventoryFrom(folder, survey(folder, [], Number.NEGATIVE_INFINITY));
}

/** The inventory of a folder of which there is a survey. */
export function inventoryFrom(folder: string, surveyed: readonly SurveyedFolder[]): Inventory {
  const all = surveyed.reduce<Tally>((sum, { files }) => together(sum, files), noTally);
  return { ...all, mark: hashOfFile(join(folder, releaseMark)) };
}

/** The inventory of a folder that holds a release as it was written. */
export function inventoryOfTable(files: FileTable): Inventory {
  return { ...tallyOf(files.keys()), mark: files.get(releaseMark)?.hash ?? null };
}

/** The inventory of a release that holds other files than the one before it. */
export function inventoryAfter(
  before: Inventory,
  { added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] },
  mark: string,
): Inventory {
  return { ...without(together(before, tallyOf(added)), tallyOf(removed)), mark };
}

export function sameInventory(a: Inventory, b: Inventory): boolean {
  return a.count === b.count && a.mark === b.mark && sameFingerprint(a.names, b.names);
}

/** The SHA-256 of a file; null where it cannot be read. */
export function hashOfFile(path: string): string | null {
  try {
    return hashOf(readFileSync(path));
  } catch {
    return null;
  }
}

/** Everything below a folder that is no folder itself, by its name relative to it, with forward slashes. */
export function namesIn(folder: string): Iterable<string> {
  return namesBelow(folder, "");
}

function* namesBelow(root: string, folder: string): Iterable<string> {
  let entries: ReturnType<typeof entriesIn>;
  try {
    entries = entriesIn(join(root, folder));
  } catch {
    return;
  }
  for (const entry of entries) {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* namesBelow(root, name);
    else yield name;
  }
}

function entriesIn(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}
