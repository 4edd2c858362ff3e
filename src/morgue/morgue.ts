import { isSettled } from "../model/settled.ts";
import type { Story } from "../model/story.ts";
import type { ReadStory, StoryMemory } from "../model/story-memory.ts";
import type { Clipping, Head } from "./clipping.ts";
import { type Filed, fileStories, type Places, unknownStamp } from "./filing.ts";
import type { Pack } from "./pack.ts";
import { rowLength } from "./row.ts";
import { type Stamp, sameStamp } from "./stamp.ts";
import { clippingFrom, type References, type TableText, tableText } from "./table.ts";

/** What the morgue needs to know of the present build. */
export interface MorgueOrder {
  readonly pack: Pack;
  readonly references: References;
  /** The stories of the last release; none where nothing of it can be used. */
  readonly earlier: readonly Clipping[];
  /** The stamps of the story files as they are now. */
  readonly stamps: ReadonlyMap<string, Stamp>;
  /** The time by the disk's own clock, in milliseconds since 1970. */
  readonly now: number;
}

/** Where a newsroom keeps the stories that it has read: the trade's word for its archive of clippings. */
export class Morgue implements StoryMemory {
  readonly #order: MorgueOrder;
  readonly #places: Places;
  readonly #filed = new Map<string, Clipping>();
  readonly #earlier = new Map<string, Clipping>();

  constructor(order: MorgueOrder) {
    this.#order = order;
    this.#places = {
      sections: new Map(order.references.sections.map(({ id }, index) => [id, index])),
      agencies: new Map(order.references.agencies.map(({ id }, index) => [id, index])),
    };
    for (const clipping of order.earlier) this.#earlier.set(clipping.file, clipping);
  }

  /** Files that are not known to be what they were: their stamps differ, or there are no clippings of them. */
  unsure(): readonly string[] {
    const unsure: string[] = [];
    for (const [file, stamp] of this.#order.stamps) {
      const known = this.#earlier.get(file);
      if (known !== undefined && sameStamp(known.row.stamp, stamp)) this.#filed.set(file, known);
      else unsure.push(file);
    }
    return unsure;
  }

  /** Takes a file for unchanged if its bytes, by the name that git gives to them, are what they were. */
  vouch(file: string, blob: string): boolean {
    const known = this.#earlier.get(file);
    if (known === undefined || known.row.blob !== blob) return false;
    this.#filed.set(file, known);
    return true;
  }

  /** Whether a clipping of a file exists, however old. */
  knows(file: string): boolean {
    return this.#earlier.has(file);
  }

  /** Takes in stories that were filed elsewhere. */
  adopt({ records, rows, heads }: Filed): void {
    const start = this.#order.pack.append(records);
    const bytes = Buffer.from(rows);
    heads.forEach((head, index) => {
      this.#take(bytes, index * rowLength, head, start);
    });
  }

  recall(file: string): ReadStory | null {
    const clipping = this.#filed.get(file);
    if (clipping === undefined) return null;
    return { story: clipping, blob: clipping.row.blob, answers: clipping.answers, warnings: clipping.warnings };
  }

  keep(read: ReadStory): Story {
    const { records, rows, heads } = fileStories([read], [null], this.#places);
    const [head] = heads;
    return head === undefined ? read.story : this.#take(Buffer.from(rows), 0, head, this.#order.pack.append(records));
  }

  /** The table of these stories; those that were never filed are left out. `published` names files. */
  table(stories: readonly Story[], published: ReadonlySet<string>): TableText {
    return tableText(
      stories.flatMap((story) => {
        const clipping = this.#filed.get(story.file);
        if (clipping === undefined || clipping.keys.listed !== story.keys.listed) return [];
        const stamp = this.#order.stamps.get(story.file);
        const settled = stamp !== undefined && isSettled(stamp, this.#order.now) ? stamp : unknownStamp;
        return [{ clipping, stamp: settled, published: published.has(story.file) }];
      }),
    );
  }

  #take(rows: Buffer, at: number, head: Head, start: number): Clipping {
    const { references, pack } = this.#order;
    const clipping = clippingFrom(rows, at, head, references, pack);
    clipping.row.move(start);
    this.#filed.set(clipping.file, clipping);
    return clipping;
  }
}
