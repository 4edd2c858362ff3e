import { basename, join } from "node:path";
import { goneOf } from "../derive/gone.ts";
import { nextChange } from "../derive/transitions.ts";
import { statusJson } from "../emit/status.ts";
import type { Edition } from "../model/edition.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import { sharedOf } from "../pages/shared.ts";
import { changesBetween } from "../press/changes.ts";
import type { FileTable } from "../press/file-table.ts";
import { inventoryAfter, inventoryOfTable, sameInventory } from "../press/inventory.ts";
import { type PublishedStory, writtenStory } from "../press/manifest.ts";
import { releaseMark } from "../press/output-folder.ts";
import { wholeShare } from "../press/page-plan.ts";
import { hashOf, type Leak } from "../press/proof.ts";
import { sweepRecords, writeRecord } from "../press/record.ts";
import { hasBegunOver } from "../press/replaced.ts";
import type { Shards } from "../press/shard.ts";
import { clearStaging, freshFolder } from "../press/staging.ts";
import { stateFolder } from "../press/state-folder.ts";
import { copiedFiles, nameInRelease } from "./copied-files.ts";
import { bringKeptPages } from "./kept-files.ts";
import type { KnownPictures } from "./known-pictures.ts";
import type { LastRelease } from "./last-release.ts";
import { leakProblem, secretMarks } from "./leaks.ts";
import type { Made } from "./newsroom-memory.ts";
import type { NewsroomOptions } from "./options.ts";
import type { Plan } from "./plan.ts";
import type { Progress } from "./progress.ts";
import { putOut } from "./put-out.ts";
import { keepData, notesOf, tombstonesOf } from "./records.ts";
import { releaseFacts } from "./release-facts.ts";
import { filesOf, isTakenOver, nameOf } from "./release-files.ts";
import { nothingReady, type Ready, type StageOrder, stageRelease, type Unstaged } from "./stage-release.ts";
import { prepareStock, type Stock } from "./stock.ts";

/** A release that went out, or the reasons why none did. */
export type Outcome =
  | {
      readonly kind: "published";
      readonly stories: number;
      readonly kept: readonly PublishedStory[];
      readonly pages: { readonly rendered: number; readonly exchanged: number; readonly reused: number };
      /** Words of stories that were found in files which the release took over; it is out all the same. */
      readonly late: readonly Problem[];
    }
  | Unstaged;

export interface PublishOrder {
  readonly options: NewsroomOptions;
  readonly plan: Plan;
  readonly last: LastRelease | null;
  /** Whether nothing of the last release is taken over. */
  readonly full: boolean;
  /** Whether nobody knows what stands in the output; see `Recovery`. */
  readonly unsure: boolean;
  /** Parts of the release that were made elsewhere; null where there are none. */
  readonly shards: Shards | null;
  /** What was read for this release. */
  readonly read: Made;
  readonly preview: StageOrder["preview"];
  readonly code: string;
  /** See `inputsKey`; null where they cannot be told. */
  readonly inputs: string | null;
  readonly progress: Progress;
  readonly stock: Stock;
  readonly pictures: KnownPictures;
}

const nothing: FileTable = new Map();

