import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The hash of each file of a folder by its name; null where there is no folder. */
export type FolderPrint = ReadonlyMap<string, string> | null;

export function folderPrint(folder: string): FolderPrint {
  if (!existsSync(folder)) return null;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  return new Map(files.map((file) => [file, hashOf(readFileSync(join(folder, file)))]));
}

/** How two folders differ, in one line; empty where they do not. */
export function difference(found: FolderPrint, wanted: FolderPrint): string {
  if (found === null || wanted === null) return found === wanted ? "" : found === null ? "no folder" : "a folder";
  const names = [...new Set([...found.keys(), ...wanted.keys()])].sort();
  return names
    .filter((name) => found.get(name) !== wanted.get(name))
    .map((name) => `${found.has(name) ? (wanted.has(name) ? "other" : "added") : "missing"} ${name}`)
    .slice(0, 8)
    .join(", ");
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
