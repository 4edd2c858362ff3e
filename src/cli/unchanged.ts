import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isoInstant } from "../model/instant.ts";
import type { Site } from "../model/site.ts";
import { commitRelease } from "../press/commit.ts";
import { sameInventory } from "../press/inventory.ts";
import { releaseMark } from "../press/output-folder.ts";
import { hashOf } from "../press/proof.ts";
import { currentRecord, readFacts, readNote, readRelease, sweepRecords } from "../press/record.ts";
import { refreshRecord } from "../press/refresh.ts";
import { hasBegunOver } from "../press/replaced.ts";
import { writeSealed } from "../press/sealed-file.ts";
import { clearStaging, freshFolder } from "../press/staging.ts";
import type { StateFolder } from "../press/state-folder.ts";
import { commitPlaces } from "./commit-places.ts";
import type { NewsroomOptions } from "./options.ts";
import { inputsKey, type Stock } from "./stock.ts";

/** A release that stands as it is. */
export interface Unchanged {
  /** How many stories readers can see. */
  readonly stories: number;
  readonly files: number;
}

/**
 * Whether a build would put out just what stands in the output, but for its clock. If it would, the clock is put right
 * and nothing else is looked at: neither is a story read nor a page rendered.
 */
export function unchangedRelease(
  options: NewsroomOptions,
  state: StateFolder,
  stock: Stock,
  code: string,
): Unchanged | null {
  const { output, now } = options;
  const place = state.records(output);
  const name = currentRecord(place.pointer);
  const sealed = name === null ? null : readFacts(place.folder, name);
  if (name === null || sealed === null) return null;
  const { facts, inventory } = sealed;
  if (facts.inputs === null || facts.code !== code || inventory === undefined) return null;
  const isSame = now.epoch === facts.now;
  const isLater = now.epoch > facts.now && (facts.next === null || now.epoch < facts.next);
  if (!isSame && !isLater) return null;
  if (inputsKey(stock, options, code) !== facts.inputs) return null;
  if (hasBegunOver(name, place.previous) || !sameInventory(stock.output, inventory)) return null;
  if (isLater && !refresh(options, state, name, inventory.mark)) return null;
  return { stories: facts.shown, files: inventory.count };
}

/** Puts the release out again with a later clock, which only its mark tells. */
function refresh({ output, now }: NewsroomOptions, state: StateFolder, name: string, before: string | null): boolean {
  if (before === null) return false;
  const place = state.records(output);
  const text = readFileSync(join(output, releaseMark), "utf8").replace(
    /("asOf": )"[^"]*"/,
    `$1${JSON.stringify(isoInstant(now))}`,
  );
  const release = readRelease(place.folder, name);
  if (release === null) return false;
  const { site }: { readonly site: Pick<Site, "origin" | "prefix"> } = JSON.parse(release);
  const address = `${site.origin}${site.prefix}${releaseMark}`;
  const due = readNote(place.folder, name, "transitions.json");
  if (due === null) return false;
  const transitions = due.replace(/("release": )"[^"]*"/, `$1${JSON.stringify(isoInstant(now))}`);
  const record = refreshRecord({
    folder: place.folder,
    name,
    now: now.epoch,
    mark: { file: releaseMark, before, after: hashOf(Buffer.from(text)) },
    notes: {
      "changes.json": `${JSON.stringify({ added: [], changed: [address], removed: [] }, null, 2)}\n`,
      "uploads.txt": `${releaseMark}\n`,
      "purge.txt": `${address}\n`,
      "index-now.json": "[]\n",
      "transitions.json": transitions,
    },
  });
  if (record === null) return false;
  const staging = freshFolder(place.staging);
  writeSealed(join(staging, releaseMark), text);
  commitRelease(
    commitPlaces(state),
    {
      kind: "patch",
      output,
      staging,
      previous: place.previous,
      record: join(place.folder, record),
      put: [releaseMark],
      drop: [],
    },
    name,
  );
  clearStaging(place.staging, state.journal);
  sweepRecords(place.folder, new Set([record, name]));
  return true;
}
