import { relative } from "node:path";
import { watch } from "chokidar";

/** How long the files must be quiet before they are read, in milliseconds: editors write in several steps. */
const quiet = 60;

/**
 * Calls `changed` with a changed file (relative to `root`) after every change below the given paths, one call at a
 * time; changes that come meanwhile make one further call. Resolves when the watching has begun.
 */
export async function watchPaths(
  root: string,
  paths: readonly string[],
  changed: (file: string) => Promise<void>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const watcher = watch([...paths], { ignoreInitial: true, cwd: root });
  watcher.on("all", (_event, path) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(() => changed(relative(root, `${root}/${path}`)));
    }, quiet);
  });
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
}
