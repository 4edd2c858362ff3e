import { access, cp, mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { StateFolder } from "./state-folder.ts";

/**
 * Puts the staged release in the place of the output, by renaming folders: readers find the earlier release or the new
 * one. Where the output lies on another disk, the release is copied beside it first. The earlier release is put back
 * when the new one cannot take its place.
 */
export async function commitRelease(state: StateFolder, output: string): Promise<void> {
  await mkdir(dirname(output), { recursive: true });
  await rm(state.retired, { recursive: true, force: true });
  const retired = (await moved(output, state.retired)) ? state.retired : beside(output, "retired");
  try {
    await rename(state.staging, output);
  } catch (error) {
    if (!hasCode(error, "EXDEV")) {
      await rename(retired, output).catch(() => {});
      throw error;
    }
    const incoming = beside(output, "incoming");
    await rm(incoming, { recursive: true, force: true });
    await cp(state.staging, incoming, { recursive: true });
    await rename(incoming, output);
    await rm(state.staging, { recursive: true, force: true });
  }
  await rm(retired, { recursive: true, force: true });
}

/** Puts back the release that an interrupted commit had moved away, where nothing has taken its place. */
export async function restoreRetired(state: StateFolder, output: string): Promise<void> {
  for (const retired of [state.retired, beside(output, "retired")]) {
    if ((await exists(output)) || !(await exists(retired))) continue;
    await rename(retired, output);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Moves the earlier release out of the way; false where it had to stay on its own disk. */
async function moved(output: string, retired: string): Promise<boolean> {
  try {
    await rename(output, retired);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return true;
    if (!hasCode(error, "EXDEV")) throw error;
    const aside = beside(output, "retired");
    await rm(aside, { recursive: true, force: true });
    await rename(output, aside);
    return false;
  }
}

function beside(output: string, word: string): string {
  return join(dirname(output), `.${basename(output)}.${word}`);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
