import { problemsPath } from "../model/address.ts";
import type { Agency } from "../model/agency.ts";
import type { Edition } from "../model/edition.ts";
import { compareProblems, isError, type Problem } from "../model/problem.ts";
import type { Rail } from "../model/rail.ts";
import type { Result } from "../model/result.ts";
import type { Section } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import { compareStories, type Story } from "../model/story.ts";
import { collisionsOf, reservedNames } from "./collisions.ts";
import { type DataFile, listRails, readDataFile, strayDataFiles } from "./data-files.ts";
import { inParallel } from "./in-parallel.ts";
import type { Measure } from "./measure.ts";
import { suggestion } from "./near-miss.ts";
import { listNewsroom, type NewsroomFiles } from "./newsroom-files.ts";
import { railFrom } from "./rails.ts";
import {
  agenciesSchema,
  type RawAgencies,
  type RawSections,
  type RawSite,
  railSchema,
  sectionsSchema,
  siteSchema,
} from "./schemas/site.ts";
import { slug } from "./schemas/text.ts";
import { siteFrom } from "./site.ts";
import { problemAt } from "./source-text.ts";
import { finishStory } from "./story.ts";
import { readBody } from "./story-body.ts";
import { type Desk, draftStory } from "./story-draft.ts";
import { pictureDesk } from "./story-pictures.ts";

export interface ReadingOptions {
  /** The absolute path of the newsroom. */
  readonly root: string;
  /** Outweighs the path of the site's URL; with slashes at both ends. */
  readonly pathPrefix: string | null;
  readonly measure: Measure;
}

/** All that a newsroom says, and all that is wrong with it. */
export interface Reading {
  /** Everything sound. Null where the site or its sections cannot be read. */
  readonly edition: Edition | null;
  /** Files of `static/`, relative to the newsroom. */
  readonly statics: readonly string[];
  /** Sorted by file, line and column. */
  readonly problems: readonly Problem[];
}

/** Reads a whole newsroom once. Every problem of every file is reported; what is sound is in the edition. */
export async function readNewsroom({ root, pathPrefix, measure }: ReadingOptions): Promise<Reading> {
  const files = await listNewsroom(root);
  const problems: Problem[] = [...files.problems, ...(await strayDataFiles(root))];
  const take = <T>(result: Result<T, readonly Problem[]>): T | null => {
    if (result.kind === "ok") return result.value;
    problems.push(...result.error);
    return null;
  };

  const rawSite = take(await readDataFile(root, "_data/site.json", siteSchema));
  const rawSections = take(await readDataFile(root, "_data/sections.json", sectionsSchema));
  const rawAgencies = take(await readDataFile(root, "_data/agencies.json", agenciesSchema));
  const finish = (edition: Edition | null): Reading => ({
    edition,
    statics: files.statics,
    problems: problems.sort(compareProblems),
  });
  if (rawSections !== null) problems.push(...sectionProblems(rawSections));
  if (rawAgencies !== null) problems.push(...agencyProblems(rawAgencies));

  // Without the site or the sections every story would be wrong; still, their own mistakes are worth reporting.
  const site = siteFrom(rawSite?.value ?? placeholderSite, pathPrefix);
  const sections: readonly Section[] = (rawSections?.value ?? []).map((section) => ({
    ...section,
    description: section.description ?? "",
  }));
  const agencies = Object.entries(rawAgencies?.value ?? {})
    .map(([id, { url = null, datelineFormat = null, licenceDays = null, ...agency }]): Agency => {
      return { id, url, datelineFormat, licenceDays, ...agency };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

  // Rail files know the site by its own address, wherever this release is going to live.
  const home = siteFrom(rawSite?.value ?? placeholderSite, null);
  const rails = await readRails(root, rawSite, home, sections, problems);
  const desk: Desk = {
    site,
    sections: new Map(sections.map((section) => [section.id, section])),
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
  };
  const stories =
    rawSections === null || rawAgencies === null ? [] : await readStories(root, files, desk, measure, problems);
  if (rawSite === null || rawSections === null || rawAgencies === null) return finish(null);
  return finish({ site, sections, agencies, rails, stories });
}

const placeholderSite: RawSite = { title: "", url: "https://newsroom.invalid" };

async function readStories(
  root: string,
  files: NewsroomFiles,
  desk: Desk,
  measure: Measure,
  problems: Problem[],
): Promise<readonly Story[]> {
  const drafted = await inParallel(files.stories, (file) => draftStory(root, file, desk));
  const drafts = drafted.flatMap((result) => (result.kind === "ok" ? [result.value] : []));
  const broken = drafted.flatMap((result) => (result.kind === "failed" ? [result.error] : []));
  const collisions = collisionsOf(drafts, [...desk.sections.values()]);
  problems.push(...[...collisions.values()].flat());

  const pictures = await pictureDesk(root, files.pictures, measure);
  const paths = new Map([
    ...drafts.map(({ file, path }): [string, string] => [file, path]),
    // A link to a broken story is no mistake of its own; in the preview it leads to the report.
    ...broken.map(({ file }): [string, string] => [file, problemsPath]),
  ]);
  const surroundings = { site: desk.site, pictures, paths };
  for (const { file, source, text, problems: found } of broken) {
    problems.push(...found);
    if (source !== null && text !== null) {
      problems.push(...readBody({ file, source, text, sponsored: false }, surroundings).problems);
    }
  }
  const stories: Story[] = [];
  for (const draft of drafts) {
    const { story, problems: found } = finishStory(draft, desk, surroundings);
    problems.push(...found);
    if (!collisions.has(draft) && !found.some(isError)) stories.push(story);
  }
  return stories.sort(compareStories);
}

async function readRails(
  root: string,
  rawSite: DataFile<RawSite> | null,
  site: Site,
  sections: readonly Section[],
  problems: Problem[],
): Promise<readonly Rail[]> {
  const listed = await listRails(root);
  problems.push(...listed.problems);
  const rails = new Map<string, Rail>();
  for (const id of listed.ids) {
    const read = await readDataFile(root, `_data/rails/${id}.json`, railSchema);
    if (read.kind === "failed") {
      problems.push(...read.error);
      continue;
    }
    const { value, source, located } = read.value;
    const rail = railFrom(id, value, site);
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

function sectionProblems({ value, source, located }: DataFile<RawSections>): Problem[] {
  return value.flatMap(({ id }, index) => {
    const at = (code: string, message: string) =>
      problemAt(source, located.valueAt([index, "id"]), { code, message, remedy: "Give the section another id." });
    return [
      ...(reservedNames.includes(id) ? [at("reserved-id", `"${id}" is a path of the portal itself.`)] : []),
      ...(value.findIndex((other) => other.id === id) < index
        ? [at("duplicate-id", `Another section has the id "${id}".`)]
        : []),
    ];
  });
}

function agencyProblems({ value, source, located }: DataFile<RawAgencies>): Problem[] {
  return Object.keys(value)
    .filter((id) => !slug.safeParse(id).success)
    .map((id) =>
      problemAt(source, located.keyAt([id]), {
        code: "bad-value",
        message: `"${id}" cannot be the id of an agency.`,
        remedy: "Use the letters a to z, digits and single hyphens.",
      }),
    );
}
