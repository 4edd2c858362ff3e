import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { FingerprintMaker } from "../model/fingerprint.ts";
import { hasCode } from "./disk-entry.ts";

/** Work that several processes do between them: each piece is done by the one that takes it first. */
export class Pile {
  readonly #folder: string;

  /** @param folder the same one for all of them, new for this work. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Takes a piece, by a name of its own; false where it is taken already. */
  take(piece: string): boolean {
    const name = new FingerprintMaker().text(piece).made().join("-");
    try {
      // Of all that ask for a new file of this name, one gets it (POSIX, `O_EXCL`).
      closeSync(openSync(join(this.#folder, name), "wx"));
      return true;
    } catch (error) {
      if (hasCode(error, ["EEXIST"])) return false;
      throw error;
    }
  }
}
