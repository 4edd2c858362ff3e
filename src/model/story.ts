import type { Agency } from "./agency.ts";
import type { Correction } from "./correction.ts";
import { type Fingerprint, FingerprintMaker } from "./fingerprint.ts";
import type { Html } from "./html.ts";
import type { Instant } from "./instant.ts";
import type { Picture } from "./picture.ts";
import type { Section } from "./section.ts";
import type { Topic } from "./topic.ts";

/** IPTC pubStatus. `canceled` is a kill: the story must disappear. */
export const statuses = ["usable", "withheld", "canceled"] as const;

export type Status = (typeof statuses)[number];

/** One dispatch, as read from its file; every reference is resolved. */
export interface Story {
  /** Never changes, whatever happens to the headline, the slug or the URL. */
  readonly id: string;
  readonly slug: string;
  /** The URL path below the site's root, without the path prefix: `/2022/08/17/kfor-ready.html`. */
  readonly path: string;
  /** The story file, relative to the newsroom, with forward slashes. */
  readonly file: string;
  readonly headline: string;
  readonly kicker: string | null;
  readonly byline: string | null;
  /** Plain text: the author's, or the first paragraph cut at a sentence. Empty only when the body is. */
  readonly summary: string;
  readonly section: Section;
  readonly agency: Agency | null;
  /** The place of filing as printed. */
  readonly place: string | null;
  /** The IANA zone of that place; the site's where the story names none. */
  readonly timeZone: string;
  /** First publication. */
  readonly date: Instant;
  /** The last change of substance, not before `date`. */
  readonly updated: Instant | null;
  readonly version: number;
  readonly status: Status;
  readonly embargoed: Instant | null;
  readonly licenceExpires: Instant | null;
  /** IPTC: 1 (flash) to 8; null where the story does not say. */
  readonly urgency: number | null;
  /** In the author's order, each slug once. */
  readonly topics: readonly Topic[];
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  /** Old URL paths below the site's root that redirect here. */
  readonly aliases: readonly string[];
  readonly image: Picture | null;
  /** BCP 47. */
  readonly language: string;
  readonly sponsored: boolean;
  readonly body: Html;
  /** Pictures inside the body, in order. */
  readonly bodyPictures: readonly Picture[];
  /** Where the body's links lead, in order, as pages write them: with the path prefix. */
  readonly links: readonly string[];
  readonly words: number;
  readonly keys: StoryKeys;
}

/** What tells two states of a story apart. */
export interface StoryKeys {
  /** Of all that lists show of it: everything but its body. */
  readonly listed: Fingerprint;
  /** Of everything that pages show of it. Where the file lies is no part of either. */
  readonly whole: Fingerprint;
}

/** Everything of a story but what tells its states apart. */
export type StoryFacts = Omit<Story, "keys">;

/**
 * The keys of a story.
 *
 * @param content stands for the body: equal contents give equal bodies.
 */
export function storyKeys(story: StoryFacts, content: string): StoryKeys {
  const { file, body, section, agency, ...shown } = story;
  const listed = new FingerprintMaker().text(JSON.stringify([shown, section.id, agency?.id ?? null])).made();
  return { listed, whole: new FingerprintMaker().print(listed).text(content).made() };
}

/** Newest first; ties by slug, then by path, so that the order is total. */
export function compareStories(a: Story, b: Story): number {
  return b.date.epoch - a.date.epoch || compareText(a.slug, b.slug) || compareText(a.path, b.path);
}

/** Urgent copy is marked in words: IPTC urgency 1 (flash) and 2 (bulletin). */
export function isUrgent(story: Story): boolean {
  return story.urgency !== null && story.urgency <= 2;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
