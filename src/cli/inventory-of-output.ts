import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { type Inventory, inventoryOf } from "../press/inventory.ts";
import { coresToUse, worthACrew } from "./crew-size.ts";
import { isTranslated, programFile } from "./project-root.ts";

/** Below this many stories, looking through the output takes no longer than starting a thread. */
const fewest = 5_000;

/**
 * What stands in the output, looked through while something else is done where it is large.
 *
 * @param stories how many stories the newsroom has.
 */
export async function inventoryOfOutput(output: string, stories: number): Promise<Inventory> {
  // What translates the sources while they run does not do so for the first file of a thread.
  if (!isTranslated || coresToUse() === 1 || stories < worthACrew(fewest)) return inventoryOf(output);
  const worker = new Worker(pathToFileURL(programFile("src/cli/inventory-worker")), { workerData: output });
  return new Promise((resolve) => {
    worker.once("message", resolve);
    // What the thread cannot tell is looked up here.
    worker.once("error", () => resolve(inventoryOf(output)));
  });
}
