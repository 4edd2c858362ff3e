import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Output } from "./results.ts";

/** All files below a folder, by their paths in it, with `/`. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) =>
    entry.isFile() ? [relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/")] : [],
  );
}

export async function outputOf(folder: string, files: readonly string[]): Promise<Output> {
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(folder, file))).size;
  return { files: files.length, bytes };
}
