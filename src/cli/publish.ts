import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { developAssets } from "../darkroom/assets.ts";
import { goneOf } from "../derive/gone.ts";
import { nextChange } from "../derive/transitions.ts";
import { statusJson } from "../emit/status.ts";
import type { Edition } from "../model/edition.ts";
import { sameFingerprint } from "../model/fingerprint.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import type { Release } from "../model/release.ts";
import { valuePrint } from "../pages/prints.ts";
import { sharedOf } from "../pages/shared.ts";
import { changesBetween } from "../press/changes.ts";
import type { FileRecord, FileTable } from "../press/file-table.ts";
import { isIntact } from "../press/intact.ts";
import { type KeptPages, keepPages } from "../press/kept-pages.ts";
import { type PublishedStory, writtenStory } from "../press/manifest.ts";
import { releaseMark } from "../press/output-folder.ts";
import { wholeShare } from "../press/page-plan.ts";
import { filesBelow, hashOf, type Leak } from "../press/proof.ts";
import { sweepRecords, writeRecord } from "../press/record.ts";
import { emptyFolder } from "../press/staging.ts";
import { stateFolder } from "../press/state-folder.ts";
import { collision, copyStatics } from "../press/statics.ts";
import type { LastRelease } from "./last-release.ts";
import { leakProblem, secretMarks } from "./leaks.ts";
import type { Made } from "./newsroom-memory.ts";
import type { NewsroomOptions } from "./options.ts";
import { developPictures } from "./pictures-of-release.ts";
import type { Plan } from "./plan.ts";
import { renderByCrew } from "./press-crew.ts";
import type { Progress } from "./progress.ts";
import { projectRoot } from "./project-root.ts";
import { putOut } from "./put-out.ts";
import { keepData, notesOf, tombstonesOf } from "./records.ts";
import { releaseFacts } from "./release-facts.ts";
import { releaseText } from "./release-text.ts";
import { proverFor } from "./render-share.ts";

/** A release that went out, or the reasons why none did. */
export type Outcome =
  | {
      readonly kind: "published";
      readonly stories: number;
      readonly kept: readonly PublishedStory[];
      readonly pages: { readonly rendered: number; readonly reused: number };
      /** Words of stories that were found in pages which the release before held already; the release is out. */
      readonly late: readonly Problem[];
    }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  /** Pictures of some stories cannot be published; the problems are those of the stories. */
  | { readonly kind: "damaged"; readonly problems: readonly Problem[] };

export interface PublishOrder {
  readonly options: NewsroomOptions;
  readonly plan: Plan;
  readonly last: LastRelease | null;
  /** Whether nothing of the last release is taken over. */
  readonly full: boolean;
  /** What was read for this release. */
  readonly read: Made;
  readonly preview: Release["preview"];
  readonly code: string;
  /** See `inputsKey`; null where they cannot be told. */
  readonly inputs: string | null;
  readonly progress: Progress;
}

const nothingKept: KeptPages = { files: new Map(), carried: new Set() };
const nothing: FileTable = new Map();

