import { href, problemsPath } from "../model/address.ts";
import type { Edition } from "../model/edition.ts";
import { unlinked } from "../model/html.ts";
import type { Instant } from "../model/instant.ts";
import { compareProblems, isError, type Problem } from "../model/problem.ts";
import type { Rail } from "../model/rail.ts";
import { ok, type Result } from "../model/result.ts";
import type { Section } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import { compareStories, type Story } from "../model/story.ts";
import type { Histories } from "../model/story-version.ts";
import { agencyFrom } from "./agency.ts";
import { collisionsOf } from "./collisions.ts";
import { type DataFile, listRails, readDataFile, strayDataFiles } from "./data-files.ts";
import { readHistories } from "./history.ts";
import { inParallel } from "./in-parallel.ts";
import { asWarnings, type KnownStory, killedStory, ordersHold, ordersKill } from "./killed-story.ts";
import type { Measure } from "./measure.ts";
import { suggestion } from "./near-miss.ts";
import { listNewsroom, type NewsroomFiles } from "./newsroom-files.ts";
import { reservedNames } from "./portal-files.ts";
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
import { type Desk, draftStory, type StoryDraft } from "./story-draft.ts";
import { pictureDesk } from "./story-pictures.ts";

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
  /** What an earlier release knew, by story file. */
  readonly known: ReadonlyMap<string, KnownStory>;
}

/** All that a newsroom says, and all that is wrong with it. */
export interface Reading {
  /** Everything sound. Null where the site or its sections cannot be read. */
  readonly edition: Edition | null;
  /** Files of `static/`, relative to the newsroom. */
  readonly statics: readonly string[];
  /** Files of stories that are not sound and were left out; killed ones are in the edition. */
  readonly broken: readonly string[];
  /** Those of them that their authors have withheld or put under embargo: not even an earlier page may stand. */
  readonly held: ReadonlySet<string>;
  /** Sorted by file, line and column. */
  readonly problems: readonly Problem[];
}

/** Reads a whole newsroom once. Every problem of every file is reported; what is sound is in the edition. */
export async function readNewsroom(options: ReadingOptions): Promise<Reading> {
  const { root, pathPrefix, dataRoot = root } = options;
  const files = await listNewsroom(root, options.overlay);
  const broken: string[] = [];
  const held = new Set<string>();
  const problems: Problem[] = [...files.problems, ...(await strayDataFiles(dataRoot))];
  const take = <T>(result: Result<T, readonly Problem[]>): T | null => {
    if (result.kind === "ok") return result.value;
    problems.push(...result.error);
    return null;
  };

  const rawSite = take(await readDataFile(dataRoot, "_data/site.json", siteSchema));
  const rawSections = take(await readDataFile(dataRoot, "_data/sections.json", sectionsSchema));
  const rawAgencies = take(await readDataFile(dataRoot, "_data/agencies.json", agenciesSchema));
  const finish = (edition: Edition | null): Reading => ({
    edition,
    statics: files.statics,
    broken: broken.sort(),
    held,
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
  const drafts: StoryDraft[] = [];
  const stories =
    rawSections === null || rawAgencies === null
      ? []
      : await readStories(options, files, desk, problems, broken, held, drafts);
  if (rawSite === null || rawSections === null || rawAgencies === null) return finish(null);
  const read = site.history ? await readHistories(root, drafts, desk.agencies) : noHistories;
  if (read.kind === "failed") {
    problems.push(problemAt(rawSite.source, rawSite.located.valueAt(["history"]), read.error));
  }
  const histories = read.kind === "ok" ? read.value : new Map();
  return finish({ site, sections, agencies, rails, stories, histories });
}

const noHistories = ok<Histories>(new Map());
const placeholderSite: RawSite = { title: "", url: "https://newsroom.invalid" };

async function readStories(
  { root, measure, now, known }: ReadingOptions,
  files: NewsroomFiles,
  desk: Desk,
  problems: Problem[],
  leftOut: string[],
  held: Set<string>,
  sound: StoryDraft[],
): Promise<readonly Story[]> {
  const drafted = await inParallel(files.stories, (file) => draftStory(root, file, desk));
  const drafts = drafted.flatMap((result) => (result.kind === "ok" ? [result.value] : []));
  const broken = drafted.flatMap((result) => (result.kind === "failed" ? [result.error] : []));
  const collisions = collisionsOf(
    drafts.filter(({ raw }) => raw.status !== "canceled"),
    [...desk.sections.values()],
  );

  const pictures = await pictureDesk(root, files.pictures, measure);
  const paths = new Map([
    ...drafts.map(({ file, path }): [string, string] => [file, path]),
    // A link to a broken story is no mistake of its own: its last page may be kept, and a preview shows the report.
    ...broken.map(({ file }): [string, string] => [file, known.get(file)?.path ?? problemsPath]),
  ]);
  const paidTargets = new Set(
    drafts.filter(({ raw }) => raw.sponsored === true).map(({ path }) => href(desk.site, path)),
  );
  const surroundings = { site: desk.site, pictures, paths, paidTargets };
  const stories: Story[] = [];
  for (const each of broken) {
    const { file, source, text } = each;
    const inBody = text === null ? [] : readBody({ file, source, text, sponsored: false }, surroundings).problems;
    const found = [...each.problems, ...inBody];
    const killed = ordersKill(source.text, known.has(file));
    const story = killed ? killedStory(each, desk, known.get(file) ?? null) : null;
    problems.push(...(killed ? asWarnings(found) : found));
    if (story !== null) stories.push(story);
    else if (!killed) leftOut.push(file);
    if (ordersHold(source.text, now)) held.add(file);
  }
  for (const draft of drafts) {
    const finished = finishStory(draft, desk, surroundings);
    const found = [
      ...(collisions.get(draft) ?? []),
      ...finished.problems,
      ...exposedEmbargo(draft, desk.site, files, now),
    ];
    const killed = draft.raw.status === "canceled";
    problems.push(...(killed ? asWarnings(found) : found));
    if (killed || !found.some(isError)) {
      stories.push(finished.story);
      sound.push(draft);
    } else {
      leftOut.push(draft.file);
      if (ordersHold(draft.source.text, now)) held.add(draft.file);
    }
  }
  const unknown = new Set(
    drafts
      .filter(({ file, path }) => leftOut.includes(file) && known.get(file)?.path !== path)
      .map(({ path }) => href(desk.site, path)),
  );
  return withoutLinksTo(unknown, stories).sort(compareStories);
}

/** A story that is left out and never was published has no page; its address would only tell of it. */
function withoutLinksTo(paths: ReadonlySet<string>, stories: Story[]): Story[] {
  if (paths.size === 0) return stories;
  return stories.map((story) => ({
    ...story,
    body: unlinked(story.body, (target) => paths.has(target.replace(/[?#].*$/s, ""))),
  }));
}

/** In a repository that anybody can read, a story under embargo is published already. */
function exposedEmbargo(
  { file, raw, source, text }: StoryDraft,
  site: Site,
  files: NewsroomFiles,
  now: Instant,
): Problem[] {
  const ahead = raw.embargoed !== undefined && now.epoch < raw.embargoed.epoch;
  if (!site.publicRepository || !ahead || files.overlaid.has(file)) return [];
  return [
    problemAt(source, text.front.valueAt(["embargoed"]), {
      code: "exposed-embargo",
      message: "The embargo lies ahead, and anybody can read this repository.",
      remedy: "Move the story into a private folder and build with --overlay; remove it from git's history too.",
    }),
  ];
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
