import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Site } from "../model/site.ts";
import { changesBetween } from "../press/changes.ts";
import { commitRelease } from "../press/commit.ts";
import { isIntact } from "../press/intact.ts";
import { hashOfFile, sameInventory } from "../press/inventory.ts";
import type { Commit } from "../press/journal.ts";
import { knownInventory } from "../press/known-survey.ts";
import { filesBelow } from "../press/proof.ts";
import { currentRecord, sweepRecords } from "../press/record.ts";
import { keptFiles, olderThan, type Replaced, readReplaced } from "../press/replaced.ts";
import { writeWhole } from "../press/sealed-file.ts";
import { clearStaging, folderIn } from "../press/staging.ts";
import type { OutputState, StateFolder } from "../press/state-folder.ts";
import { commitPlaces } from "./commit-places.ts";
import { exitCodes } from "./exit-codes.ts";
import { type LastRelease, releaseOf } from "./last-release.ts";
import { leakProblem } from "./leaks.ts";
import type { NewsroomOptions } from "./options.ts";
import { changeNotes } from "./records.ts";
import { countStories, printProblems } from "./report.ts";
import { takenBackSince } from "./taken-back.ts";
import { complain, say } from "./terminal.ts";

/** Puts the previous release back, for somebody who has the lock; gives the exit code. */
export async function rollBack(options: NewsroomOptions, state: StateFolder, place: OutputState): Promise<number> {
  const standing = currentRecord(place.pointer);
  const current = standing === null ? null : releaseOf(place, standing);
  const replaced = readReplaced(place.previous);
  const name = replaced?.record ?? null;
  const target = name === null || name === current?.record.name ? null : releaseOf(place, name);
  if (current === null || replaced === null || target === null) {
    complain(`No release before the one in ${options.output} is kept. Build one from an earlier commit instead.`);
    return exitCodes.problems;
  }
  const { output, now } = options;
  const kept = keptFiles(place.previous);
  if (!canBePutBack(replaced, kept, target, current, { output, place })) {
    complain(
      `The release before the one in ${output} is not whole any more. Build one from an earlier commit instead.`,
    );
    return exitCodes.problems;
  }
  const taken = takenBackSince(target, current, now);
  const { hidden } = taken;
  const base = { output, previous: place.previous };
  const put = () => (existsSync(kept) ? filesBelow(kept) : []);
  const added = replaced.kind === "patch" ? replaced.added : [];
  if (hidden.size === 0) {
    // By the time that they are put in place, a commit has moved them there.
    const staging = keptFiles(olderThan(place.previous));
    const whole = { ...base, staging, record: join(place.folder, target.record.name) };
    const commit: Commit =
      replaced.kind === "swap" ? { ...whole, kind: "swap" } : { ...whole, kind: "patch", put: put(), drop: added };
    const { site }: { readonly site: Site } = JSON.parse(target.record.release);
    // When it was published it told how it differs from the one before; now it differs from the one after.
    const told = changeNotes(changesBetween(current.record.files, target.record.files), site, new Set());
    for (const [file, text] of Object.entries(told)) writeWhole(join(whole.record, "notes", file), text);
    commitRelease(commitPlaces(state), commit, current.record.name);
  } else {
    // Only here are pages made.
    const { restoredRelease } = await import("./restored-release.ts");
    const restored = await restoredRelease({ target, current, taken, now, place });
    if (restored.leaks.length > 0) {
      printProblems(restored.leaks.map(leakProblem));
      complain("The previous release was not put back.");
      return exitCodes.problems;
    }
    const staging = folderIn(place.staging);
    collect(kept, put(), staging, restored.outDir, restored.removed);
    const staged = filesBelow(staging);
    const present = new Set(staged);
    const drop = [...new Set([...added, ...restored.removed])].filter((file) => !present.has(file));
    const part = { ...base, staging, record: join(place.folder, restored.record) };
    const commit: Commit =
      replaced.kind === "swap" ? { ...part, kind: "swap" } : { ...part, kind: "patch", put: staged, drop };
    commitRelease(commitPlaces(state), commit, current.record.name);
    clearStaging(place.staging, state.journal);
    sweepRecords(place.folder, new Set([restored.record, current.record.name]));
  }
  tell(target, hidden.size, output);
  return exitCodes.done;
}

/** Whether what was kept, together with what stands in the output, is all of the earlier release. */
function canBePutBack(
  replaced: Replaced,
  kept: string,
  { record: { files: earlier } }: LastRelease,
  { record: { files: present, inventory } }: LastRelease,
  { output, place }: { readonly output: string; readonly place: OutputState },
): boolean {
  if (replaced.kind === "swap") return isIntact(kept, earlier);
  const added = new Set(replaced.added);
  const copies = new Set(existsSync(kept) ? filesBelow(kept) : []);
  // Where all names are there, none has to be looked for by itself.
  const stands = sameInventory(knownInventory(output, place.survey), inventory);
  for (const [file, { hash }] of earlier) {
    const isWhole = copies.has(file)
      ? hashOfFile(join(kept, file)) === hash
      : !added.has(file) && present.get(file)?.hash === hash && (stands || existsSync(join(output, file)));
    if (!isWhole) return false;
  }
  return true;
}

/** Fills a folder with what was replaced, and with what was made anew in the place of some of it. */
function collect(
  kept: string,
  files: readonly string[],
  staging: string,
  fresh: string,
  removed: readonly string[],
): void {
  const made = new Set(filesBelow(fresh));
  const gone = new Set(removed);
  for (const file of files) {
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
