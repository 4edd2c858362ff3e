import type { Edition } from "../model/edition.ts";
import { compareProblems, isError, type Problem } from "../model/problem.ts";
import type { Manifest, PublishedStory } from "../press/manifest.ts";
import { allowance, newlyBroken } from "../press/quarantine.ts";
import { deletionProblems, forgottenKills, missingStories, republicationProblems } from "../press/republication.ts";
import type { Reading } from "../read/newsroom.ts";

/** What a build is going to publish, and what it leaves out. */
export interface Plan {
  readonly edition: Edition;
  readonly statics: readonly string[];
  /** Files of stories that are left out since they are broken. */
  readonly broken: readonly string[];
  /** Those of them whose last published pages may stand on. */
  readonly keepable: readonly string[];
  /** Published stories whose files are gone, deletion not confirmed. */
  readonly missing: readonly PublishedStory[];
  /** Ids of stories whose deletion was meant. */
  readonly confirmed: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  /** Why a release goes out although there are errors; null where there are none. */
  readonly despite: "quarantine" | "kill" | null;
}

export interface PlanOrder {
  readonly reading: Reading;
  /** The newsroom with the data of the last release, where its own cannot be read. */
  readonly fallback: () => Promise<Reading | null>;
  readonly manifest: Manifest | null;
  readonly quarantine: boolean;
  readonly confirmed: ReadonlySet<string>;
}

/** The same newsroom, where some stories turn out to be broken while they are being published. */
export function withoutStories(reading: Reading, faults: readonly Problem[]): Reading {
  const files = new Set(faults.map(({ file }) => file));
  const { edition, broken, problems } = reading;
  return {
    ...reading,
    edition: edition && { ...edition, stories: edition.stories.filter(({ file }) => !files.has(file)) },
    broken: [...broken, ...files].sort(),
    problems: [...problems, ...faults].sort(compareProblems),
  };
}

/** Decides whether anything is published. Problems alone mean that nothing is. */
export async function planRelease(order: PlanOrder): Promise<Plan | readonly Problem[]> {
  const { reading, manifest } = order;
  const sound = reading.edition === null ? await order.fallback() : reading;
  if (sound === null || sound.edition === null) return reading.problems;

  const back = republicationProblems(sound.edition, manifest);
  const refused = new Set(back.map(({ file }) => file));
  const edition = { ...sound.edition, stories: sound.edition.stories.filter(({ file }) => !refused.has(file)) };
  const broken = [...new Set([...sound.broken, ...refused])].sort();
  const missing = missingStories(edition, broken, manifest, order.confirmed);
  const forgotten = forgottenKills(edition, broken, manifest, order.confirmed);
  const problems = [...reading.problems, ...back, ...deletionProblems(missing), ...forgotten].sort(compareProblems);
  const { confirmed } = order;
  const keepable = broken.filter((file) => !sound.held.has(file));
  const plan = { edition, statics: sound.statics, broken, keepable, missing, confirmed, problems };

  const errors = problems.filter(isError);
  if (errors.length === 0) return { ...plan, despite: null };
  if (holdsNewKill(edition, broken, manifest)) return { ...plan, despite: "kill" };
  if (!order.quarantine || reading.edition === null) return problems;
  const files = new Set(broken);
  const elsewhere = errors.some(({ file }) => !files.has(file));
  const fresh = newlyBroken(broken, manifest?.quarantined ?? []);
  const allowed = allowance(edition.stories.length + broken.length);
  if (elsewhere) return problems;
  return fresh.length > allowed ? [...problems, tooMany(fresh.length, allowed)] : { ...plan, despite: "quarantine" };
}

/** A kill of a story that readers can still see waits for nothing. An id that another file bears was not killed. */
function holdsNewKill({ stories }: Edition, broken: readonly string[], manifest: Manifest | null): boolean {
  const torn = new Set(broken);
  const published = new Set(manifest?.stories.filter(({ file }) => !torn.has(file)).map(({ id }) => id));
  for (const { id, status } of stories) if (status !== "canceled") published.delete(id);
  return stories.some(({ id, status }) => status === "canceled" && published.has(id));
}

function tooMany(broken: number, allowed: number): Problem {
  return {
    severity: "error",
    code: "quarantine-full",
    file: "articles",
    line: 1,
    column: 1,
    length: 1,
    message: `${broken} stories are newly broken; at most ${allowed} are left out at once.`,
    remedy: "So many at once look like a fault of a tool. Mend them, or undo the change that broke them.",
    frame: "",
  };
}
