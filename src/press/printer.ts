import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import type { FileTable } from "./file-table.ts";
import type { Leak, Prover } from "./proof.ts";

/** Writes pages into a release that is being made. */
export interface Printer {
  /** Writes a page; `file` is relative to the release. */
  print(file: string, text: string): void;
  /** The SHA-256 of every page that was rendered, written or found to be as it was. */
  readonly hashes: ReadonlyMap<string, string>;
  /** How many of them were written. */
  readonly written: () => number;
  readonly leaks: readonly Leak[];
}

export interface PrinterOrder {
  /** An absolute folder; nothing is written elsewhere. */
  readonly folder: string;
  /** Searches each page for what it must not hold, before it is written. */
  readonly prover: Prover;
  /** A page whose bytes are those of this table is not written: it stays where it is. */
  readonly earlier: FileTable;
  /** What most pages start with; it is turned into bytes and hashed once. */
  readonly opening: string;
}

export function printerOf({ folder, prover, earlier, opening }: PrinterOrder): Printer {
  const root = resolve(folder);
  const folders = new Set<string>();
  const hashes = new Map<string, string>();
  const leaks: Leak[] = [];
  const press = pressFor(opening);
  let written = 0;
  return {
    hashes,
    leaks,
    written: () => written,
    print(file, text) {
      const target = join(root, file);
      if (!target.startsWith(root + sep)) throw new Error(`The page ${file} lies outside of the release.`);
      if (hashes.has(file)) throw new Error(`Two pages want to be ${file}.`);
      const { bytes, hash } = press(text);
      hashes.set(file, hash);
      for (const leak of prover.file(file, bytes)) leaks.push(leak);
      if (earlier.get(file)?.hash === hash) return;
      written++;
      const parent = dirname(target);
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      writeFileSync(target, bytes, { flag: "wx" });
    },
  };
}

/** How many bytes a text of UTF-16 code units may become in UTF-8. */
const widest = 3;

/** Turns texts into bytes and hashes them; the bytes are good until the next text. */
function pressFor(opening: string): (text: string) => { readonly bytes: Buffer; readonly hash: string } {
  const start = Buffer.from(opening);
  const begun = createHash("sha256").update(start);
  let plate = Buffer.alloc(start.length + 256 * 1024);
  start.copy(plate);
  return (text) => {
    const opens = opening !== "" && text.startsWith(opening);
    const rest = opens ? text.slice(opening.length) : text;
    if (start.length + rest.length * widest > plate.length) {
      plate = Buffer.alloc(start.length + rest.length * widest);
      start.copy(plate);
    }
    const end = start.length + plate.write(rest, start.length);
    const own = plate.subarray(start.length, end);
    const hash = (opens ? begun.copy() : createHash("sha256")).update(own).digest("hex");
    return { bytes: opens ? plate.subarray(0, end) : own, hash };
  };
}
