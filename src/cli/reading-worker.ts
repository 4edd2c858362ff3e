import { workerData } from "node:worker_threads";
import type { Filed } from "../morgue/filing.ts";
import { type ReadingDesk, readFiles } from "./read-files.ts";

const desk: ReadingDesk = workerData;

/** Reads story files in a thread of its own; the pool of threads takes the default export. */
export default function read(files: readonly string[]): Filed {
  return readFiles(desk, files);
}