/** Makes what is new of a release, proves it on its bytes, and puts it in the place of the last one. */
export async function publish(order: PublishOrder): Promise<Outcome> {
  const { options, plan, last, read, preview, code, shards, progress } = order;
  const { newsroom, output, now } = options;
  const { edition } = plan;
  const state = stateFolder(newsroom);
  const place = state.records(output);
  const manifest = last?.manifest ?? null;
  const isKnown =
    last !== null &&
    !order.unsure &&
    !hasBegunOver(last.record.name, place.previous) &&
    sameInventory(order.stock.output, last.record.inventory);
  const standing = isKnown && !order.full ? last.record : null;
  const ready = readyFrom(shards, standing, place.folder);
  const outDir = freshFolder(place.staging);
  try {
    const staged = await stageRelease({
      ...order,
      state,
      outDir,
      ready,
      share: wholeShare,
      copied: standing?.facts.statics ?? [],
    });
    if (staged.kind !== "staged") return staged;
    const { release, prover, claims, rendered, others } = staged;

    progress.stage("proving the release");
    const kept = await bringKeptPages({ manifest, plan, now, output, outDir, staged });
    const files = filesOf(staged, kept, ready.files);
    const status = Buffer.from(statusJson(releaseFacts(release, plan, nameOf(files))));
    const mark = hashOf(status);
    files.set(releaseMark, { hash: mark, print: null });
    const secrets = secretMarks(release);
    const known = new Set(last?.record.facts.secrets);
    const isNew = secrets.some((secret) => !known.has(secret));
    const unseen = isNew || shards !== null ? [...files.keys()].filter((file) => isTakenOver(file, staged, kept)) : [];
    const pathOf = (file: string) => shards?.pathOf(file) ?? join(output, file);
    const urgent = isUrgent(plan, manifest);
    const early = urgent ? [] : unseen.flatMap((file) => prover.at(pathOf(file), file));
    const leaks = [...rendered.leaks, ...others.leaks, ...prover.file(releaseMark, status), ...early];
    // What readers can see already does not hold up a kill; it is told afterwards.
    const stands = ({ file }: Leak) => urgent && ready.files.get(file)?.hash === files.get(file)?.hash;
    const held = leaks.filter((leak) => !stands(leak));
    if (held.length > 0) return { kind: "refused", problems: held.map(leakProblem) };

    progress.stage("publishing");
    const { stories: shown } = sharedOf(release).portal;
    const statics = new Set(plan.statics.map(nameInRelease));
    const changes = changesBetween(manifest?.files ?? nothing, files);
    const notes = notesOf({ release, shown, gone: goneOf(edition, now), changes, statics });
    const facts = {
      format: 2,
      code,
      settings: read.settings,
      frame: staged.frame,
      rails: staged.rails,
      now: now.epoch,
      next: Math.min(nextChange(edition, now)?.epoch ?? Number.POSITIVE_INFINITY, nextMonth(now)),
      inputs: isPlain(plan, edition) ? order.inputs : null,
      pack: basename(read.pack.path),
      quarantined: plan.broken,
      tombstones: tombstonesOf(edition.stories, shown, plan, manifest),
      unconfirmed: plan.missing.map(writtenStory),
      kept: kept.stories.map(writtenStory),
      pictures: order.pictures.measured(),
      statics: copiedFiles(plan.statics, files, order.stock),
      shown: shown.length,
      secrets,
    } as const;
    const { rows, heads } = staged.text.table;
    const inventory = last === null ? inventoryOfTable(files) : inventoryAfter(last.record.inventory, changes, mark);
    // No later build takes anything over from a preview.
    const record =
      preview === null
        ? writeRecord(place.folder, { facts, files, inventory, rows, heads, release: staged.text.rest }, notes)
        : null;
    putOut({
      ...{ state, place, output, outDir, files, status, record, statics, pathOf },
      made: (file) => shards === null && !isTakenOver(file, staged, kept),
      changes: standing === null ? null : changes,
      before: isKnown ? last.record.name : null,
    });
    if (record !== null) {
      prepareStock(output, place, files.size);
      sweepRecords(place.folder, new Set([record, ...(last === null ? [] : [last.record.name])]));
      if (plan.despite === null) await keepData(newsroom, state.data);
    }
    const seen = urgent ? unseen.flatMap((file) => prover.at(join(output, file), file)) : [];
    const late = [...leaks.filter(stands), ...seen];
    const { exchanged } = rendered;
    const made = rendered.hashes.size;
    const pages = { rendered: made - exchanged, exchanged, reused: claims.size - made };
    return { kind: "published", stories: shown.length, kept: kept.stories, pages, late: late.map(lateProblem) };
  } finally {
    clearStaging(place.staging, state.journal);
  }
}

/** What of the release exists already: parts made elsewhere, or the last release where it stands as it was. */
function readyFrom(shards: Shards | null, standing: LastRelease["record"] | null, folder: string): Ready {
  if (shards !== null) {
    const { files, facts } = shards;
    return { files, frame: facts.frame, rails: null, code: facts.code, record: null };
  }
  if (standing === null) return nothingReady;
  const { files, facts, name } = standing;
  return { files, frame: facts.frame, rails: facts.rails, code: facts.code, record: { folder, name } };
}

/** Whether nothing was said of the content that the next build would have to say again. */
function isPlain({ problems, despite, missing, confirmed }: Plan, { site }: Edition): boolean {
  // What git tells of earlier versions may change while no file does.
  return problems.length + missing.length + confirmed.size === 0 && despite === null && !site.history;
}

/** The first instant of the next month in UTC, when `security.txt` changes. */
function nextMonth({ epoch }: Instant): number {
  const date = new Date(epoch);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** Whether a story that readers can see must go: that waits for no search of files that stay as they are. */
function isUrgent({ edition }: Plan, manifest: LastRelease["manifest"] | null): boolean {
  if (manifest === null) return false;
  const killed = new Set(edition.stories.filter(({ status }) => status === "canceled").map(({ id }) => id));
  return killed.size > 0 && manifest.stories.some(({ id }) => killed.has(id));
}

function lateProblem(leak: Leak): Problem {
  const remedy = "The kill is out all the same. Take the words from there, then build again with --full.";
  return { ...leakProblem(leak), remedy };
}
