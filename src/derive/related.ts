import type { Story } from "../model/story.ts";
import { firstIndex } from "./position.ts";

/**
 * How far back each topic of a story is searched, in stories. It bounds the work for one story, so that a topic of
 * 50,000 stories costs no more than one of fifty.
 */
export const lookBack = 50;

/**
 * Finds the stories that share topics with one: never itself, never one of a later date, so that a page once published
 * stays as it is. Those that share most topics come first; ties newest first, then in the order of all stories. A
 * topic counts as shared by its `lookBack` nearest stories.
 *
 * @param stories newest first; their topics are indexed once, for all questions.
 * @param size the most stories an answer holds.
 */
export function relatedFinder(stories: readonly Story[], size: number): (story: Story) => readonly Story[] {
  const ranks = ranksByTopic(stories);

  return (story) => {
    const notNewer = firstIndex(stories, (other) => other.date.epoch <= story.date.epoch);
    const nearest = story.topics.map(({ slug }) => {
      const ofTopic = ranks.get(slug) ?? [];
      const first = firstIndex(ofTopic, (rank) => rank >= notNewer);
      return ofTopic.slice(first, first + lookBack);
    });
    const found: Story[] = [];
    for (const rank of byFrequency(nearest)) {
      const other = stories[rank];
      if (found.length === size) break;
      if (other !== undefined && other.id !== story.id) found.push(other);
    }
    return found;
  };
}

/** The numbers of some ascending lists, each once: those that are in most lists first, ties in ascending order. */
function byFrequency(lists: readonly (readonly number[])[]): readonly number[] {
  const groups = Array.from(lists, (): number[] => []);
  const places = new Uint32Array(lists.length);
  const next = (list: number): number => lists[list]?.[places[list] ?? 0] ?? Number.POSITIVE_INFINITY;
  for (;;) {
    let least = Number.POSITIVE_INFINITY;
    for (let list = 0; list < lists.length; list++) least = Math.min(least, next(list));
    if (least === Number.POSITIVE_INFINITY) return joined(groups.reverse());
    let holding = 0;
    for (let list = 0; list < lists.length; list++) {
      if (next(list) !== least) continue;
      places[list] = (places[list] ?? 0) + 1;
      holding++;
    }
    groups[holding - 1]?.push(least);
  }
}

/** Many times as fast as `flat`, which costs more than all the rest here. */
function joined(lists: readonly (readonly number[])[]): readonly number[] {
  const none: readonly number[] = [];
  return none.concat(...lists);
}

/** For each topic the places of its stories in the list, in the list's order. */
function ranksByTopic(stories: readonly Story[]): ReadonlyMap<string, readonly number[]> {
  const ranks = new Map<string, number[]>();
  for (const [rank, story] of stories.entries()) {
    for (const { slug } of story.topics) {
      const ofTopic = ranks.get(slug);
      if (ofTopic === undefined) ranks.set(slug, [rank]);
      else ofTopic.push(rank);
    }
  }
  return ranks;
}
