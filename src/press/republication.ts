import type { Edition } from "../model/edition.ts";
import type { Problem } from "../model/problem.ts";
import type { Manifest, PublishedStory } from "./manifest.ts";

/** Killed stories that want to come back without a higher version. Places are files: the version is what is missing. */
export function republicationProblems(edition: Edition, manifest: Manifest | null): readonly Problem[] {
  const tombstones = new Map((manifest?.tombstones ?? []).map((tombstone) => [tombstone.id, tombstone]));
  if (tombstones.size === 0) return [];
  return edition.stories.flatMap(({ id, file, status, version }) => {
    const tombstone = tombstones.get(id);
    if (tombstone === undefined || status === "canceled" || version > tombstone.version) return [];
    return [
      problem(
        "error",
        file,
        "killed-before",
        `The story "${id}" was killed at version ${tombstone.version}.`,
        `To publish it again on purpose, give it version: ${tombstone.version + 1} or higher.`,
      ),
    ];
  });
}

/** Killed stories whose files are gone: nothing says any more that their addresses are to answer 410. */
export function forgottenKills(
  edition: Edition,
  broken: readonly string[],
  manifest: Manifest | null,
  confirmed: ReadonlySet<string>,
): readonly Problem[] {
  return unknownOf(manifest?.tombstones ?? [], edition, broken)
    .filter(({ id }) => !confirmed.has(id))
    .map(({ id, file }) =>
      problem(
        "warning",
        file,
        "killed-and-deleted",
        `The story "${id}" was killed and its file is gone, so its address answers "not found" and no longer "withdrawn".`,
        `Put the file back, emptied of text if need be, or confirm: npm run build -- --confirm-deletion ${id}.`,
      ),
    );
}

/** Published stories whose files are gone: a deletion may be a slip, and leaves readers with a plain "not found". */
export function missingStories(
  edition: Edition,
  broken: readonly string[],
  manifest: Manifest | null,
  confirmed: ReadonlySet<string>,
): readonly PublishedStory[] {
  if (manifest === null) return [];
  const candidates = new Map<string, PublishedStory>();
  for (const story of manifest.unconfirmed) candidates.set(story.id, story);
  for (const story of unmetOf(manifest.stories, edition)) candidates.set(story.id, story);
  return unknownOf([...candidates.values()], edition, broken)
    .filter(({ id }) => !confirmed.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** How many stories may have come in between two that stood beside each other. */
const between = 16;

/**
 * Published stories that are not met on a walk through the edition, which has most of them in the same order. Others may
 * be in the edition too: it takes tables of all stories to know, which most builds need not make.
 */
function unmetOf(published: readonly PublishedStory[], { stories }: Edition): readonly PublishedStory[] {
  const unmet: PublishedStory[] = [];
  let next = 0;
  for (const story of published) {
    let at = next;
    while (at < next + between && at < stories.length && stories[at]?.id !== story.id) at++;
    if (stories[at]?.id === story.id) next = at + 1;
    else unmet.push(story);
  }
  return unmet;
}

/** Those of which neither the id nor the file is known any more. */
function unknownOf<Known extends { readonly id: string; readonly file: string }>(
  candidates: readonly Known[],
  { stories }: Edition,
  broken: readonly string[],
): readonly Known[] {
  if (candidates.length === 0) return [];
  const ids = new Set(stories.map(({ id }) => id));
  const files = new Set([...stories.map(({ file }) => file), ...broken]);
  return candidates.filter(({ id, file }) => !ids.has(id) && !files.has(file));
}

export function deletionProblems(missing: readonly PublishedStory[]): readonly Problem[] {
  return missing.map(({ id, file }) =>
    problem(
      "warning",
      file,
      "published-and-deleted",
      `The story "${id}" was published; its file is gone.`,
      `Mark it canceled, so that its address says that it was withdrawn, or confirm the deletion: npm run build -- --confirm-deletion ${id}.`,
    ),
  );
}

function problem(severity: Problem["severity"], file: string, code: string, message: string, remedy: string): Problem {
  return { severity, code, file, line: 1, column: 1, length: 1, message, remedy, frame: "" };
}
