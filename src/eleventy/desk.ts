import type { UserConfig } from "@11ty/eleventy";
import type { Release } from "../model/release.ts";

/**
 * What pages find in Eleventy's data: the release to render. A class, because Eleventy copies plain objects for every
 * page and passes instances by reference.
 */
export class Desk {
  #release: Release;

  constructor(release: Release) {
    this.#release = release;
  }

  get release(): Release {
    return this.#release;
  }

  /** The preview reads the newsroom again after every change. */
  replace(release: Release): void {
    this.#release = release;
  }
}

/** Puts the desk where pages look for it: see `pages/routes.ts`. */
export function layOut(config: UserConfig, desk: Desk): void {
  config.addGlobalData("desk", desk);
  config.addGlobalData("anyList", [null]);
}
