import { Piscina } from "piscina";
import type { Filed } from "../morgue/filing.ts";
import { coresToUse, worthACrew } from "./crew-size.ts";
import type { ReadingDesk } from "./reading-worker.ts";

/** Below this many files, starting threads costs more than it saves. */
const fewest = 300;
/** Files that a thread reads at once: enough that handing over costs little, few enough that all end together. */
const load = 100;

/** Whether so many files are worth several threads. */
export function isCrewNeeded(files: number): boolean {
  return files >= worthACrew(fewest) && coresToUse() > 1;
}

/** Reads story files in several threads; gives what each load becomes as soon as it is there, in no certain order. */
export async function readByCrew(
  desk: ReadingDesk,
  files: readonly string[],
  take: (filed: Filed, files: number) => void,
): Promise<void> {
  const [threads, size] = [coresToUse(), worthACrew(load)];
  const crew = new Piscina<readonly string[], Filed>({
    filename: new URL("./reading-worker.ts", import.meta.url).href,
    workerData: desk,
    maxThreads: threads,
    minThreads: Math.min(threads, Math.ceil(files.length / size)),
  });
  try {
    const loads = Array.from({ length: Math.ceil(files.length / size) }, (_, index) =>
      files.slice(index * size, (index + 1) * size),
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
