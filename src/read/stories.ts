import { href, problemsPath } from "../model/address.ts";
import { unlinked } from "../model/html.ts";
import type { Instant } from "../model/instant.ts";
import { isError, type Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { compareStories, type Story } from "../model/story.ts";
import { collisionsOf } from "./collisions.ts";
import { inParallel } from "./in-parallel.ts";
import { asWarnings, killedStory, ordersHold, ordersKill } from "./killed-story.ts";
import type { ReadingOptions } from "./newsroom.ts";
import type { NewsroomFiles } from "./newsroom-files.ts";
import { problemAt } from "./source-text.ts";
import { finishStory } from "./story.ts";
import { readBody } from "./story-body.ts";
import { type Desk, draftStory, type StoryDraft } from "./story-draft.ts";
import { pictureDesk } from "./story-pictures.ts";

/**
 * Reads every story file: front matter first, since links and addresses need all of it, then bodies. Gives the sound and the
 * killed stories; problems, files left out, those held by their authors and the sound drafts go into the lists that are
 * handed in.
 */
export async function readStories(
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
