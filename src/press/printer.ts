import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { naming } from "../model/fault.ts";
import type { FileTable } from "./file-table.ts";
import { hashOf, type Leak, type Prover } from "./proof.ts";

/** Writes pages into a release that is being made. */
export interface Printer {
  /** Writes a page; `path` is the file's, absolute or relative to the working folder. */
  print(path: string, text: string): void;
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
}

export function printerOf({ folder, prover, earlier }: PrinterOrder): Printer {
  const root = resolve(folder);
  const folders = new Set<string>();
  const hashes = new Map<string, string>();
  const leaks: Leak[] = [];
  let written = 0;
  return {
    hashes,
    leaks,
    written: () => written,
    print(path, text) {
      const target = resolve(path);
      const file = relative(root, target).split(sep).join("/");
      if (file === "" || file.split("/")[0] === "..") throw new Error(`The page ${path} lies outside of the release.`);
      const bytes = Buffer.from(text);
      const hash = hashOf(bytes);
      if (hashes.has(file)) throw new Error(`Two pages want to be ${file}.`);
      hashes.set(file, hash);
      for (const leak of prover.file(file, bytes)) leaks.push(leak);
      if (earlier.get(file)?.hash === hash) return;
      written++;
      const parent = dirname(target);
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      naming(target, () => writeFileSync(target, bytes, { flag: "wx" }));
    },
  };
}
