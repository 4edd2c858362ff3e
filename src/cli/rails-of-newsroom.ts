import { railFileFrom } from "../intake/rail-document.ts";
import type { RailFile } from "../intake/rail-file.ts";
import type { HealthEntry } from "../intake/rail-health.ts";
import { isoInstant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import { listRails, readDataFile } from "../read/data-files.ts";
import { railSchema } from "../read/schemas/rail.ts";
import { railHealthSchema } from "../read/schemas/rail-health.ts";
import { siteSchema } from "../read/schemas/site.ts";
import { siteFrom } from "../read/site.ts";

/** A rail that can be refreshed, with the text of its file. */
export interface RailWithText {
  readonly rail: RailFile;
  readonly text: string;
}

/** What a refresh needs to know of a newsroom. */
export interface RailsOfNewsroom {
  /** Every rail, also those that name no feed. */
  readonly ids: readonly string[];
  /** By id. */
  readonly rails: readonly RailWithText[];
  /** How many headlines a rail holds. */
  readonly size: number;
  /** What is written down of the rails that can be refreshed. */
  readonly health: ReadonlyMap<string, HealthEntry>;
  /** Of the files that were read; what is sound is refreshed all the same. */
  readonly problems: readonly Problem[];
}

export const healthFile = "_data/rail-health.json";

export async function railsOfNewsroom(newsroom: string): Promise<RailsOfNewsroom> {
  const site = await readDataFile(newsroom, "_data/site.json", siteSchema);
  const health = await readDataFile(newsroom, healthFile, railHealthSchema, "{}");
  const listed = await listRails(newsroom);
  const problems = [
    ...listed.problems,
    ...[site, health].flatMap((read) => (read.kind === "failed" ? read.error : [])),
  ];
  const rails: RailWithText[] = [];
  for (const id of listed.ids) {
    const read = await readDataFile(newsroom, `_data/rails/${id}.json`, railSchema);
    if (read.kind === "failed") {
      problems.push(...read.error);
      continue;
    }
    const { value, located, source } = read.value;
    const rail = railFileFrom(id, value, located.value);
    if (rail !== null) rails.push({ rail, text: source.text });
  }
  const known = new Set(rails.map(({ rail }) => rail.id));
  const written = health.kind === "ok" ? Object.entries(health.value.value) : [];
  return {
    ids: listed.ids,
    rails,
    size: site.kind === "ok" ? siteFrom(site.value.value, null).pageSizes.rail : 3,
    health: new Map(
      written
        .filter(([id]) => known.has(id))
        .map(([id, { refreshed, failing, reason }]): [string, HealthEntry] => [
          id,
          {
            ...(refreshed !== undefined && { refreshed: isoInstant(refreshed) }),
            ...(failing !== undefined && { failing: isoInstant(failing) }),
            ...(reason !== undefined && { reason }),
          },
        ]),
    ),
    problems,
  };
}
