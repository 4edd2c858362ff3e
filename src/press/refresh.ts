import { copyFileSync, linkSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { nextName, readFacts, readNote, sealedText, writeNotes } from "./record.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** A release that is the same at a later clock, but for its mark. */
export interface RefreshOrder {
  /** Holds the records. */
  readonly folder: string;
  /** The record of the release. */
  readonly name: string;
  /** The later clock, in milliseconds since 1970. */
  readonly now: number;
  /** The name of the mark, its present hash and its new one. */
  readonly mark: { readonly file: string; readonly before: string; readonly after: string };
  /** What is told of the release, as for `writeRecord`; what is not among it is told as before. */
  readonly notes: Readonly<Record<string, string>>;
}

/** Writes the record of a release at a later clock; gives its name. Null where the one that stands cannot be trusted. */
export function refreshRecord({ folder, name, now, mark, notes }: RefreshOrder): string | null {
  const sealed = readFacts(folder, name);
  if (sealed === null || sealed.inventory === undefined) return null;
  const { rows, heads, sums, prints, release } = sealed.seals;
  const parts = { "rows.bin": rows, "heads.json": heads, "prints.bin": prints, "release.json": release };
  // None of them is needed here, but the next build relies on all.
  if (Object.entries(parts).some(([file, seal]) => readSealed(join(folder, name, file), seal) === null)) return null;
  const before = readSealed(join(folder, name, "files.sha256"), sums)?.toString("utf8");
  if (before === undefined) return null;
  const next = nextName(folder);
  const own = join(folder, next);
  mkdirSync(own, { recursive: true });
  for (const file of Object.keys(parts)) shared(join(folder, name, file), own, file);
  const changed = before.replace(`${mark.before}  ${mark.file}\n`, `${mark.after}  ${mark.file}\n`);
  const seals = { ...sealed.seals, sums: writeSealed(join(own, "files.sha256"), changed) };
  // What does not depend on the clock is told as it was.
  const told = Object.keys(sealed.notes).flatMap((file): [string, string][] => {
    const text = readNote(folder, name, file);
    return text === null ? [] : [[file, text]];
  });
  const noted = writeNotes(own, { ...Object.fromEntries(told), ...notes });
  const facts = { ...sealed.facts, now };
  const inventory = { ...sealed.inventory, mark: mark.after };
  writeSealed(join(own, "record.json"), sealedText({ facts, inventory, seals, notes: noted }));
  return next;
}

/** A second name for a file that is never written to again. */
function shared(from: string, folder: string, file: string): void {
  rmSync(join(folder, file), { force: true });
  try {
    linkSync(from, join(folder, file));
  } catch {
    copyFileSync(from, join(folder, file));
  }
}
