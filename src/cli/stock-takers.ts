import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Stamps } from "../morgue/stamp.ts";
import { memoryFor, type StampMemory, StampTable } from "../morgue/stamp-table.ts";
import type { Inventory } from "../press/inventory.ts";
import { knownInventory } from "../press/known-survey.ts";
import { coresToUse, worthACrew } from "./crew-size.ts";
import { isTranslated, programFile } from "./project-root.ts";

/** Below this many files, taking stock takes no longer than starting a thread. */
export const fewest = 5_000;

/** What a thread is told when it starts: the output, and where its survey is kept. */
export interface HelperOrder {
  readonly output: string;
  readonly survey: string;
}

/** What it is told later: the files of the newsroom, joined by zeros, and where the stamps go. */
export interface HelperCall {
  readonly root: string;
  readonly files: string;
  readonly memory: StampMemory;
}

export interface Taken {
  readonly stamps: Stamps;
  readonly standing: Inventory;
}

/** Who takes stock: this thread, and one more where there is much to look at, which begins with the output. */
export class StockTakers {
  readonly #order: HelperOrder;
  #helper: Worker | null = null;

  constructor(order: HelperOrder) {
    this.#order = order;
    // Only a large output has a survey.
    if (existsSync(order.survey)) this.#engage();
  }

  /** Takes the stamps of files, and looks what stands in the output. */
  async take(root: string, files: readonly string[]): Promise<Taken> {
    if (this.#helper === null && files.length >= worthACrew(fewest)) this.#engage();
    const helper = this.#helper;
    const { output, survey } = this.#order;
    if (helper === null) {
      const table = new StampTable(root, files);
      table.fill();
      return { stamps: table.stamps(), standing: knownInventory(output, survey) };
    }
    const memory = memoryFor(files.length);
    const table = new StampTable(root, files, memory);
    const standing = new Promise<Inventory>((resolve) => {
      helper.once("message", resolve);
      // What the thread cannot tell is looked up here.
      helper.once("error", () => resolve(knownInventory(output, survey)));
    });
    helper.ref();
    helper.postMessage({ root, files: files.join("\0"), memory } satisfies HelperCall);
    table.fill();
    // Whatever the thread has taken is looked at when it has told the rest.
    const told = await standing;
    return { stamps: table.stamps(), standing: told };
  }

  #engage(): void {
    // What translates the sources while they run does not do so for the first file of a thread.
    if (!isTranslated || coresToUse() === 1) return;
    this.#helper = new Worker(pathToFileURL(programFile("src/cli/stock-worker")), { workerData: this.#order });
    // Where the newsroom cannot be listed, nobody waits for it.
    this.#helper.unref();
  }
}
