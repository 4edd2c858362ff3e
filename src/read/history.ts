import type { Agency } from "../model/agency.ts";
import { failed, ok, type Result } from "../model/result.ts";
import type { Histories, StoryVersion } from "../model/story-version.ts";
import { type FileState, statesOf } from "./file-states.ts";
import { askGit, type GitFailure } from "./git.ts";
import { blobSizes, readBlobs } from "./git-blobs.ts";
import { commitsFrom, logQuestion } from "./git-log.ts";
import type { Complaint } from "./source-text.ts";
import type { StoryDraft } from "./story-draft.ts";
import { storyVersions } from "./story-versions.ts";
import { largestText } from "./text-file.ts";

/** How much of one story's history, and of all stories' at once, is held while it is read, in bytes. */
const largestHistory = 8 * 1024 * 1024;
const largestLoad = 16 * 1024 * 1024;

/**
 * Reads what git knows of the earlier versions of stories, with a few processes for all of them. Stories with a single
 * version have no entry.
 */
export async function readHistories(
  root: string,
  drafts: readonly StoryDraft[],
  agencies: ReadonlyMap<string, Agency>,
): Promise<Result<Histories, Complaint>> {
  const shallow = await askGit(root, ["rev-parse", "--is-shallow-repository"]);
  if (shallow.kind === "failed") return failed(complaintOf(shallow.error));
  if (shallow.value.toString("latin1").trim() === "true") return failed(shallowClone);
  const log = await askGit(root, logQuestion("articles"));
  if (log.kind === "failed") return isUnborn(log.error) ? ok(new Map()) : failed(complaintOf(log.error));
  const files = drafts.map(({ file }) => file);
  const states = statesOf(commitsFrom(log.value), files);
  const blobs = new Set([...states.values()].flatMap((all) => all.flatMap(({ blob }) => blob ?? [])));
  const sizes = await blobSizes(root, [...blobs]);
  if (sizes.kind === "failed") return failed(complaintOf(sizes.error));
  // A version that is missing could have been a kill.
  if (sizes.value.size < blobs.size) return failed(partialClone);

  const histories = new Map<string, readonly StoryVersion[]>();
  for (const load of loadsOf(drafts, states, sizes.value)) {
    const bytes = await readBlobs(root, [...load.blobs]);
    if (bytes.kind === "failed") return failed(complaintOf(bytes.error));
    for (const draft of load.drafts) {
      const versions = storyVersions(draft, states.get(draft.file) ?? [], (blob) => bytes.value.get(blob), agencies);
      if (versions.length > 0) histories.set(draft.id, versions);
    }
  }
  return ok(histories);
}

/** Some stories and the blobs of their histories, which are read together. */
interface Load {
  readonly drafts: StoryDraft[];
  readonly blobs: Set<string>;
}

function loadsOf(
  drafts: readonly StoryDraft[],
  states: ReadonlyMap<string, readonly FileState[]>,
  sizes: ReadonlyMap<string, number>,
): readonly Load[] {
  const loads: Load[] = [];
  let total = Number.POSITIVE_INFINITY;
  for (const draft of drafts) {
    const blobs = blobsOf(states.get(draft.file) ?? [], sizes);
    const size = blobs.reduce((sum, blob) => sum + (sizes.get(blob) ?? 0), 0);
    if (blobs.length === 0) continue;
    if (total + size > largestLoad) {
      loads.push({ drafts: [], blobs: new Set() });
      total = 0;
    }
    total += size;
    const load = loads[loads.length - 1];
    load?.drafts.push(draft);
    for (const blob of blobs) load?.blobs.add(blob);
  }
  return loads;
}

/** The blobs of a story that are read: none that is too large for a story, and the newest of a large history. */
function blobsOf(states: readonly FileState[], sizes: ReadonlyMap<string, number>): readonly string[] {
  let total = 0;
  return states.flatMap(({ blob }) => {
    const size = blob === null ? undefined : sizes.get(blob);
    if (blob === null || size === undefined || size > largestText) return [];
    total += size;
    return total > largestHistory ? [] : [blob];
  });
}

/** A repository without a commit. */
function isUnborn(failure: GitFailure): boolean {
  return (
    failure.kind === "refused" &&
    /does not have any commits yet|bad revision 'HEAD'|ambiguous argument 'HEAD'/.test(failure.words)
  );
}

const code = "no-history";
const cannot = "Earlier versions of stories cannot be shown";

const shallowClone: Complaint = {
  severity: "warning",
  code,
  message: `${cannot}: this clone holds the latest commits only.`,
  remedy:
    "Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 for actions/checkout. Or set history to false.",
};

const partialClone: Complaint = {
  severity: "warning",
  code,
  message: `${cannot}: this clone holds only some of them.`,
  remedy: "Clone without a filter, so that every version is here. Or set history to false.",
};

function complaintOf(failure: GitFailure): Complaint {
  switch (failure.kind) {
    case "absent":
      return {
        severity: "warning",
        code,
        message: `${cannot}: there is no git on this machine.`,
        remedy: "Install git, or set history to false.",
      };
    case "outside":
      return {
        severity: "warning",
        code,
        message: `${cannot}: the newsroom lies in no git repository.`,
        remedy: "Build from a clone of its repository (fetch-depth: 0 for actions/checkout), or set history to false.",
      };
    case "refused":
      return {
        severity: "warning",
        code,
        message: `${cannot}: git says "${failure.words}".`,
        remedy: "Make git log work in the folder of the newsroom, or set history to false.",
      };
  }
}
