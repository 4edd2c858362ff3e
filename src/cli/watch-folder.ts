import { watch } from "node:fs";
import { access } from "node:fs/promises";
import { join } from "node:path";

/** How long the files must be quiet before they are read, in milliseconds: editors write in several steps. */
const quiet = 80;

/** Calls `changed` after every change below the folders of `root`, one call at a time. Never returns. */
export async function watchFolder(
  root: string,
  folders: readonly string[],
  changed: () => Promise<void>,
): Promise<never> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(changed);
    }, quiet);
  };
  for (const folder of folders) {
    const path = join(root, folder);
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (there) watch(path, { recursive: true }, soon);
  }
  return new Promise<never>(() => {});
}
