import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileTable } from "./file-table.ts";
import { releaseMark } from "./output-folder.ts";
import { hashOf } from "./proof.ts";

/**
 * Whether a folder still holds the release of a table: its mark is that release's, and it has exactly its files. The
 * bytes of the files are not looked at; see `differencesFrom`.
 */
export function isIntact(output: string, files: FileTable): boolean {
  const mark = files.get(releaseMark);
  if (mark === undefined || hashOfFile(join(output, releaseMark)) !== mark.hash) return false;
  let count = 0;
  for (const name of namesIn(output, "")) {
    if (!files.has(name)) return false;
    count++;
  }
  return count === files.size;
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
  const added = [...namesIn(output, "")].filter((name) => !files.has(name) && (only === null || only.has(name)));
  return { missing: missing.sort(), changed: changed.sort(), added: added.sort() };
}

/** The SHA-256 of a file; null where it cannot be read. */
export function hashOfFile(path: string): string | null {
  try {
    return hashOf(readFileSync(path));
  } catch {
    return null;
  }
}

/** Everything below a folder that is no folder itself, by its name relative to the root, with forward slashes. */
function* namesIn(root: string, folder: string): Iterable<string> {
  let entries: ReturnType<typeof entriesIn>;
  try {
    entries = entriesIn(join(root, folder));
  } catch {
    return;
  }
  for (const entry of entries) {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* namesIn(root, name);
    else yield name;
  }
}

function entriesIn(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}
