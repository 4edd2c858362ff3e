import { href, problemsPath } from "../model/address.ts";
import { isError, type Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { compareStories, type Story } from "../model/story.ts";
import { noMemory, type RecalledStory } from "../model/story-memory.ts";
import { unlinkedStory } from "../model/unlinked-story.ts";
import { collisionProblem } from "./collision-problem.ts";
import { type Claimant, Claims } from "./collisions.ts";
import { asWarnings, killedStory, ordersHold, ordersKill } from "./killed-story.ts";
import type { ReadingOptions } from "./newsroom.ts";
import type { NewsroomFiles } from "./newsroom-files.ts";
import { problemAt } from "./source-text.ts";
import { finishStory } from "./story.ts";
import { readBody } from "./story-body.ts";
import { type BrokenStory, type Desk, draftStory, type StoryDraft } from "./story-draft.ts";
import { pictureDesk } from "./story-pictures.ts";
import { type Surroundings, standsBy } from "./surroundings.ts";

/** What the story files of a newsroom say. */
export interface StoriesRead {
  /** The sound and the killed ones, newest first. */
  readonly stories: readonly Story[];
  /** Files of stories that are left out. */
  readonly broken: readonly string[];
  /** Those of them that their authors hold back. */
  readonly held: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Reads every story file, or remembers what was read of it: front matter first, since links and addresses need all of
 * it, then bodies. A file that something must be said about is always read.
 */
export async function readStories(options: ReadingOptions, files: NewsroomFiles, desk: Desk): Promise<StoriesRead> {
  const { root, measure, now, known } = options;
  const memory = (await options.recollect?.(desk, files.stories)) ?? noMemory;
  const remembered = new Map<string, RecalledStory>();
  const drafts = new Map<string, StoryDraft>();
  const torn: BrokenStory[] = [];
  const draft = (file: string) => {
    remembered.delete(file);
    const drafted = draftStory(root, file, desk);
    if (drafted.kind === "ok") drafts.set(file, drafted.value);
    else torn.push(drafted.error);
  };
  const claims = new Claims();
  for (const file of files.stories) {
    const read = memory.recall(file);
    if (read !== null) remembered.set(file, read);
    else draft(file);
    const claimant = read?.story ?? claimantOf(drafts.get(file));
    // Killed stories claim nothing: their addresses may be those of another.
    if (claimant !== null && claimant.status !== "canceled") claims.add(claimant, read?.stood ?? false);
  }

  const collisions = claims.collisions([...desk.sections.values()]);
  for (const file of collisions.keys()) if (remembered.has(file)) draft(file);

  const pictures = await pictureDesk(root, files.pictures, measure);
  const paid = new Set<string>();
  for (const { story } of remembered.values()) if (story.sponsored) paid.add(href(desk.site, story.path));
  for (const { raw, path } of drafts.values()) if (raw.sponsored === true) paid.add(href(desk.site, path));
  const tornFiles = new Set(torn.map(({ file }) => file));
  const surroundings: Surroundings = {
    site: desk.site,
    storyPath: (file) =>
      remembered.get(file)?.story.path ??
      drafts.get(file)?.path ??
      // A link to a broken story is no mistake of its own: its last page may be kept, and a preview shows the report.
      (tornFiles.has(file) ? (known(file)?.path ?? problemsPath) : null),
    isPaid: (target) => paid.has(target),
    picture: pictures.find,
  };
  for (const [file, { answers, story }] of remembered) {
    const said = exposes(story, desk.site, files, options);
    if (said || !standsBy(surroundings, answers)) draft(file);
  }

  const stories: Story[] = [];
  const broken: string[] = [];
  const held = new Set<string>();
  const problems: Problem[] = [];
  for (const each of torn) {
    const { file, source, text } = each;
    const inBody = text === null ? [] : readBody({ file, source, text, sponsored: false }, surroundings).problems;
    const found = [...each.problems, ...inBody];
    const killed = ordersKill(source.text, known(file) !== null);
    const story = killed ? killedStory(each, desk, known(file)) : null;
    problems.push(...(killed ? asWarnings(found) : found));
    if (story !== null) stories.push(story);
    else if (!killed) broken.push(file);
    if (ordersHold(source.text, now)) held.add(file);
  }
  for (const [file, drafted] of drafts) {
    const { story, problems: noticed, answers } = finishStory(drafted, desk, surroundings);
    const collided = (collisions.get(file) ?? []).map((collision) => collisionProblem(drafted, collision));
    const exposed = exposes(story, desk.site, files, options) ? [exposedEmbargo(drafted)] : [];
    const found = [...collided, ...noticed, ...exposed];
    const killed = drafted.raw.status === "canceled";
    problems.push(...(killed ? asWarnings(found) : found));
    if (killed || !found.some(isError)) {
      const sound = !found.some(isError);
      stories.push(sound ? memory.keep({ story, blob: drafted.blob, answers, warnings: found }) : story);
    } else {
      broken.push(file);
      if (ordersHold(drafted.source.text, now)) held.add(file);
    }
  }
  for (const { story, warnings } of remembered.values()) {
    stories.push(story);
    for (const warning of warnings) problems.push(warning);
  }
  const unknown = new Set(
    broken.flatMap((file) => {
      const path = drafts.get(file)?.path;
      return path === undefined || known(file)?.path === path ? [] : [href(desk.site, path)];
    }),
  );
  return { stories: withoutLinksTo(unknown, stories).sort(compareStories), broken, held, problems };
}

function claimantOf(draft: StoryDraft | undefined): (Claimant & Pick<Story, "status">) | null {
  if (draft === undefined) return null;
  const { file, id, path, agency, raw } = draft;
  return { file, id, path, aliases: raw.aliases ?? [], agency, status: raw.status ?? "usable" };
}

/** A story that is left out and never was published has no page; its address would only tell of it. */
function withoutLinksTo(paths: ReadonlySet<string>, stories: Story[]): Story[] {
  if (paths.size === 0) return stories;
  const isDead = (target: string) => paths.has(target.replace(/[?#].*$/s, ""));
  return stories.map((story) => (story.links.some(isDead) ? unlinkedStory(story, isDead) : story));
}

/** Whether a story under embargo lies in a repository that anybody can read, and so is published already. */
function exposes(
  { file, embargoed }: Story,
  site: Site,
  { overlaid }: NewsroomFiles,
  { now }: Pick<ReadingOptions, "now">,
): boolean {
  return site.publicRepository && embargoed !== null && now.epoch < embargoed.epoch && !overlaid.has(file);
}

function exposedEmbargo({ source, text }: StoryDraft): Problem {
  return problemAt(source, text.front.valueAt(["embargoed"]), {
    code: "exposed-embargo",
    message: "The embargo lies ahead, and anybody can read this repository.",
    remedy: "Move the story into a private folder and build with --overlay; remove it from git's history too.",
  });
}
