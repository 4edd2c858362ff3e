import type { Section } from "../model/section.ts";
import { isUrgent, type Story } from "../model/story.ts";
import type { Portal } from "./portal.ts";

/** What the front page shows; no story stands in two places. */
export interface Front {
  readonly lead: Story | null;
  /** The latest after the lead, newest first. */
  readonly river: readonly Story[];
  /** Every section with stories that are neither the lead nor in the river, in the site's order. */
  readonly departments: readonly { readonly section: Section; readonly stories: readonly Story[] }[];
}

/** For how long urgent copy leads, counted back from the newest story, in milliseconds. */
const urgentFor = 12 * 60 * 60 * 1000;
/** How many stories a section shows on the front page. */
const departmentSize = 4;

/** Chooses the front page. `riverSize` counts the stories of the river, the lead not among them. */
export function frontOf(portal: Portal, sections: readonly Section[], riverSize: number): Front {
  const lead = leadOf(portal.stories);
  const river = portal.stories
    .slice(0, riverSize + 1)
    .filter((story) => story !== lead)
    .slice(0, riverSize);
  const taken = new Set([...river, lead]);
  const departments = sections.map((section) => ({
    section,
    stories: firstFree(portal.bySection.get(section.id) ?? [], taken),
  }));
  return { lead, river, departments };
}

/** The most urgent of the newest stories, else the newest; paid copy never leads unless there is nothing else. */
function leadOf(stories: readonly Story[]): Story | null {
  const edited = stories.find(({ sponsored }) => !sponsored) ?? stories[0];
  if (edited === undefined) return null;
  const since = edited.date.epoch - urgentFor;
  let lead = edited;
  for (const story of stories) {
    if (story.date.epoch < since) break;
    const outranks = isUrgent(story) && (story.urgency ?? 9) < (isUrgent(lead) ? (lead.urgency ?? 9) : 9);
    if (outranks && !story.sponsored) lead = story;
  }
  return lead;
}

function firstFree(stories: readonly Story[], taken: ReadonlySet<Story | null>): readonly Story[] {
  const free: Story[] = [];
  for (const story of stories) {
    if (taken.has(story)) continue;
    free.push(story);
    if (free.length === departmentSize) break;
  }
  return free;
}
