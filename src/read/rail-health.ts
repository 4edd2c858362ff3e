import type { Problem } from "../model/problem.ts";
import type { RailHealth } from "../model/rail.ts";
import { readDataFile } from "./data-files.ts";
import { railHealthSchema } from "./schemas/rail-health.ts";

/** How the refreshing of the rails goes, by their ids; nothing where nobody has refreshed any. */
export async function readRailHealth(root: string, problems: Problem[]): Promise<ReadonlyMap<string, RailHealth>> {
  const read = await readDataFile(root, "_data/rail-health.json", railHealthSchema, "{}");
  if (read.kind === "failed") {
    problems.push(...read.error);
    return new Map();
  }
  return new Map(
    Object.entries(read.value.value).map(([id, { refreshed, failing }]) => [
      id,
      { refreshed: refreshed ?? null, failing: failing ?? null },
    ]),
  );
}
