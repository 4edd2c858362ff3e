import type { Agency } from "../model/agency.ts";
import type { Correction } from "../model/correction.ts";
import type { Html } from "../model/html.ts";
import type { Instant } from "../model/instant.ts";
import type { Picture } from "../model/picture.ts";
import type { Problem } from "../model/problem.ts";
import type { Section } from "../model/section.ts";
import type { Status, Story, StoryKeys } from "../model/story.ts";
import type { Answer, ReadStory } from "../model/story-memory.ts";
import { type Topic, topicNamed } from "../model/topic.ts";
import { DamagedState } from "./damaged-state.ts";
import type { Pack } from "./pack.ts";
import { flag, type Row } from "./row.ts";

/** The texts that are known of every story: `[id, slug, path, file, …topics]`. */
export type Head = readonly [id: string, slug: string, path: string, file: string, ...topics: string[]];

/** What is looked up only where it is asked for, as JSON. */
export interface Card {
  readonly headline: string;
  readonly kicker: string | null;
  readonly byline: string | null;
  readonly summary: string;
  readonly place: string | null;
  readonly timeZone: string;
  readonly corrections: readonly Correction[];
  readonly aliases: readonly string[];
  readonly image: Picture | null;
  readonly language: string;
  readonly bodyPictures: readonly Picture[];
  readonly links: readonly string[];
  readonly words: number;
  readonly answers: readonly Answer[];
  readonly warnings: readonly Problem[];
}

export function cardOf({ story, answers, warnings }: ReadStory): Card {
  const { headline, kicker, byline, summary, place, timeZone, corrections, aliases } = story;
  const { image, language, bodyPictures, links, words } = story;
  return {
    ...{ headline, kicker, byline, summary, place, timeZone, corrections, aliases },
    ...{ image, language, bodyPictures, links, words, answers, warnings },
  };
}

const topics = new Map<string, Topic>();
const nothing: readonly never[] = [];

/** A story as it was filed. It is read from the pack as far as it is asked, and its body each time. */
export class Clipping implements Story {
  readonly id: string;
  readonly slug: string;
  readonly path: string;
  readonly file: string;
  readonly section: Section;
  readonly agency: Agency | null;
  readonly date: Instant;
  readonly updated: Instant | null;
  readonly embargoed: Instant | null;
  readonly licenceExpires: Instant | null;
  readonly version: number;
  readonly status: Status;
  readonly urgency: number | null;
  readonly sponsored: boolean;
  readonly row: Row;
  readonly head: Head;
  readonly #pack: Pack;
  #topics: readonly Topic[] | null = null;
  #keys: StoryKeys | null = null;
  #card: Card | null = null;

  constructor(row: Row, head: Head, section: Section, agency: Agency | null, pack: Pack) {
    this.id = head[0];
    this.slug = head[1];
    this.path = head[2];
    this.file = head[3];
    this.section = section;
    this.agency = agency;
    this.date = { epoch: row.date };
    this.updated = instant(row.updated);
    this.embargoed = instant(row.embargoed);
    this.licenceExpires = instant(row.licenceExpires);
    this.version = row.version;
    this.status = row.status;
    this.urgency = row.urgency;
    this.sponsored = (row.flags & flag.sponsored) !== 0;
    this.row = row;
    this.head = head;
    this.#pack = pack;
  }

  get topics(): readonly Topic[] {
    this.#topics ??= topicsNamed(this.head);
    return this.#topics;
  }
  get keys(): StoryKeys {
    this.#keys ??= { listed: this.row.listed, whole: this.row.whole };
    return this.#keys;
  }
  get headline(): string {
    return this.#looked().headline;
  }
  get kicker(): string | null {
    return this.#looked().kicker;
  }
  get byline(): string | null {
    return this.#looked().byline;
  }
  get summary(): string {
    return this.#looked().summary;
  }
  get place(): string | null {
    return this.#looked().place;
  }
  get timeZone(): string {
    return this.#looked().timeZone;
  }
  get language(): string {
    return this.#looked().language;
  }
  get words(): number {
    return this.#looked().words;
  }
  get corrections(): readonly Correction[] {
    return this.#has(flag.corrections) ? this.#looked().corrections : nothing;
  }
  get aliases(): readonly string[] {
    return this.#has(flag.aliases) ? this.#looked().aliases : nothing;
  }
  get image(): Picture | null {
    return this.#has(flag.pictures) ? this.#looked().image : null;
  }
  get bodyPictures(): readonly Picture[] {
    return this.#has(flag.pictures) ? this.#looked().bodyPictures : nothing;
  }
  get links(): readonly string[] {
    return this.#has(flag.links) ? this.#looked().links : nothing;
  }
  get answers(): readonly Answer[] {
    return this.#has(flag.answers) ? this.#looked().answers : nothing;
  }
  get warnings(): readonly Problem[] {
    return this.#has(flag.warnings) ? this.#looked().warnings : nothing;
  }
  get body(): Html {
    // It was the renderer's when it was filed, and its check says that it still is.
    return this.#pack.body(this.row.place) as Html;
  }

  #has(bit: number): boolean {
    return (this.row.flags & bit) !== 0;
  }

  #looked(): Card {
    this.#card ??= parsedCard(this.#pack.card(this.row.place), this.#pack.path);
    return this.#card;
  }
}

function parsedCard(text: string, path: string): Card {
  try {
    return JSON.parse(text);
  } catch {
    throw new DamagedState(path);
  }
}

function instant(epoch: number): Instant | null {
  return Number.isNaN(epoch) ? null : { epoch };
}

function topicsNamed(head: Head): readonly Topic[] {
  const found: Topic[] = [];
  for (let index = 4; index < head.length; index++) {
    const name = head[index] ?? "";
    const topic = topics.get(name) ?? topicNamed(name);
    topics.set(name, topic);
    found.push(topic);
  }
  return found;
}
