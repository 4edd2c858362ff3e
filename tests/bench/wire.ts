import { headline, paragraphs, places, topicNames } from "./copy.ts";
import { diceOf, zipf } from "./dice.ts";
import { houses } from "./portal-facts.ts";

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
  /** What was put right a day later; most dispatches were right. */
  readonly correction: { readonly date: Date; readonly text: string } | null;
}

export const sections = ["world", "space", "energy", "military", "business", "science", "health", "weather"] as const;

/** A moment after every date; also the clock of the builds. */
export const newest = new Date("2025-01-01T00:00:00Z");

const day = 24 * 60 * 60 * 1000;
const years = 6;
const span = years * 365 * day;
const topics = topicNames(400);
const drawTopic = zipf(topics.length);
const wordsPerStory = 500;
/** One dispatch in so many is corrected. */
const perCorrection = 200;

/** Dispatch `index` of `total`, of which the oldest is dispatch 0. The same numbers always give the same dispatch. */
export function dispatchAt(index: number, total: number): Dispatch {
  const dice = diceOf(Math.imul(index + 1, 0x9e3779b1));
  const title = headline(dice);
  const age = (span * (total - index - dice.next() * 0.9)) / total;
  const date = new Date(Math.floor((newest.getTime() - age) / 1000) * 1000);
  return {
    headline: title,
    slug: `${title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 60)
      .replace(/-$/, "")}-${index}`,
    date,
    section: dice.pick(sections),
    agency: dice.pick(houses).id,
    place: dice.pick(places),
    byline: `By Correspondent ${dice.between(1, 60)}`,
    topics: [...new Set(Array.from({ length: dice.between(2, 5) }, () => topics[drawTopic(dice)] ?? ""))],
    paragraphs: paragraphs(dice, wordsPerStory),
    correction:
      index % perCorrection === 0 && age > day
        ? {
            date: new Date(date.getTime() + day),
            text: `An earlier version gave a wrong figure in paragraph ${index % 5}.`,
          }
        : null,
  };
}

export function* dispatches(total: number): Iterable<Dispatch> {
  for (let index = 0; index < total; index++) yield dispatchAt(index, total);
}
