import type { Story } from "../model/story.ts";

/** An old path and the path it leads to now, both below the site's root. */
export interface AliasPath {
  readonly from: string;
  readonly to: string;
}

/** The old paths of public stories, in the order of the stories. */
export function aliasesOf(stories: readonly Story[]): readonly AliasPath[] {
  return stories.flatMap(({ aliases, path }) => aliases.map((from) => ({ from, to: path })));
}
