import type { Problem } from "../model/problem.ts";
import { isSettled } from "../model/settled.ts";
import type { Story } from "../model/story.ts";
import type { Answer, ReadStory, RecalledStory, StoryMemory } from "../model/story-memory.ts";
import { Clipping, type Head } from "./clipping.ts";
import { type Filed, fileStories, type Places, unknownStamp } from "./filing.ts";
import type { Pack } from "./pack.ts";
import { rowLength } from "./row.ts";
import { type Stamp, type Stamps, sameStamp } from "./stamp.ts";
import { clippingFrom, type References, type TableEntry, type TableText, tableText } from "./table.ts";

/** What the morgue needs to know of the present build. */
export interface MorgueOrder {
  readonly pack: Pack;
  readonly references: References;
  /** The stories of the last release; none where nothing of it can be used. */
  readonly earlier: readonly Clipping[];
  /** The story files, in a certain order. */
  readonly files: readonly string[];
  /** The stamps of the newsroom's files as they are now, those of stories among them. */
  readonly stamps: Stamps;
  /** The time by the disk's own clock, in milliseconds since 1970. */
  readonly now: number;
}

/** Where a newsroom keeps the stories that it has read: the trade's word for its archive of clippings. */
export class Morgue implements StoryMemory {
  /** Files that are not known to be what they were: their stamps differ, or there are no clippings of them. */
  readonly unsure: readonly string[];
  readonly #order: MorgueOrder;
  readonly #places: Places;
  /** What is known of files that are what they were, or that were read for this build. */
  readonly #filed = new Map<string, Clipping>();
  /** What was known of files that may have changed since. */
  readonly #doubtful = new Map<string, Clipping>();
  /** Files that were read for this build. */
  readonly #fresh = new Set<string>();

  constructor(order: MorgueOrder) {
    this.#order = order;
    this.#places = {
      sections: new Map(order.references.sections.map(({ id }, index) => [id, index])),
      agencies: new Map(order.references.agencies.map(({ id }, index) => [id, index])),
    };
    for (const clipping of order.earlier) this.#filed.set(clipping.file, clipping);
    this.unsure = this.#sortOut(order.files);
  }

  #sortOut(files: readonly string[]): readonly string[] {
    const unsure: string[] = [];
    for (const file of files) {
      const stamp = this.#order.stamps.get(file);
      const known = this.#filed.get(file);
      if (known !== undefined && stamp !== undefined && sameStamp(known.row.stamp, stamp)) continue;
      if (stamp !== undefined) unsure.push(file);
      if (known === undefined) continue;
      this.#filed.delete(file);
      this.#doubtful.set(file, known);
    }
    return unsure;
  }

  /** Takes a file for unchanged if its bytes, by the name that git gives to them, are what they were. */
  vouch(file: string, blob: string): boolean {
    const known = this.#doubtful.get(file);
    if (known === undefined || known.row.blob !== blob) return false;
    this.#filed.set(file, known);
    known.row.restamp(this.#stampOf(file));
    return true;
  }

  /** Whether a clipping of an unsure file exists. */
  knows(file: string): boolean {
    return this.#doubtful.has(file);
  }

  /** Takes in stories that were filed elsewhere. */
  adopt({ records, rows, heads }: Filed): void {
    const start = this.#order.pack.append(records);
    const bytes = Buffer.from(rows);
    heads.forEach((head, index) => {
      this.#take(bytes, index * rowLength, head, start);
    });
  }

  recall(file: string): RecalledStory | null {
    const clipping = this.#filed.get(file);
    return clipping === undefined ? null : new Recalled(clipping, !this.#fresh.has(file));
  }

  keep(read: ReadStory): Story {
    const { records, rows, heads } = fileStories([read], [null], this.#places);
    const [head] = heads;
    return head === undefined ? read.story : this.#take(Buffer.from(rows), 0, head, this.#order.pack.append(records));
  }

  /** The table of these stories, of which `published` are public, in the same order; those that were never filed are left out. */
  table(stories: readonly Story[], published: readonly Story[]): TableText {
    const entries: TableEntry[] = [];
    let next = 0;
    for (const story of stories) {
      const isPublished = published[next]?.file === story.file;
      if (isPublished) next++;
      const clipping = story instanceof Clipping ? story : this.#filed.get(story.file);
      if (clipping?.keys.listed === story.keys.listed) entries.push({ clipping, published: isPublished });
    }
    if (next < published.length) throw new Error("Public stories stand in another order than all stories.");
    return tableText(entries);
  }

  #take(rows: Buffer, at: number, head: Head, start: number): Clipping {
    const { references, pack } = this.#order;
    const clipping = clippingFrom(rows, at, head, references, pack);
    clipping.row.move(start);
    clipping.row.restamp(this.#stampOf(clipping.file));
    this.#filed.set(clipping.file, clipping);
    this.#fresh.add(clipping.file);
    return clipping;
  }

  /** The stamp by which a file is going to be known; of one that may change again without a sign, that of no file. */
  #stampOf(file: string): Stamp {
    const stamp = this.#order.stamps.get(file);
    return stamp !== undefined && isSettled(stamp, this.#order.now) ? stamp : unknownStamp;
  }
}

/** Of most stories nobody asks what was noticed about them. */
class Recalled implements RecalledStory {
  readonly story: Clipping;
  readonly stood: boolean;

  constructor(story: Clipping, stood: boolean) {
    this.story = story;
    this.stood = stood;
  }
  get blob(): string {
    return this.story.row.blob;
  }
  get answers(): readonly Answer[] {
    return this.story.answers;
  }
  get warnings(): readonly Problem[] {
    return this.story.warnings;
  }
}
