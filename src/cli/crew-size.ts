import { availableParallelism } from "node:os";
import { UsageError } from "./usage.ts";

/** How many processes render and how many threads read at once: DATELINE_CORES, else as many as the machine has cores. */
export function coresToUse(environment: NodeJS.ProcessEnv = process.env): number {
  return numberIn(environment, "DATELINE_CORES") ?? availableParallelism();
}

/** From how many pages or files on one process or thread more is worth its start: DATELINE_CREW_FROM, else `usual`. */
export function worthACrew(usual: number, environment: NodeJS.ProcessEnv = process.env): number {
  return numberIn(environment, "DATELINE_CREW_FROM") ?? usual;
}

function numberIn(environment: NodeJS.ProcessEnv, name: string): number | null {
  const text = environment[name];
  if (text === undefined || text === "") return null;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`${name}=${text} is not a whole number from 1 on.`);
  return Number(text);
}
