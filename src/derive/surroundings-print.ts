import type { Fingerprint } from "../model/fingerprint.ts";
import { FingerprintMaker } from "../model/fingerprint.ts";
import { compareStories, type Story } from "../model/story.ts";
import { KeySums } from "./key-sums.ts";
import { moreReach } from "./more-from.ts";
import type { Portal } from "./portal.ts";
import { Walk } from "./position.ts";
import { lookBack } from "./related.ts";

/** A list of stories, newest first, with the means to find places in it and to stand for stretches of it. */
interface SummedList {
  readonly walk: Walk<Story>;
  readonly sums: KeySums;
}

/**
 * Stands for every story that the page of one may show beside it: its neighbours, more of its section, and those that
 * share topics with it. Each of these looks no farther than the stretches that are told here.
 */
export function surroundingsPrinter(portal: Portal, related: number): (story: Story) => Fingerprint {
  const sections = new Map(Array.from(portal.bySection, ([id, stories]) => [id, summed(stories)]));
  const topics = new Map(portal.topics.map(({ topic, stories }) => [topic.slug, summed(stories)]));
  const reach = moreReach(related) + 1;
  return (story) => {
    const maker = new FingerprintMaker();
    const section = sections.get(story.section.id);
    if (section !== undefined) {
      const position = section.walk.firstIndex((other) => compareStories(other, story) >= 0);
      maker.print(section.sums.between(position - reach, position + reach + 1));
      maker.number(Math.min(position, reach));
    }
    for (const { slug } of story.topics) {
      const topic = topics.get(slug);
      if (topic === undefined) continue;
      const first = topic.walk.firstIndex((other) => other.date.epoch <= story.date.epoch);
      maker.print(topic.sums.between(first, first + lookBack));
    }
    return maker.made();
  };
}

function summed(stories: readonly Story[]): SummedList {
  return { walk: new Walk(stories), sums: new KeySums(stories) };
}
