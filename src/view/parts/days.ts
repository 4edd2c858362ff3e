import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { dayName } from "./moment.tsx";

/** The stories of one day, in their given order. */
export interface StoryDay {
  /** `Wednesday 17 August 2022`, in the site's time zone. */
  readonly name: string;
  readonly stories: readonly Story[];
}

/** Cuts an ordered list of stories wherever the day changes. */
export function storyDays(site: Site, stories: readonly Story[]): readonly StoryDay[] {
  const days: { name: string; stories: Story[] }[] = [];
  for (const story of stories) {
    const name = dayName(site, story.date);
    const last = days.at(-1);
    if (last?.name === name) last.stories.push(story);
    else days.push({ name, stories: [story] });
  }
  return days;
}
