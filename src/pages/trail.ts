import { frontPath } from "../model/address.ts";
import type { Site } from "../model/site.ts";

/** A place on the way from the front page to a page, with its path below the root. */
export interface Stop {
  readonly name: string;
  readonly path: string;
}

/** The way from the front page. */
export function trailOf(site: Site, ...stops: readonly Stop[]): readonly Stop[] {
  return [{ name: site.title, path: frontPath }, ...stops];
}
