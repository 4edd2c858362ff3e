import { join } from "node:path";
import { goneOf } from "../derive/gone.ts";
import { nextChange } from "../derive/transitions.ts";
import { statusJson } from "../emit/status.ts";
import { fileOfPath, versionsPath } from "../model/address.ts";
import type { Instant } from "../model/instant.ts";
import type { Release } from "../model/release.ts";
import { Clipping } from "../morgue/clipping.ts";
import { tableText } from "../morgue/table.ts";
import { sharedOf } from "../pages/shared.ts";
import { changesBetween } from "../press/changes.ts";
import { type FileRecord, printIn } from "../press/file-table.ts";
import { inventoryOfTable } from "../press/inventory.ts";
import type { PublishedStory } from "../press/manifest.ts";
import { releaseMark } from "../press/output-folder.ts";
import { ReleasePlan, wholeShare } from "../press/page-plan.ts";
import { hashOf, type Leak } from "../press/proof.ts";
import { writeRecord } from "../press/record.ts";
import { writeSealed } from "../press/sealed-file.ts";
import { freshFolder } from "../press/staging.ts";
import type { OutputState } from "../press/state-folder.ts";
import { type LastRelease, picturePaths } from "./last-release.ts";
import { secretMarks } from "./leaks.ts";
import { notesOf } from "./records.ts";
import { releaseFacts } from "./release-facts.ts";
import { nameOf } from "./release-files.ts";
import { releaseFrom, releaseText } from "./release-text.ts";
import { proverFor, renderPages } from "./render-pages.ts";
import type { TakenBack } from "./taken-back.ts";

/** An earlier release without what must not come back: what of it is other than it was. */
export interface Restored {
  /** Holds the files that were made anew. */
  readonly outDir: string;
  /** Files of the earlier release that must not come back. */
  readonly removed: readonly string[];
  /** The name of its record. */
  readonly record: string;
  readonly leaks: readonly Leak[];
}

interface RestoreOrder {
  readonly target: LastRelease;
  readonly current: LastRelease;
  readonly taken: TakenBack;
  readonly now: Instant;
  readonly place: OutputState;
}

/** Makes those pages of an earlier release anew that tell of stories which must not come back. */
export async function restoredRelease({ target, current, taken, now, place }: RestoreOrder): Promise<Restored> {
  const { record } = target;
  const table = { rows: record.rows, heads: record.heads };
  const earlier = releaseFrom({ table, rest: record.release }, target.pack);
  const stories = earlier.edition.stories.map(
    (story) => taken.hidden.get(story.id) ?? taken.unseen.get(story.id) ?? story,
  );
  const release: Release = { ...earlier, now, edition: { ...earlier.edition, stories } };
  const outDir = freshFolder(place.staging);
  const prover = proverFor(release);
  const pages = { outDir, earlier: record.files, mayStay: true, share: wholeShare, standing: null };
  const plan = new ReleasePlan(record.files);
  const rendered = await renderPages(release, prover, plan, pages);
  const { claims } = plan;
  const killed = new Set(current.manifest.tombstones.map((tombstone) => tombstone.id));
  const kept = record.facts.kept.filter((story) => !killed.has(story.id));
  const lost = new Set(record.facts.kept.filter((story) => killed.has(story.id)).flatMap(filesOfKept));
  const used = new Set([...sharedOf(release).portal.stories.flatMap(picturePaths), ...kept.flatMap(filesOfKept)]);
  // What is no page and belongs to no story stays as it was.
  const isHere = (file: string, { print }: FileRecord) =>
    claims.has(file) ||
    (print === null && !lost.has(`/${file}`) && (!file.startsWith("pictures/") || used.has(`/${file}`)));

  const found = new Map<string, FileRecord>();
  for (const [file, before] of record.files) {
    // The mark of the release says how it is named.
    if (file === releaseMark || !isHere(file, before)) continue;
    found.set(file, { hash: rendered.hashes.get(file) ?? before.hash, print: printIn(claims, file) });
  }
  for (const [file, hash] of rendered.hashes) found.set(file, { hash, print: printIn(claims, file) });
  // By their names, as every release: the order in which pages were rendered tells nothing of it.
  const files = new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  const id = nameOf(files);
  const told = { broken: record.facts.quarantined, problems: [] };
  const status = Buffer.from(statusJson(releaseFacts(release, told, id)));
  writeSealed(join(outDir, releaseMark), status);
  files.set(releaseMark, { hash: hashOf(status), print: null });

  const shown = sharedOf(release).portal.stories;
  const published = new Set(shown.map((story) => story.file));
  const entries = target.clippings.map((clipping) => ({
    clipping,
    published: published.has(clipping.file),
  }));
  const loose = release.edition.stories.filter((_, index) => !(earlier.edition.stories[index] instanceof Clipping));
  const text = releaseText(release, tableText(entries), loose);
  const tombstones = new Map(
    [...target.manifest.tombstones, ...current.manifest.tombstones].map((each) => [each.id, each]),
  );
  const gone = goneOf(release.edition, now);
  const changes = changesBetween(current.manifest.files, files);
  const name = writeRecord(
    place.folder,
    {
      facts: {
        ...record.facts,
        now: now.epoch,
        next: nextChange(release.edition, now)?.epoch ?? null,
        inputs: null,
        kept,
        tombstones: [...tombstones.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
        shown: shown.length,
        secrets: secretMarks(release),
        rails: sharedOf(release).railsPrint,
      },
      files,
      inventory: inventoryOfTable(files),
      rows: text.table.rows,
      heads: text.table.heads,
      release: text.rest,
    },
    notesOf({ release, shown, gone, changes, statics: new Set() }),
  );
  const removed = [...record.files.keys()].filter((file) => !files.has(file));
  return { outDir, removed, record: name, leaks: [...rendered.leaks, ...prover.file(releaseMark, status)] };
}

/** The paths of what was kept of a broken story. */
function filesOfKept({ id, path, pictures }: PublishedStory): readonly string[] {
  return [path, ...pictures, versionsPath(id)].map((each) => `/${fileOfPath(each)}`);
}
