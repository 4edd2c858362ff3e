import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { named } from "../model/fault.ts";

/** Writes the file that answers for a path below the site's root; gives the path back. */
export async function writeOutput(outDir: string, path: string, bytes: Uint8Array): Promise<string> {
  const file = join(outDir, path.slice(1));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes).catch((error: unknown) => {
    throw named(error, file);
  });
  return path;
}
