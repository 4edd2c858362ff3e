import type { UserConfig } from "@11ty/eleventy";
import type { Release } from "../model/release.ts";
import { Ledger } from "./ledger.ts";

/**
 * What pages find in Eleventy's data: the release to render. A class, because Eleventy copies plain objects for every
 * page and passes instances by reference.
 */
export class Desk {
  #release: Release;
  readonly #ledger: Ledger;
  readonly #print: Print | null;

  constructor(release: Release, print: Print | null = null, ledger: Ledger = new Ledger(Number.POSITIVE_INFINITY)) {
    this.#release = release;
    this.#print = print;
    this.#ledger = ledger;
  }

  get release(): Release {
    return this.#release;
  }

  /** The preview reads the newsroom again after every change. */
  replace(release: Release): void {
    this.#release = release;
  }

  /** Those of a route's items whose pages are rendered now; the route is named by its template's file. */
  share<T>(route: string, items: readonly T[]): readonly T[] {
    return this.#ledger.share(route, items);
  }

  /**
   * Takes a page as soon as it is rendered. Eleventy would hold every page it writes in memory until the last one; what
   * it gets in place of a page that is written already is nothing, and then it writes nothing.
   */
  hand(path: string, text: string): string | undefined {
    if (this.#print === null) return text;
    this.#print(path, text);
    return undefined;
  }
}

/** Writes the text of a page to its file. */
export type Print = (path: string, text: string) => void;

/** Puts the desk where pages look for it: see `pages/routes.ts`. */
export function layOut(config: UserConfig, desk: Desk): void {
  config.addGlobalData("desk", desk);
  config.addGlobalData("anyList", [null]);
}
