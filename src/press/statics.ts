import { constants } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A file of `static/` would overwrite a page of the portal. */
export class StaticCollision extends Error {
  override readonly name = "StaticCollision";

  constructor(file: string) {
    super(`${file}:1:1 error The portal makes a file of this name itself. Rename or remove it. [static-collision]`);
  }
}

/** Copies the files of `static/` (relative to the newsroom) into a release. None may replace what is there. */
export async function copyStatics(newsroom: string, files: readonly string[], release: string): Promise<void> {
  for (const file of files) {
    const target = join(release, file.slice("static/".length));
    await mkdir(dirname(target), { recursive: true });
    try {
      await copyFile(join(newsroom, file), target, constants.COPYFILE_EXCL);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") throw new StaticCollision(file);
      throw error;
    }
  }
}

/** Copies the files of `static/` over those of an earlier preview. */
export async function refreshStatics(newsroom: string, files: readonly string[], preview: string): Promise<void> {
  for (const file of files) {
    const target = join(preview, file.slice("static/".length));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(newsroom, file), target);
  }
}
