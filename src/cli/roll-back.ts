import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Site } from "../model/site.ts";
import { changesBetween } from "../press/changes.ts";
import { commitRelease, readReplaced } from "../press/commit.ts";
import type { Commit } from "../press/journal.ts";
import { filesBelow } from "../press/proof.ts";
import { sweepRecords } from "../press/record.ts";
import { writeSealed } from "../press/sealed-file.ts";
import type { OutputState, StateFolder } from "../press/state-folder.ts";
import { commitPlaces } from "./commit-places.ts";
import { exitCodes } from "./exit-codes.ts";
import { type LastRelease, lastRelease, releaseOf } from "./last-release.ts";
import { leakProblem } from "./leaks.ts";
import type { NewsroomOptions } from "./options.ts";
import { changeNotes } from "./records.ts";
import { countStories, printProblems } from "./report.ts";
import { restoredRelease, takenBackSince } from "./restored-release.ts";
import { complain, say } from "./terminal.ts";

/** Puts the previous release back, for somebody who has the lock; gives the exit code. */
export async function rollBack(options: NewsroomOptions, state: StateFolder, place: OutputState): Promise<number> {
  const current = lastRelease(place);
  const replaced = readReplaced(place.previous);
  const target = replaced?.record == null ? null : releaseOf(place, replaced.record);
  if (current === null || replaced === null || target === null) {
    complain(`No release before the one in ${options.output} is kept. Build one from an earlier commit instead.`);
    return exitCodes.problems;
  }
  const { output, now } = options;
  const taken = takenBackSince(target, current, now);
  const { hidden } = taken;
  if (hidden.size === 0) {
    putBack(state, place, output, replaced, target, current);
  } else {
    const restored = await restoredRelease({ target, current, taken, now, place });
    if (restored.leaks.length > 0) {
      printProblems(restored.leaks.map(leakProblem));
      complain("The previous release was not put back.");
      return exitCodes.problems;
    }
    // First whole, then what must not come back is taken out: no reader ever sees the one without the other.
    const whole = replaced.kind === "swap";
    collect(join(place.previous, "files"), place.staging, restored.outDir, restored.removed);
    const base = { output, staging: place.staging, previous: place.previous };
    const record = join(place.folder, restored.record);
    const added = replaced.kind === "patch" ? replaced.added : [];
    const put = filesBelow(place.staging);
    const drop = [...new Set([...added, ...restored.removed])].filter((file) => !put.includes(file));
    const commit: Commit = whole ? { ...base, record, kind: "swap" } : { ...base, record, kind: "patch", put, drop };
    commitRelease(commitPlaces(state), commit, current.record.name);
    sweepRecords(place.folder, new Set([restored.record, current.record.name]));
  }
  tell(target, hidden.size, output);
  return exitCodes.done;
}

/** Puts back what the last commit replaced, just as it was. */
function putBack(
  state: StateFolder,
  place: OutputState,
  output: string,
  replaced: NonNullable<ReturnType<typeof readReplaced>>,
  target: LastRelease,
  current: LastRelease,
): void {
  const { name, files, release } = target.record;
  const { site }: { site: Site } = JSON.parse(release);
  // When it was published it told how it differs from the one before; now it differs from the one after.
  const told = changeNotes(changesBetween(current.record.files, files), site, new Set());
  for (const [file, text] of Object.entries(told)) writeSealed(join(place.folder, name, "notes", file), text);
  rmSync(place.staging, { recursive: true, force: true });
  mkdirSync(dirname(place.staging), { recursive: true });
  const kept = join(place.previous, "files");
  if (existsSync(kept)) renameSync(kept, place.staging);
  else mkdirSync(place.staging, { recursive: true });
  const base = { output, staging: place.staging, previous: place.previous, record: join(place.folder, name) };
  const commit: Commit =
    replaced.kind === "swap"
      ? { ...base, kind: "swap" }
      : { ...base, kind: "patch", put: filesBelow(place.staging), drop: replaced.added };
  commitRelease(commitPlaces(state), commit, current.record.name);
}

/** Fills the staging folder with what was replaced, and with what was made anew in the place of some of it. */
function collect(kept: string, staging: string, fresh: string, removed: readonly string[]): void {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const made = new Set(filesBelow(fresh));
  const gone = new Set(removed);
  for (const file of existsSync(kept) ? filesBelow(kept) : []) {
    if (made.has(file) || gone.has(file)) continue;
    mkdirSync(dirname(join(staging, file)), { recursive: true });
    try {
      linkSync(join(kept, file), join(staging, file));
    } catch {
      copyFileSync(join(kept, file), join(staging, file));
    }
  }
  for (const file of made) {
    mkdirSync(dirname(join(staging, file)), { recursive: true });
    renameSync(join(fresh, file), join(staging, file));
  }
}

function tell({ manifest }: LastRelease, hidden: number, output: string): void {
  const clock = new Date(manifest.now).toISOString().replace(".000Z", "Z");
  say(`The release of ${clock} is in ${output} again.`);
  if (hidden > 0) say(`${countStories(hidden)} did not come back: killed, held or ended since.`);
  say("The next build publishes what the newsroom holds then. Undo the change that you took back there too.");
}
