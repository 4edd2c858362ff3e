import type { Agency } from "../model/agency.ts";
import type { Story } from "../model/story.ts";

/** An agency and its public stories, newest first. */
export interface AgencyStories {
  readonly agency: Agency;
  readonly stories: readonly Story[];
}

/** The agencies that have at least one story in the list, in the order in which they are given. */
export function agenciesOf(agencies: readonly Agency[], stories: readonly Story[]): readonly AgencyStories[] {
  const byAgency = new Map<string, Story[]>(agencies.map((agency) => [agency.id, []]));
  for (const story of stories) {
    if (story.agency !== null) byAgency.get(story.agency.id)?.push(story);
  }
  return agencies
    .map((agency) => ({ agency, stories: byAgency.get(agency.id) ?? [] }))
    .filter((entry) => entry.stories.length > 0);
}
