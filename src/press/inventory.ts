import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Fingerprint, FingerprintMaker, noFingerprint, sameFingerprint } from "../model/fingerprint.ts";
import type { FileTable } from "./file-table.ts";
import { releaseMark } from "./output-folder.ts";
import { hashOf } from "./proof.ts";

/** What a folder holds, without the bytes of its files: their names, in whatever order, and the mark of its release. */
export interface Inventory {
  readonly count: number;
  /** Stands for all names. */
  readonly names: Fingerprint;
  /** The SHA-256 of the mark; null where there is none. */
  readonly mark: string | null;
}

/** The inventory of a folder as the disk tells it; one that is not there holds nothing. */
export function inventoryOf(folder: string): Inventory {
  return { ...tallyOf(namesIn(folder)), mark: hashOfFile(join(folder, releaseMark)) };
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
  const [more, less] = [tallyOf(added), tallyOf(removed)];
  const [a, b, c, d] = before.names.map((sum, lane) => (sum + (more.names[lane] ?? 0) - (less.names[lane] ?? 0)) >>> 0);
  return { count: before.count + more.count - less.count, names: [a ?? 0, b ?? 0, c ?? 0, d ?? 0], mark };
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

/** The sum of the fingerprints of all names, each of its four numbers by itself: no order counts. */
function tallyOf(names: Iterable<string>): Pick<Inventory, "count" | "names"> {
  let count = 0;
  let [a, b, c, d] = noFingerprint;
  for (const name of names) {
    const print = new FingerprintMaker().text(name).made();
    count++;
    a = (a + print[0]) >>> 0;
    b = (b + print[1]) >>> 0;
    c = (c + print[2]) >>> 0;
    d = (d + print[3]) >>> 0;
  }
  return { count, names: [a, b, c, d] };
}
