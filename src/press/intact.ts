import { join } from "node:path";
import type { FileTable } from "./file-table.ts";
import { hashOfFile, inventoryOf, inventoryOfTable, namesIn, sameInventory } from "./inventory.ts";
import { releaseMark } from "./output-folder.ts";

/**
 * Whether a folder still holds the release of a table: its mark is that release's, and it has exactly its files. The
 * bytes of the files are not looked at; see `differencesFrom`.
 */
export function isIntact(output: string, files: FileTable): boolean {
  return files.has(releaseMark) && sameInventory(inventoryOf(output), inventoryOfTable(files));
}

/** How a folder differs from a release. */
export interface Differences {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** Files that the release does not hold. */
  readonly added: readonly string[];
}

/**
 * Compares every byte of a folder with the hashes of a release; each list in the order of the names.
 *
 * @param only the files that are looked at; null for all.
 */
export function differencesFrom(
  output: string,
  files: FileTable,
  only: ReadonlySet<string> | null = null,
): Differences {
  const missing: string[] = [];
  const changed: string[] = [];
  for (const [name, { hash }] of files) {
    if (only !== null && !only.has(name)) continue;
    const found = hashOfFile(join(output, name));
    if (found === null) missing.push(name);
    else if (found !== hash) changed.push(name);
  }
  const added = [...namesIn(output)].filter((name) => !files.has(name) && (only === null || only.has(name)));
  return { missing: missing.sort(), changed: changed.sort(), added: added.sort() };
}
