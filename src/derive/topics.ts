import type { Story } from "../model/story.ts";
import type { Topic } from "../model/topic.ts";

/** A topic and the public stories that carry it, newest first. */
export interface TopicStories {
  readonly topic: Topic;
  readonly stories: readonly Story[];
}

/**
 * The topics of a list of stories, one for each slug, ordered by name without regard to case, then by code units. A
 * topic is shown by the name that most of its stories write; of equally frequent names by the first in code units.
 */
export function topicsOf(stories: readonly Story[]): readonly TopicStories[] {
  const gathered = new Map<string, { readonly names: Map<string, number>; readonly stories: Story[] }>();
  for (const story of stories) {
    for (const topic of story.topics) {
      const entry = gathered.get(topic.slug) ?? { names: new Map<string, number>(), stories: [] };
      gathered.set(topic.slug, entry);
      entry.names.set(topic.name, (entry.names.get(topic.name) ?? 0) + 1);
      entry.stories.push(story);
    }
  }
  return [...gathered]
    .map(([slug, entry]) => {
      const name = usualName(entry.names);
      return { sortKey: name.toLowerCase(), topic: { name, slug }, stories: entry.stories };
    })
    .sort(
      (a, b) =>
        compareText(a.sortKey, b.sortKey) ||
        compareText(a.topic.name, b.topic.name) ||
        compareText(a.topic.slug, b.topic.slug),
    )
    .map(({ topic, stories }) => ({ topic, stories }));
}

function usualName(names: ReadonlyMap<string, number>): string {
  const [usual] = [...names].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return usual === undefined ? "" : usual[0];
}

/** By UTF-16 code units: the same order on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
