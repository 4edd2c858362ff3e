import type { UserConfig } from "@11ty/eleventy";
import type { Fingerprint } from "../model/fingerprint.ts";
import type { Release } from "../model/release.ts";
import { Ledger } from "./ledger.ts";

/** Who takes pages as they are rendered, and says which ones are. */
export interface Taker {
  /** See `press/page-plan.ts`. */
  readonly wants: (file: string, print: Fingerprint | null) => boolean;
  /** Writes the text of a page to its file. */
  readonly print: (path: string, text: string) => void;
}

/**
 * What pages find in Eleventy's data: the release to render. A class, because Eleventy copies plain objects for every
 * page and passes instances by reference.
 */
export class Desk {
  #release: Release;
  readonly #ledger: Ledger;
  readonly #taker: Taker | null;

  /** @param taker null where every page is wanted, and Eleventy itself writes them. */
  constructor(release: Release, taker: Taker | null = null, ledger: Ledger = new Ledger(Number.MAX_SAFE_INTEGER)) {
    this.#release = release;
    this.#taker = taker;
    this.#ledger = ledger;
  }

  get release(): Release {
    return this.#release;
  }

  /** The preview reads the newsroom again after every change. */
  replace(release: Release): void {
    this.#release = release;
  }

  wants(file: string, print: Fingerprint | null): boolean {
    return this.#taker === null || this.#taker.wants(file, print);
  }

  /** Those of a route's items whose pages are rendered now; the route is named by its template's file. */
  share<T>(route: string, wanted: () => readonly T[]): readonly T[] {
    return this.#taker === null ? wanted() : this.#ledger.share(route, wanted);
  }

  /**
   * Takes a page as soon as it is rendered. Eleventy would hold every page it writes in memory until the last one; what
   * it gets in place of a page that is written already is nothing, and then it writes nothing.
   */
  hand(path: string, text: string): string | undefined {
    if (this.#taker === null) return text;
    this.#taker.print(path, text);
    return undefined;
  }
}

/** Puts the desk where pages look for it: see `pages/routes.ts`. */
export function layOut(config: UserConfig, desk: Desk): void {
  config.addGlobalData("desk", desk);
  config.addGlobalData("anyList", [null]);
}
