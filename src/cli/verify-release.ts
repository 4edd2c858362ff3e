import { existsSync } from "node:fs";
import { finishCommit } from "../press/commit.ts";
import { differencesFrom } from "../press/intact.ts";
import { takeLock } from "../press/lock.ts";
import { currentRecord, readRecord } from "../press/record.ts";
import { stateFolder } from "../press/state-folder.ts";
import { commitPlaces } from "./commit-places.ts";
import { exitCodes } from "./exit-codes.ts";
import type { NewsroomOptions } from "./options.ts";
import { complain, say } from "./terminal.ts";

/**
 * Compares every byte of the output with what was published, and tells how they differ. What an interrupted build had
 * begun to publish is finished first.
 */
export function verifyRelease({ newsroom, output, json }: NewsroomOptions): number {
  const state = stateFolder(newsroom);
  if (existsSync(state.journal)) {
    const lock = takeLock(state.lock);
    if (typeof lock === "number") {
      complain(`A build of this newsroom is running (process ${lock}).`);
      return exitCodes.busy;
    }
    try {
      finishCommit(commitPlaces(state));
    } finally {
      lock.release();
    }
  }
  const { folder, pointer } = state.records(output);
  const name = currentRecord(pointer);
  const record = name === null ? null : readRecord(folder, name);
  if (record === null) {
    complain(`Nothing is written down of a release in ${output}. Build it first.`);
    return exitCodes.usage;
  }
  const { missing, changed, added } = differencesFrom(output, record.files);
  const sound = missing.length + changed.length + added.length === 0;
  if (json) {
    say(JSON.stringify({ ok: sound, files: record.files.size, missing, changed, added }, null, 2));
    return sound ? exitCodes.done : exitCodes.problems;
  }
  for (const file of missing) say(`missing  ${file}`);
  for (const file of changed) say(`changed  ${file}`);
  for (const file of added) say(`added    ${file}`);
  say(
    sound
      ? `All ${record.files.size} files of ${output} are as they were published.`
      : `${output} is not as it was published. Put the release there anew: npm run build -- --full`,
  );
  return sound ? exitCodes.done : exitCodes.problems;
}
