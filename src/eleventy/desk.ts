import type { UserConfig } from "@11ty/eleventy";
import type { Fingerprint } from "../model/fingerprint.ts";
import type { PageSlot } from "../model/page-slot.ts";
import { type PageText, wholeText } from "../model/page-text.ts";
import type { Release } from "../model/release.ts";

/** Who takes pages as they are rendered, and says which ones are. */
export interface Taker {
  /** See `press/page-plan.ts`. */
  readonly wants: (file: string, print: () => Fingerprint | null) => boolean;
  /** Whether the bundle that begins with a file is rendered here; see `press/pile.ts`. */
  readonly takes: (file: string) => boolean;
  /** Writes the text of a page to its file, relative to the release. */
  readonly print: (file: string, text: PageText) => void;
  /** Stands for the rails of the last release; null where none of its pages can be given others. */
  readonly earlierRails: Fingerprint | null;
  /** Makes a page from that of the last release by exchanging a part of it; false where that cannot be. */
  readonly exchange: (file: string, slot: PageSlot) => boolean;
}

/** Enough pages at once that Eleventy's own work hardly counts, few enough that processes which share them end together. */
const manyPages = 100;

/**
 * What pages find in Eleventy's data: the release to render. A class, because Eleventy copies plain objects for every
 * page and passes instances by reference.
 */
export class Desk {
  #release: Release;
  readonly #taker: Taker | null;

  /** @param taker null where every page is wanted, and Eleventy itself writes them. */
  constructor(release: Release, taker: Taker | null = null) {
    this.#release = release;
    this.#taker = taker;
  }

  get release(): Release {
    return this.#release;
  }

  /** Eleventy can write only one page for one of its own. */
  get bundleSize(): number {
    return this.#taker === null ? 1 : manyPages;
  }

  /** The preview reads the newsroom again after every change. */
  replace(release: Release): void {
    this.#release = release;
  }

  wants(file: string, print: () => Fingerprint | null): boolean {
    return this.#taker === null || this.#taker.wants(file, print);
  }

  takes(file: string): boolean {
    return this.#taker === null || this.#taker.takes(file);
  }

  get earlierRails(): Fingerprint | null {
    return this.#taker?.earlierRails ?? null;
  }

  exchange(file: string, slot: PageSlot): boolean {
    return this.#taker?.exchange(file, slot) ?? false;
  }

  /**
   * Takes a page as soon as it is rendered. Eleventy would hold every page it writes in memory until the last one; what
   * it gets in place of a page that is written already is nothing, and then it writes nothing.
   */
  hand(file: string, text: PageText): string | undefined {
    if (this.#taker === null) return wholeText(text);
    this.#taker.print(file, text);
    return undefined;
  }
}

/** Puts the desk where pages look for it: see `pages/routes.ts`. */
export function layOut(config: UserConfig, desk: Desk): void {
  config.addGlobalData("desk", desk);
  config.addGlobalData("anyList", [null]);
}
