import type { Section } from "../model/section.ts";
import type { Story } from "../model/story.ts";

/** The stories of each section, newest first; a section without stories has an empty list. */
export function sectionsOf(
  sections: readonly Section[],
  stories: readonly Story[],
): ReadonlyMap<string, readonly Story[]> {
  const bySection = new Map<string, Story[]>(sections.map((section) => [section.id, []]));
  for (const story of stories) bySection.get(story.section.id)?.push(story);
  return bySection;
}
