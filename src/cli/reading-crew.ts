import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Piscina } from "piscina";
import type { Filed } from "../morgue/filing.ts";
import { coresToUse, worthACrew } from "./crew-size.ts";
import { programFile } from "./project-root.ts";
import { type ReadingDesk, readFiles } from "./read-files.ts";

/** Below this many files, starting threads costs more than it saves. */
const fewest = 600;
/** Files that a thread reads at once: enough that handing over costs little, few enough that all end together. */
const load = 100;
/** Loads that a thread has at a time, so that it has the next one while this thread is still busy with its own. */
const ahead = 2;

/** Reads story files in as many threads as are worth it, this one among them; `take` is given what each load becomes. */
export async function readByCrew(
  desk: ReadingDesk,
  files: readonly string[],
  take: (filed: Filed, files: number) => void,
): Promise<void> {
  const size = worthACrew(load);
  const loads = Array.from({ length: Math.ceil(files.length / size) }, (_, index) =>
    files.slice(index * size, (index + 1) * size),
  );
  const others = files.length < worthACrew(fewest) ? 0 : coresToUse() - 1;
  const crew = others === 0 ? null : crewOf(desk, others);
  try {
    // Each thread takes the next load when it is done with one.
    const next = () => loads.shift();
    const work = async (read: (files: readonly string[]) => Promise<Filed> | Filed) => {
      for (let each = next(); each !== undefined; each = next()) take(await read(each), each.length);
    };
    const own = work(async (each) => {
      // What the others have done is heard of in between.
      await setImmediate();
      return readFiles(desk, each);
    });
    const theirs = Array.from({ length: others * ahead }, () =>
      work((each) => crew?.run(each) ?? readFiles(desk, each)),
    );
    await Promise.all([own, ...theirs]);
  } finally {
    await crew?.destroy();
  }
}

function crewOf(desk: ReadingDesk, threads: number): Piscina<readonly string[], Filed> {
  return new Piscina({
    filename: pathToFileURL(programFile("src/cli/reading-worker")).href,
    workerData: desk,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: ahead,
  });
}
