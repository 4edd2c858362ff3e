import type { Problem } from "../model/problem.ts";
import type { Rail } from "../model/rail.ts";
import type { Section } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import { type DataFile, listRails, readDataFile } from "./data-files.ts";
import { suggestion } from "./near-miss.ts";
import { readRailHealth } from "./rail-health.ts";
import { railFrom } from "./rails.ts";
import { railSchema } from "./schemas/rail.ts";
import type { RawSite } from "./schemas/site.ts";
import { problemAt } from "./source-text.ts";

/** Reads the rail files, in the order in which the site shows them. */
export async function readRails(
  root: string,
  rawSite: DataFile<RawSite> | null,
  site: Site,
  sections: readonly Section[],
  problems: Problem[],
): Promise<readonly Rail[]> {
  const listed = await listRails(root);
  problems.push(...listed.problems);
  const health = await readRailHealth(root, problems);
  const rails = new Map<string, Rail>();
  for (const id of listed.ids) {
    const read = await readDataFile(root, `_data/rails/${id}.json`, railSchema);
    if (read.kind === "failed") {
      problems.push(...read.error);
      continue;
    }
    const { value, source, located } = read.value;
    const rail = railFrom(id, value, site, health.get(id) ?? null);
    const { filling } = rail;
    const known = sections.map((section) => section.id);
    if (filling.kind === "section" && sections.length > 0 && !known.includes(filling.section)) {
      problems.push(
        problemAt(source, located.valueAt(["_dateline", "from"]), {
          code: "unknown-section",
          message: `There is no section "${filling.section}" in _data/sections.json.`,
          remedy: suggestion(filling.section, known),
        }),
      );
    }
    rails.set(id, rail);
  }
  rawSite?.value.rails?.forEach((id, index) => {
    if (listed.ids.includes(id)) return;
    problems.push(
      problemAt(rawSite.source, rawSite.located.valueAt(["rails", index]), {
        code: "unknown-rail",
        message: `There is no rail _data/rails/${id}.json.`,
        remedy: listed.ids.length === 0 ? "Add the file." : suggestion(id, listed.ids),
      }),
    );
  });
  return site.rails.flatMap((id) => rails.get(id) ?? []);
}
