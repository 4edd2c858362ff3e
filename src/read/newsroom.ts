import type { Edition } from "../model/edition.ts";
import type { Instant } from "../model/instant.ts";
import { compareProblems, type Problem } from "../model/problem.ts";
import { ok, type Result } from "../model/result.ts";
import type { Section } from "../model/section.ts";
import type { Story } from "../model/story.ts";
import type { StoryMemory } from "../model/story-memory.ts";
import type { Histories } from "../model/story-version.ts";
import { agencyFrom } from "./agency.ts";
import { readDataFile, strayDataFiles } from "./data-files.ts";
import { agencyProblems, sectionProblems } from "./data-problems.ts";
import { readHistories } from "./history.ts";
import { readIntakeFile } from "./intake-file.ts";
import type { KnownStory } from "./killed-story.ts";
import type { Measure } from "./measure.ts";
import { listNewsroom, type NewsroomFiles } from "./newsroom-files.ts";
import { readRails } from "./rail-files.ts";
import { agenciesSchema } from "./schemas/agencies.ts";
import { sectionsSchema } from "./schemas/sections.ts";
import { type RawSite, siteSchema } from "./schemas/site.ts";
import { siteFrom } from "./site.ts";
import { problemAt } from "./source-text.ts";
import { readStories, type StoriesRead } from "./stories.ts";
import { type Desk, draftStory, type StoryDraft } from "./story-draft.ts";

export interface ReadingOptions {
  /** The absolute path of the newsroom. */
  readonly root: string;
  /** Outweighs the path of the site's URL; with slashes at both ends. */
  readonly pathPrefix: string | null;
  readonly measure: Measure;
  /** The clock, against which embargoes are held. */
  readonly now: Instant;
  /** The absolute folder that holds `_data/`: the newsroom itself, unless an earlier release's data must serve. */
  readonly dataRoot?: string;
  /** An absolute folder of stories that must not lie in the repository, or null. */
  readonly overlay: string | null;
  /** The files as they were listed already; without them they are listed. */
  readonly files?: NewsroomFiles;
  /** What an earlier release knew of a story file; null where it knew nothing. */
  readonly known: (file: string) => KnownStory | null;
  /** Makes what earlier builds know of story files out of what stories refer to; without it every file is read. */
  readonly recollect?: (desk: Desk, files: readonly string[]) => Promise<StoryMemory>;
}

/** All that a newsroom says, and all that is wrong with it. */
export interface Reading {
  /** Everything sound. Null where the site or its sections cannot be read. */
  readonly edition: Edition | null;
  /** Files of `static/`, relative to the newsroom. */
  readonly statics: readonly string[];
  /** Files of stories that are not sound and were left out; killed ones are in the edition. */
  readonly broken: readonly string[];
  /** Those of them that are withheld, under embargo, or whose licence has ended: not even an earlier page may stand. */
  readonly held: ReadonlySet<string>;
  /** Sorted by file, line and column. */
  readonly problems: readonly Problem[];
}

/** Reads a whole newsroom once. Every problem of every file is reported; what is sound is in the edition. */
export async function readNewsroom(options: ReadingOptions): Promise<Reading> {
  const { root, pathPrefix, dataRoot = root } = options;
  const files = options.files ?? listNewsroom(root, options.overlay);
  const problems: Problem[] = [...files.problems, ...(await strayDataFiles(dataRoot))];
  const take = <T>(result: Result<T, readonly Problem[]>): T | null => {
    if (result.kind === "ok") return result.value;
    problems.push(...result.error);
    return null;
  };

  const rawSite = take(await readDataFile(dataRoot, "_data/site.json", siteSchema));
  const rawSections = take(await readDataFile(dataRoot, "_data/sections.json", sectionsSchema));
  // A newsroom that has no supplier needs no list of them.
  const rawAgencies = take(await readDataFile(dataRoot, "_data/agencies.json", agenciesSchema, "{}"));
  if (rawSections !== null) problems.push(...sectionProblems(rawSections));
  if (rawAgencies !== null) problems.push(...agencyProblems(rawAgencies));

  if (rawSections !== null && rawAgencies !== null) {
    const sectionIds = rawSections.value.map(({ id }) => id);
    const map = await readIntakeFile(dataRoot, "_data/intake.json", sectionIds, Object.keys(rawAgencies.value));
    // No page depends on how imports are sorted.
    if (map.kind === "failed") problems.push(...map.error.map((each) => ({ ...each, severity: "warning" as const })));
  }

  // Without the site or the sections every story would be wrong; still, their own mistakes are worth reporting.
  const site = siteFrom(rawSite?.value ?? placeholderSite, pathPrefix);
  const sections: readonly Section[] = (rawSections?.value ?? []).map((section) => ({
    ...section,
    description: section.description ?? "",
  }));
  const agencies = Object.entries(rawAgencies?.value ?? {})
    .map(([id, agency]) => agencyFrom(id, agency))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

  // Rail files know the site by its own address, wherever this release is going to live.
  const home = siteFrom(rawSite?.value ?? placeholderSite, null);
  const rails = await readRails(dataRoot, rawSite, home, sections, problems);
  const desk: Desk = {
    site,
    sections: new Map(sections.map((section) => [section.id, section])),
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
  };
  const read = rawSections === null || rawAgencies === null ? noStories : await readStories(options, files, desk);
  problems.push(...read.problems);
  const { stories, held } = read;
  const finish = (edition: Edition | null): Reading => ({
    edition,
    statics: files.statics,
    broken: [...read.broken].sort(),
    held,
    problems: problems.sort(compareProblems),
  });
  if (rawSite === null || rawSections === null || rawAgencies === null) return finish(null);
  const told = site.history ? await readHistories(root, draftsOf(root, stories, desk), desk.agencies) : noHistories;
  if (told.kind === "failed") {
    problems.push(problemAt(rawSite.source, rawSite.located.valueAt(["history"]), told.error));
  }
  const histories = told.kind === "ok" ? told.value : new Map();
  return finish({ site, sections, agencies, rails, stories, histories });
}

/** The drafts of sound stories, whose files are read again: only git's history needs them. */
function draftsOf(root: string, stories: readonly Story[], desk: Desk): readonly StoryDraft[] {
  return stories.flatMap(({ file }) => {
    const drafted = draftStory(root, file, desk);
    return drafted.kind === "ok" ? [drafted.value] : [];
  });
}

const noStories: StoriesRead = { stories: [], broken: [], held: new Set(), problems: [] };
const noHistories = ok<Histories>(new Map());
const placeholderSite: RawSite = { title: "", url: "https://newsroom.invalid" };
