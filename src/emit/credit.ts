import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";

/** Who answers for a story: the person named in the byline, else the agency that sent it, else the publisher. */
export interface Credit {
  readonly kind: "person" | "organization";
  readonly name: string;
  readonly url: string | null;
}

export function creditOf(story: Story, site: Site): Credit {
  if (story.byline !== null) return { kind: "person", name: story.byline, url: null };
  const { name, url } = story.agency ?? site.publisher;
  return { kind: "organization", name, url };
}
