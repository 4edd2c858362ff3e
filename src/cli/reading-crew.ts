import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { Filed } from "../morgue/filing.ts";
import type { ReadingDesk } from "./reading-worker.ts";

/** Below this many files, starting threads costs more than it saves. */
const fewest = 300;
/** Files that a thread reads at once: enough that handing over costs little, few enough that all end together. */
const load = 100;

/** Whether so many files are worth several threads. */
export function isCrewNeeded(files: number): boolean {
  return files >= fewest && availableParallelism() > 1;
}

/** Reads story files in several threads; gives what each load becomes as soon as it is there, in no certain order. */
export async function readByCrew(
  desk: ReadingDesk,
  files: readonly string[],
  take: (filed: Filed, files: number) => void,
): Promise<void> {
  const crew = new Piscina<readonly string[], Filed>({
    filename: new URL("./reading-worker.ts", import.meta.url).href,
    workerData: desk,
    maxThreads: availableParallelism(),
    minThreads: Math.min(availableParallelism(), Math.ceil(files.length / load)),
  });
  try {
    const loads = Array.from({ length: Math.ceil(files.length / load) }, (_, index) =>
      files.slice(index * load, (index + 1) * load),
    );
    await Promise.all(
      loads.map(async (each) => {
        take(await crew.run(each), each.length);
      }),
    );
  } finally {
    await crew.destroy();
  }
}
