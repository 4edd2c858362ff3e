import { basename, dirname, resolve } from "node:path";
import type { ItemDesk } from "../intake/item-desk.ts";
import type { Problem } from "../model/problem.ts";
import { failed, ok, type Result } from "../model/result.ts";
import { readDataFile } from "../read/data-files.ts";
import { readIntakeFile } from "../read/intake-file.ts";
import { agenciesSchema } from "../read/schemas/agencies.ts";
import { sectionsSchema } from "../read/schemas/sections.ts";
import { siteSchema } from "../read/schemas/site.ts";

/** Reads what items are sorted by: the newsroom's data, and the map in `_data/intake.json` or in another file. */
export async function importDeskOf(
  newsroom: string,
  map: string | null,
): Promise<Result<Omit<ItemDesk, "section" | "agency">, readonly Problem[]>> {
  const site = await readDataFile(newsroom, "_data/site.json", siteSchema);
  const sections = await readDataFile(newsroom, "_data/sections.json", sectionsSchema);
  const agencies = await readDataFile(newsroom, "_data/agencies.json", agenciesSchema, "{}");
  if (site.kind === "failed" || sections.kind === "failed" || agencies.kind === "failed") {
    return failed([site, sections, agencies].flatMap((read) => (read.kind === "failed" ? read.error : [])));
  }
  const ids = [sections.value.value.map(({ id }) => id), Object.keys(agencies.value.value)] as const;
  const other = map === null ? null : resolve(map);
  const read =
    other === null
      ? await readIntakeFile(newsroom, "_data/intake.json", ...ids)
      : await readIntakeFile(dirname(other), basename(other), ...ids, null);
  if (read.kind === "failed") return read;
  return ok({
    sections: sections.value.value.map(({ id, title }) => ({ id, title })),
    agencies: Object.entries(agencies.value.value)
      .map(([id, { name, label, url, notice }]) => ({ id, name, label, url: url ?? null, notice }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    language: site.value.value.language ?? "en",
    timeZone: site.value.value.timeZone ?? "UTC",
    map: read.value,
  });
}
