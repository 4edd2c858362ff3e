import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { naming } from "../model/fault.ts";
import type { PageText } from "../model/page-text.ts";
import type { FileTable } from "./file-table.ts";
import type { Leak, Prover } from "./proof.ts";

/** Writes pages into a release that is being made. */
export interface Printer {
  /** Writes a page; `file` is relative to the release. */
  print(file: string, text: PageText): void;
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
  const press = new Plate();
  let written = 0;
  return {
    hashes,
    leaks,
    written: () => written,
    print(file, text) {
      const target = join(root, file);
      if (!target.startsWith(root + sep)) throw new Error(`The page ${file} lies outside of the release.`);
      if (hashes.has(file)) throw new Error(`Two pages want to be ${file}.`);
      const { bytes, hash } = press.press(text);
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

/** How many bytes a text of UTF-16 code units may become in UTF-8. */
const widest = 3;

/** Turns texts into bytes and hashes them; what pages have as their opening stays where it is, bytes and hash alike. */
class Plate {
  #opening: string | null = null;
  #start = 0;
  #begun = createHash("sha256");
  #bytes = Buffer.alloc(256 * 1024);

  /** The bytes are good until the next text. */
  press({ opening, rest }: PageText): { readonly bytes: Buffer; readonly hash: string } {
    if (this.#opening !== opening) this.#set(opening);
    if (this.#start + rest.length * widest > this.#bytes.length) this.#grow(this.#start + rest.length * widest);
    const end = this.#start + this.#bytes.write(rest, this.#start);
    const hash = this.#begun.copy().update(this.#bytes.subarray(this.#start, end)).digest("hex");
    return { bytes: this.#bytes.subarray(0, end), hash };
  }

  #set(opening: string): void {
    const bytes = Buffer.from(opening);
    this.#opening = opening;
    this.#start = bytes.length;
    this.#begun = createHash("sha256").update(bytes);
    if (bytes.length > this.#bytes.length) this.#grow(bytes.length);
    bytes.copy(this.#bytes);
  }

  #grow(size: number): void {
    const larger = Buffer.alloc(2 * size);
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }
}
