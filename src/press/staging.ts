import { mkdir, rm } from "node:fs/promises";

/** An empty folder for the release being made. What an interrupted build left there is gone. */
export async function emptyFolder(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}