/** Makes what is new of a release, proves it on its bytes, and puts it in the place of the last one. */
export async function publish(order: PublishOrder): Promise<Outcome> {
  const { options, plan, last, read, preview, code, progress } = order;
  const { newsroom, output, now } = options;
  const { edition } = plan;
  const state = stateFolder(newsroom);
  const place = state.records(output);
  const manifest = last?.manifest ?? null;
  const intact = last !== null && !order.full && isIntact(output, last.record.files);
  const earlier = intact ? last.record.files : nothing;
  const outDir = await emptyFolder(place.staging);
  try {
    progress.stage("developing pictures");
    const pictures = await developPictures({ edition, now, preview }, newsroom, state.cache, outDir, earlier);
    if (pictures.problems.length > 0) return { kind: "damaged", problems: pictures.problems };
    const assetsDir = join(projectRoot, "src/assets");
    const assets = await developAssets({ assetsDir, site: edition.site, cacheDir: state.cache, outDir });
    const isPicture = (file: string) => pictures.stay.has(file);
    const collided = await copyStatics(newsroom, plan.statics, outDir, isPicture);
    if (collided.length > 0) return { kind: "refused", problems: collided };

    progress.stage("arranging lists");
    const release: Release = { edition, assets, now, preview };
    const prover = proverFor(release);
    const others = prover.files(outDir, filesBelow(outDir));
    const { portal, railsPrint } = sharedOf(release);
    const { site, sections, agencies } = edition;
    const frame = valuePrint([site, sections, agencies, assets, preview]);
    const facts = last?.record.facts;
    const mayStay = facts !== undefined && facts.code === code && sameFingerprint(facts.frame, frame);
    const shown = portal.stories;
    const filed = new Set(edition.stories.filter((story) => read.morgue.recall(story.file)?.story === story));
    const published = new Set(shown.map(({ file }) => file));
    const table = read.morgue.table(
      edition.stories.filter((story) => filed.has(story)),
      published,
    );
    const text = releaseText(release, table, filed);

    const fresh = !mayStay || facts === undefined || !sameFingerprint(facts.rails, railsPrint);
    const likely = fresh ? shown.length + Math.ceil(shown.length / 3) : 0;
    const stage = progress.stage("rendering pages", likely);
    const rendered = await renderByCrew({
      release,
      text,
      prover,
      pages: { outDir, earlier, mayStay, share: wholeShare },
      hand: {
        pack: read.pack.path,
        earlier: intact ? { folder: place.folder, name: last.record.name } : null,
      },
      folder: join(place.folder, "crew"),
      likely,
      advance: stage.advance,
    });
    const { claims } = rendered.plan;
    const standing = plan.statics.filter((file) => claims.has(file.slice("static/".length)));
    if (standing.length > 0) return { kind: "refused", problems: standing.map(collision) };

    progress.stage("proving the release");
    const isTaken = (file: string) => claims.has(file) || others.files.has(file) || isPicture(file);
    const pagesKept =
      manifest === null || plan.keepable.length === 0
        ? nothingKept
        : await keepPages(manifest, plan.keepable, now, output, outDir, isTaken);
    const keptProof = prover.files(outDir, [...pagesKept.carried].sort());
    // A kept page that tells of a story which has since become secret goes too, with its pictures.
    const telling = new Set(keptProof.leaks.map(({ file }) => file));
    const sound = [...pagesKept.files].filter(([, files]) => !files.some((file) => telling.has(file)));
    const kept = sound.map(([story]) => story);
    const needed = new Set(sound.flatMap(([, files]) => files));
    const dropped = [...pagesKept.carried].filter((file) => !needed.has(file));
    for (const file of dropped) await rm(join(outDir, file), { force: true });

    const recordOf = (file: string): FileRecord | null => {
      const print = claims.get(file);
      const hash = rendered.hashes.get(file) ?? others.files.get(file);
      if (hash !== undefined) return { hash, print: print ?? null };
      if (needed.has(file) && keptProof.files.has(file)) return { hash: keptProof.files.get(file) ?? "", print: null };
      const stays = print !== undefined || isPicture(file) ? earlier.get(file) : undefined;
      return stays === undefined ? null : { hash: stays.hash, print: print ?? null };
    };
    const files = filesInOrder(
      earlier,
      [...claims.keys(), ...others.files.keys(), ...needed, ...pictures.stay],
      recordOf,
    );

    const id = hashOf(Buffer.from(Array.from(files, ([file, { hash }]) => `${hash}  ${file}\n`).join(""))).slice(0, 16);
    const status = Buffer.from(statusJson(releaseFacts(release, plan, id)));
    const statusLeaks = prover.file(releaseMark, status);
    files.set(releaseMark, { hash: hashOf(status), print: null });
    const leaks = [...rendered.leaks, ...others.leaks, ...statusLeaks];
    const secrets = secretMarks(release);
    const before = new Set(facts?.secrets);
    const news = secrets.filter((mark) => !before.has(mark));
    const unproved = news.length === 0 ? [] : stayingFiles(files, earlier, rendered.hashes);
    const urgent = isUrgent(plan, manifest);
    const early = urgent ? [] : prover.files(output, unproved).leaks;
    const found = [...leaks, ...early].map(leakProblem);
    if (found.length > 0) return { kind: "refused", problems: found };

    progress.stage("publishing");
    const changes = changesBetween(manifest?.files ?? nothing, files);
    const staticNames = new Set(plan.statics.map((file) => file.slice("static/".length)));
    const gone = goneOf(edition, now);
    const record =
      preview !== null
        ? null
        : writeRecord(
            place.folder,
            {
              facts: {
                format: 2,
                code,
                settings: read.settings,
                frame,
                rails: railsPrint,
                now: now.epoch,
                next: Math.min(nextChange(edition, now)?.epoch ?? Number.POSITIVE_INFINITY, nextMonth(now)),
                inputs: isPlain(plan, edition) ? order.inputs : null,
                pack: basename(read.pack.path),
                quarantined: plan.broken,
                tombstones: tombstonesOf(edition.stories, shown, plan, manifest),
                unconfirmed: plan.missing.map(writtenStory),
                kept: kept.map(writtenStory),
                statics: {},
                shown: shown.length,
                secrets,
              },
              files,
              rows: text.table.rows,
              heads: text.table.heads,
              release: text.rest,
            },
            notesOf({ release, shown, gone, changes, statics: staticNames }),
          );
    putOut({
      state,
      place,
      output,
      outDir,
      files,
      earlier,
      status,
      record,
      before: last?.record.name ?? null,
      statics: staticNames,
    });
    if (record !== null) {
      sweepRecords(place.folder, new Set([record, ...(last === null ? [] : [last.record.name])]));
      if (plan.despite === null) await keepData(newsroom, state.data);
    }
    const late = urgent ? lateLeaks(prover.files(output, unproved).leaks) : [];
    const pages = { rendered: rendered.hashes.size, reused: claims.size - rendered.hashes.size };
    return { kind: "published", stories: shown.length, kept, pages, late };
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

/** Whether nothing was said of the content that the next build would have to say again. */
function isPlain({ problems, despite, missing, confirmed }: Plan, { site }: Edition): boolean {
  // What git tells of earlier versions may change while no file does.
  return problems.length + missing.length + confirmed.size === 0 && despite === null && !site.history;
}

/** The files of a release, those of the last one first, so that what is written down of both has nearly one order. */
function filesInOrder(
  earlier: FileTable,
  names: readonly string[],
  recordOf: (file: string) => FileRecord | null,
): Map<string, FileRecord> {
  const fresh = names.filter((name) => !earlier.has(name));
  const order = fresh.length === 0 ? [...earlier.keys()] : [...earlier.keys(), ...fresh].sort();
  const files = new Map<string, FileRecord>();
  for (const name of order) {
    const record = recordOf(name);
    if (record !== null) files.set(name, record);
  }
  return files;
}

/** Files that stay as they are and were not looked at. */
function stayingFiles(files: FileTable, earlier: FileTable, rendered: ReadonlyMap<string, string>): readonly string[] {
  return [...files.keys()].filter(
    (file) => file !== releaseMark && !rendered.has(file) && earlier.get(file)?.hash === files.get(file)?.hash,
  );
}

/** The first instant of the next month in UTC, when `security.txt` changes. */
function nextMonth({ epoch }: Instant): number {
  const date = new Date(epoch);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** Whether a story that readers can see must go: that waits for no search of pages that stay as they are. */
function isUrgent({ edition }: Plan, manifest: LastRelease["manifest"] | null): boolean {
  if (manifest === null) return false;
  const killed = new Set(edition.stories.filter(({ status }) => status === "canceled").map(({ id }) => id));
  return killed.size > 0 && manifest.stories.some(({ id }) => killed.has(id));
}

function lateLeaks(leaks: readonly Leak[]): readonly Problem[] {
  return leaks.map((leak) => ({
    ...leakProblem(leak),
    remedy: "The kill is out all the same. Take the words from the files that hold them and build again, with --full.",
  }));
}
