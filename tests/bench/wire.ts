import { headline, paragraphs, places, topicNames } from "./copy.ts";
import { diceOf, zipf } from "./dice.ts";

/** One generated dispatch, before any generator's own way of writing it down. */
export interface Dispatch {
  readonly headline: string;
  /** Unique; letters, digits and hyphens. */
  readonly slug: string;
  readonly date: Date;
  readonly section: string;
  readonly agency: string;
  readonly place: string;
  readonly byline: string;
  readonly topics: readonly string[];
  readonly paragraphs: readonly string[];
}

export const sections = ["world", "space", "energy", "military", "business", "science", "health", "weather"] as const;
export const agencies = ["nwa", "cps", "mdw"] as const;

/** A moment after every date; also the clock of the builds. */
export const newest = new Date("2025-01-01T00:00:00Z");

const years = 6;
const span = years * 365 * 24 * 60 * 60 * 1000;
const topics = topicNames(400);
const drawTopic = zipf(topics.length);
const wordsPerStory = 500;

/** Dispatch `index` of `total`, of which the oldest is dispatch 0. The same numbers always give the same dispatch. */
export function dispatchAt(index: number, total: number): Dispatch {
  const dice = diceOf(Math.imul(index + 1, 0x9e3779b1));
  const title = headline(dice);
  const age = (span * (total - index - dice.next() * 0.9)) / total;
  return {
    headline: title,
    slug: `${title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 60)
      .replace(/-$/, "")}-${index}`,
    date: new Date(Math.floor((newest.getTime() - age) / 1000) * 1000),
    section: dice.pick(sections),
    agency: dice.pick(agencies),
    place: dice.pick(places),
    byline: `By Correspondent ${dice.between(1, 60)}`,
    topics: [...new Set(Array.from({ length: dice.between(2, 5) }, () => topics[drawTopic(dice)] ?? ""))],
    paragraphs: paragraphs(dice, wordsPerStory),
  };
}

export function* dispatches(total: number): Iterable<Dispatch> {
  for (let index = 0; index < total; index++) yield dispatchAt(index, total);
}
