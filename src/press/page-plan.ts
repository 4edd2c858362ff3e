import { type Fingerprint, FingerprintMaker, sameFingerprint } from "../model/fingerprint.ts";
import type { FileTable } from "./file-table.ts";

/** One part of a build that several machines make together: part `index`, from 0, of `count`. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

export const wholeShare: Share = { index: 0, count: 1 };

/** What stands for all that a page shows; null where only rendering it can tell. */
export type Print = () => Fingerprint | null;

/** Decides which pages are rendered: those that show something else than in the last release, and of these a share. */
export class PagePlan {
  readonly #earlier: FileTable;
  readonly #share: Share;

  /** @param earlier the files of the last release; empty where nothing of it can stay. */
  constructor(earlier: FileTable, share: Share = wholeShare) {
    this.#earlier = earlier;
    this.#share = share;
  }

  /** Whether a page has to be rendered. */
  wants(file: string, print: Print): boolean {
    if (this.#earlier.size > 0) {
      const shown = print();
      if (shown !== null && this.stood(file, shown)) return false;
    }
    return isInShare(file, this.#share);
  }

  /** Whether a file that can stay is a page for which `print` stood in the last release. */
  stood(file: string, print: Fingerprint): boolean {
    const earlier = this.#earlier.get(file)?.print ?? null;
    return earlier !== null && sameFingerprint(print, earlier);
  }
}

/** The plan of a whole release, which also writes down all of its pages. */
export class ReleasePlan extends PagePlan {
  readonly #claims = new Map<string, Fingerprint | null>();
  readonly #wanted: string[] = [];

  /** Every page that the release holds, rendered or not, with the fingerprint of what it shows. */
  get claims(): ReadonlyMap<string, Fingerprint | null> {
    return this.#claims;
  }

  /** The pages that have to be rendered. */
  get wanted(): readonly string[] {
    return this.#wanted;
  }

  /** Claims a file for a page; whether that has to be rendered. */
  override wants(file: string, print: Print): boolean {
    const shown = print();
    const before = this.#claims.size;
    if (this.#claims.set(file, shown).size === before) throw new Error(`Two pages want to be ${file}.`);
    const isWanted = super.wants(file, () => shown);
    if (isWanted) this.#wanted.push(file);
    return isWanted;
  }
}

/** Whether a file belongs to a share, by its name alone. */
export function isInShare(file: string, { index, count }: Share): boolean {
  return count === 1 || new FingerprintMaker().text(file).made()[0] % count === index;
}
