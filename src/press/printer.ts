import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { naming } from "../model/fault.ts";
import type { PageSlot } from "../model/page-slot.ts";
import type { PageText } from "../model/page-text.ts";
import type { FileTable } from "./file-table.ts";
import type { Leak, Prover } from "./proof.ts";

/** Writes pages into a release that is being made. */
export interface Printer {
  /** Writes a page; `file` is relative to the release. */
  print(file: string, text: PageText): void;
  /**
   * Writes a page that is as one of the last release but for a part of it. False where that cannot be, and then nothing
   * is written: the page is not there as it was published, or had no such part.
   *
   * @param path where the page of the last release lies.
   */
  exchange(file: string, path: string, slot: PageSlot): boolean;
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
  const put = (file: string, { bytes, hash }: Pressed) => {
    const target = join(root, file);
    if (!target.startsWith(root + sep)) throw new Error(`The page ${file} lies outside of the release.`);
    if (hashes.has(file)) throw new Error(`Two pages want to be ${file}.`);
    hashes.set(file, hash);
    for (const leak of prover.file(file, bytes)) leaks.push(leak);
    if (earlier.get(file)?.hash === hash) return;
    written++;
    const parent = dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    naming(target, () => writeFileSync(target, bytes, { flag: "wx" }));
  };
  return {
    hashes,
    leaks,
    written: () => written,
    print(file, text) {
      put(file, press.press(text));
    },
    exchange(file, path, slot) {
      const page = bytesOf(path);
      const hash = earlier.get(file)?.hash;
      const pressed = page === null || hash === undefined ? null : press.exchange(page, hash, slot);
      if (pressed !== null) put(file, pressed);
      return pressed !== null;
    },
  };
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** The bytes of a page; they are good until the next one. */
interface Pressed {
  readonly bytes: Buffer;
  readonly hash: string;
}

/** How many bytes a text of UTF-16 code units may become in UTF-8. */
const widest = 3;

/** Turns texts into bytes and hashes them; what pages have as their opening stays where it is, bytes and hash alike. */
class Plate {
  #opening: string | null = null;
  #start = 0;
  #begun = createHash("sha256");
  #bytes = Buffer.alloc(256 * 1024);

  press({ opening, rest }: PageText): Pressed {
    if (this.#opening !== opening) this.#set(opening);
    this.#makeRoom(this.#start + rest.length * widest);
    return this.#pressed(this.#start + this.#bytes.write(rest, this.#start));
  }

  /**
   * A page with another part in the place of one that it has. Null where it is not the page of that hash, or does not
   * have the part just once.
   */
  exchange(page: Buffer, hash: string, { opening, start, end, markup }: PageSlot): Pressed | null {
    if (this.#opening !== opening) this.#set(opening);
    const begin = this.#start;
    if (page.length < begin || page.compare(this.#bytes, 0, begin, 0, begin) !== 0) return null;
    if (this.#hashOf(page) !== hash) return null;
    const from = page.indexOf(start, begin);
    const last = from === -1 ? -1 : page.indexOf(end, from);
    if (last === -1 || page.indexOf(start, last) !== -1) return null;
    const text = markup();
    this.#makeRoom(page.length + text.length * widest);
    page.copy(this.#bytes, begin, begin, from);
    const behind = from + this.#bytes.write(text, from);
    return this.#pressed(behind + page.copy(this.#bytes, behind, last + end.length));
  }

  #pressed(length: number): Pressed {
    const bytes = this.#bytes.subarray(0, length);
    return { bytes, hash: this.#hashOf(bytes) };
  }

  /** The SHA-256 of bytes that start with the opening. */
  #hashOf(bytes: Buffer): string {
    return this.#begun.copy().update(bytes.subarray(this.#start)).digest("hex");
  }

  #makeRoom(length: number): void {
    if (length > this.#bytes.length) this.#grow(length);
  }

  #set(opening: string): void {
    const bytes = Buffer.from(opening);
    this.#opening = opening;
    this.#start = bytes.length;
    this.#begun = createHash("sha256").update(bytes);
    this.#makeRoom(bytes.length);
    bytes.copy(this.#bytes);
  }

  #grow(size: number): void {
    const larger = Buffer.alloc(2 * size);
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }
}
