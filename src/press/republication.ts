import type { Edition } from "../model/edition.ts";
import type { Problem } from "../model/problem.ts";
import type { Manifest, PublishedStory } from "./manifest.ts";

/** Killed stories that want to come back without a higher version. Places are files: the version is what is missing. */
export function republicationProblems(edition: Edition, manifest: Manifest | null): readonly Problem[] {
  const tombstones = new Map((manifest?.tombstones ?? []).map((tombstone) => [tombstone.id, tombstone]));
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
  const files = new Set([...edition.stories.map(({ file }) => file), ...broken]);
  const known = new Set(edition.stories.map(({ id }) => id));
  return (manifest?.tombstones ?? [])
    .filter(({ id, file }) => !known.has(id) && !files.has(file) && !confirmed.has(id))
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
  const known = new Set(edition.stories.map(({ id }) => id));
  const files = new Set([...edition.stories.map(({ file }) => file), ...broken]);
  const candidates = new Map<string, PublishedStory>();
  for (const story of manifest.unconfirmed) candidates.set(story.id, story);
  for (const story of manifest.stories) candidates.set(story.id, story);
  return [...candidates.values()]
    .filter(({ id, file }) => !known.has(id) && !files.has(file) && !confirmed.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
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
