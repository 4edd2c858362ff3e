import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Fingerprint } from "../model/fingerprint.ts";
import type { Picture } from "../model/picture.ts";
import { type FileTable, fileTableText, readFileTable } from "./file-table.ts";
import { type Inventory, inventoryOfTable } from "./inventory.ts";
import type { PublishedStory, Tombstone } from "./manifest.ts";
import { checkedText, readSealed, type Seal, withItsHash, writeSealed } from "./sealed-file.ts";

/** What the disk told of a file when it was looked at; see `morgue/stamp.ts`. */
interface FileStamp {
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
  readonly inode: number;
}

/** A picture of the newsroom as it was measured. */
export interface MeasuredFile {
  readonly file: string;
  readonly stamp: FileStamp;
  readonly picture: Pick<Picture, "hash" | "format" | "width" | "height">;
}

/** A static file as it was copied. */
export interface CopiedFile {
  readonly file: string;
  readonly stamp: FileStamp;
  readonly hash: string;
}

/** What is written down of a release beside its files and stories. */
export interface RecordFacts {
  /** Raised whenever an older program could not make sense of a record. */
  readonly format: 2;
  /** Names the code, the settings and the flags of the build; pages of other code are not taken over. */
  readonly code: string;
  /** Names what the reading of stories depends on beside their files. */
  readonly settings: string;
  /** Stands for what is the same on every page. */
  readonly frame: Fingerprint;
  /** Stands for what rails hold. */
  readonly rails: Fingerprint;
  /** The clock of the release, in milliseconds since 1970. */
  readonly now: number;
  /** Until when time alone changes nothing; null is for ever. */
  readonly next: number | null;
  /** Stands for everything the release was made from but the clock; null where it cannot be made in the same way again. */
  readonly inputs: string | null;
  /** The file that holds the texts of its stories. */
  readonly pack: string;
  readonly quarantined: readonly string[];
  readonly tombstones: readonly Tombstone[];
  readonly unconfirmed: readonly PublishedStory[];
  /** Stories whose last pages were kept. */
  readonly kept: readonly PublishedStory[];
  readonly pictures: readonly MeasuredFile[];
  readonly statics: readonly CopiedFile[];
  /** How many stories readers can see. */
  readonly shown: number;
  /** SHA-256 of texts of stories that were secret when it was made. */
  readonly secrets: readonly string[];
}

/** A release as it is written down: enough to publish the next one without making it anew, and to put it back. */
export interface ReleaseRecord {
  /** Its folder below that of all records. */
  readonly name: string;
  readonly facts: RecordFacts;
  readonly files: FileTable;
  readonly inventory: Inventory;
  /** The table of its stories; see `morgue/table.ts`. */
  readonly rows: Buffer;
  readonly heads: string;
  /** What else pages are made from, as JSON: everything of the edition but its stories, the assets and the clock. */
  readonly release: string;
}

type Seals = Readonly<Record<"rows" | "heads" | "sums" | "prints" | "release", Seal>>;

/** A record's own file: its facts, and by what the other files can be trusted. */
export interface Sealed {
  readonly facts: RecordFacts;
  /** What the output holds as long as nobody else touches it. Earlier programs did not tell it. */
  readonly inventory?: Inventory;
  readonly seals: Seals;
  /** Those of its notes, by file. */
  readonly notes: Readonly<Record<string, Seal>>;
}

/**
 * Writes a record into a folder of its own below `folder`, which names nothing as current yet; gives its name.
 *
 * @param notes what is told of the release once it is published, by file name below the state folder.
 */
export function writeRecord(
  folder: string,
  record: Omit<ReleaseRecord, "name">,
  notes: Readonly<Record<string, string>>,
): string {
  const name = nextName(folder);
  const own = join(folder, name);
  const { sums, prints } = fileTableText(record.files);
  const seals: Seals = {
    rows: writeSealed(join(own, "rows.bin"), record.rows),
    heads: writeSealed(join(own, "heads.json"), record.heads),
    sums: writeSealed(join(own, "files.sha256"), sums),
    prints: writeSealed(join(own, "prints.bin"), prints),
    release: writeSealed(join(own, "release.json"), record.release),
  };
  const noted = writeNotes(own, notes);
  const { facts, inventory } = record;
  writeSealed(join(own, "record.json"), sealedText({ facts, inventory, seals, notes: noted }));
  return name;
}

