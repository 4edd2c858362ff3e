import { ninjsPath, urlKey } from "../model/address.ts";
import type { Section } from "../model/section.ts";
import type { Story } from "../model/story.ts";
import { isPortalFile } from "./portal-files.ts";

/** What a story claims for itself alone. */
export type Claimant = Pick<Story, "file" | "id" | "path" | "aliases" | "agency">;

/** A claim that somebody else has made already: `owner` is a file, or the portal itself. */
export interface Collision {
  readonly claim: "url" | "ninjs" | "id" | { readonly alias: number };
  readonly owner: string;
}

/** What the stories of a newsroom claim, told in the order of their files. */
export class Claims {
  readonly #all: Claimant[] = [];
  readonly #fresh: Claimant[] = [];
  readonly #standing: Claimant[] = [];

  /** @param stood whether it claimed the same in the last release, where no two claims collided. */
  add(claimant: Claimant, stood: boolean): void {
    this.#all.push(claimant);
    (stood ? this.#standing : this.#fresh).push(claimant);
  }

  /** See `collisionsOf`. Costs a look at what stood, and tables of the rest alone unless one touches the other. */
  collisions(sections: readonly Section[]): ReadonlyMap<string, readonly Collision[]> {
    const fresh = this.#fresh;
    if (fresh.length === 0) return new Map();
    const keys = new Set(fresh.flatMap(keysOf));
    const ids = new Set(fresh.map(({ id }) => id));
    const isTouched = (claimant: Claimant) => ids.has(claimant.id) || keysOf(claimant).some((key) => keys.has(key));
    return collisionsOf(this.#standing.some(isTouched) ? this.#all : fresh, sections);
  }
}

/** What two claimants must not share. */
function keysOf({ path, aliases, agency }: Claimant): readonly string[] {
  const key = urlKey(path);
  if (aliases.length === 0 && agency?.machineReadable !== true) return [key];
  return [key, urlKey(ninjsPath(path)), ...aliases.map(urlKey)];
}

/**
 * Stories that want the same URL, alias or id as another, by file. The first by file name keeps it, each later one has a
 * collision that names the first. Letter case does not make two URLs: many hosts and disks take them for one.
 */
export function collisionsOf(
  claimants: readonly Claimant[],
  sections: readonly Section[],
): ReadonlyMap<string, readonly Collision[]> {
  const urls = new Map<string, string>();
  const ids = new Map<string, string>();
  const found = new Map<string, Collision[]>();
  const collide = (file: string, collision: Collision) => {
    found.set(file, [...(found.get(file) ?? []), collision]);
  };
  const claimUrl = (story: Claimant, path: string, claim: Collision["claim"]) => {
    const key = urlKey(path);
    const owner = isPortalFile(key, sections) ? "the portal itself" : urls.get(key);
    if (owner === undefined) urls.set(key, story.file);
    else collide(story.file, { claim, owner });
  };
  for (const story of claimants) {
    claimUrl(story, story.path, "url");
    if (story.agency?.machineReadable === true) claimUrl(story, ninjsPath(story.path), "ninjs");
    const owner = ids.get(story.id);
    if (owner === undefined) ids.set(story.id, story.file);
    else collide(story.file, { claim: "id", owner });
  }
  // Aliases come last, so that a page always outranks a redirect.
  for (const story of claimants) {
    for (const [index, alias] of story.aliases.entries()) claimUrl(story, alias, { alias: index });
  }
  return found;
}
