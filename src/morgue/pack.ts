import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";
import { naming } from "../model/fault.ts";
import { DamagedState } from "./damaged-state.ts";
import type { Place } from "./row.ts";

/** The texts of stories, one behind the other in a file that only grows. */
export class Pack {
  readonly path: string;
  readonly #file: number;
  #end: number;

  /** Opens a pack; one that grows is begun where there is none. */
  constructor(path: string, mode: "read" | "grow") {
    this.path = path;
    this.#file = openSync(path, mode === "read" ? "r" : "a+");
    this.#end = fstatSync(this.#file).size;
  }

  /** The length in bytes. */
  get size(): number {
    return this.#end;
  }

  /** Puts records at the end; gives where they start. */
  append(bytes: Uint8Array): number {
    const start = this.#end;
    naming(this.path, () => {
      for (let written = 0; written < bytes.length; ) written += writeSync(this.#file, bytes, written);
    });
    this.#end += bytes.length;
    return start;
  }

  card({ start, card, cardCheck }: Place): string {
    return this.#text(start, card, cardCheck);
  }

  body({ start, card, body, bodyCheck }: Place): string {
    return this.#text(start + card, body, bodyCheck);
  }

  /** Takes back what was put behind `end`. */
  truncate(end: number): void {
    ftruncateSync(this.#file, end);
    this.#end = end;
  }

  close(): void {
    closeSync(this.#file);
  }

  #text(start: number, length: number, check: number): string {
    const bytes = Buffer.allocUnsafe(length);
    const read = readSync(this.#file, bytes, 0, length, start);
    if (read !== length || crc32(bytes) !== check) throw new DamagedState(this.path);
    return bytes.toString("utf8");
  }
}
