import { randomUUID } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "./make-folder.ts";

/** An empty folder. What an interrupted build left there is gone. */
export async function emptyFolder(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

/**
 * A new folder below `base`, where nothing else is left. It bears a name of its own, since a process that an
 * interrupted build had started may go on writing for a moment into the folder that it was given.
 */
export function freshFolder(base: string): string {
  const gone = `${base}.gone`;
  rmSync(gone, { recursive: true, force: true });
  // Moved away first: nobody can put something into a folder while it is being removed.
  if (existsSync(base)) renameSync(base, gone);
  rmSync(gone, { recursive: true, force: true });
  return folderIn(base);
}

/** A new folder below `base`, beside what is there. */
export function folderIn(base: string): string {
  const folder = join(base, randomUUID());
  makeFolder(folder);
  return folder;
}

/** Removes what was staged, unless a commit has begun that still needs it. */
export function clearStaging(base: string, journal: string): void {
  if (!existsSync(journal)) rmSync(base, { recursive: true, force: true });
}