/** Writes what is told of a release into the folder of its record. */
export function writeNotes(own: string, notes: Readonly<Record<string, string>>): Readonly<Record<string, Seal>> {
  return Object.fromEntries(
    Object.entries(notes).map(([file, text]) => [file, writeSealed(join(own, "notes", file), text)]),
  );
}

/** What is told of a release; null where it cannot be trusted. */
export function readNote(folder: string, name: string, file: string): string | null {
  const seal = readFacts(folder, name)?.notes[file];
  return seal === undefined ? null : (readSealed(join(folder, name, "notes", file), seal)?.toString("utf8") ?? null);
}

/** The text of a record's own file, which begins with its hash. */
export function sealedText(sealed: Sealed): string {
  return withItsHash(JSON.stringify(sealed));
}

/** What pages of a release are made from beside its stories, as JSON; null where it cannot be trusted. */
export function readRelease(folder: string, name: string): string | null {
  const seal = readFacts(folder, name)?.seals.release;
  return seal === undefined ? null : (readSealed(join(folder, name, "release.json"), seal)?.toString("utf8") ?? null);
}

/** The files of a release alone; null where they cannot be trusted. */
export function readFiles(folder: string, name: string): FileTable | null {
  const seals = readFacts(folder, name)?.seals;
  if (seals === undefined) return null;
  const sums = readSealed(join(folder, name, "files.sha256"), seals.sums);
  const prints = readSealed(join(folder, name, "prints.bin"), seals.prints);
  return sums && prints && readFileTable({ sums: sums.toString("utf8"), prints });
}

/** Reads a record; null where there is none that can be trusted to the last byte. */
export function readRecord(folder: string, name: string): ReleaseRecord | null {
  const sealed = readFacts(folder, name);
  if (sealed === null) return null;
  const { facts, seals } = sealed;
  const part = (file: string, seal: Seal) => readSealed(join(folder, name, file), seal);
  const rows = part("rows.bin", seals.rows);
  const heads = part("heads.json", seals.heads);
  const sums = part("files.sha256", seals.sums);
  const prints = part("prints.bin", seals.prints);
  const release = part("release.json", seals.release);
  if (rows === null || heads === null || sums === null || prints === null || release === null) return null;
  const files = readFileTable({ sums: sums.toString("utf8"), prints });
  if (files === null) return null;
  const inventory = sealed.inventory ?? inventoryOfTable(files);
  return { name, facts, files, inventory, rows, heads: heads.toString("utf8"), release: release.toString("utf8") };
}

/** The facts of a record alone, which are quick to read. */
export function readFacts(folder: string, name: string): Sealed | null {
  try {
    const text = checkedText(readFileSync(join(folder, name, "record.json"), "utf8"));
    if (text === null) return null;
    const sealed = JSON.parse(text);
    return sealed.facts.format === 2 ? sealed : null;
  } catch {
    return null;
  }
}

/** The name of the current record; null where there is none. */
export function currentRecord(pointer: string): string | null {
  try {
    const name = readFileSync(pointer, "utf8").trim();
    return /^\d+$/.test(name) ? name : null;
  } catch {
    return null;
  }
}

/** Removes records and packs that neither the release nor the one before it needs. */
export function sweepRecords(folder: string, needed: ReadonlySet<string>): void {
  const packs = new Set([...needed].flatMap((name) => readFacts(folder, name)?.facts.pack ?? []));
  for (const name of entriesOf(folder)) {
    const isRecord = /^\d+$/.test(name) && !needed.has(name);
    const isPack = name.endsWith(".pack") && !packs.has(name);
    if (isRecord || isPack) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** A name that no record bears. */
export function nextName(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const numbers = entriesOf(folder).filter((name) => /^\d+$/.test(name));
  return String(numbers.reduce((most, name) => Math.max(most, Number(name)), 0) + 1);
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
