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
  return houseOf(story, site);
}

/** The house whose copy it is: the agency, else the publisher. */
export function houseOf(story: Story, site: Site): Credit {
  const { name, url } = story.agency ?? site.publisher;
  return { kind: "organization", name, url };
}

/** The rights notice under a story: its agency's, else the publisher's claim. */
export function rightsOf(story: Story, site: Site): string {
  return story.agency?.notice ?? publisherRights(site);
}

/** Without a year, which would need a clock. */
export function publisherRights(site: Site): string {
  return `© ${site.publisher.name}`;
}
