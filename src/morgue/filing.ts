import { crc32 } from "node:zlib";
import { licenceEnd } from "../model/licence.ts";
import type { ReadStory } from "../model/story-memory.ts";
import { cardOf, type Head } from "./clipping.ts";
import { flagsOf, noAgency, type Place, rowLength, writeRow } from "./row.ts";
import type { Stamp } from "./stamp.ts";

/** Numbers for the sections and agencies that rows refer to, by id. */
export interface Places {
  readonly sections: ReadonlyMap<string, number>;
  readonly agencies: ReadonlyMap<string, number>;
}

/** Stories made ready for the pack: their texts one behind the other, and their rows, whose places count from 0. */
export interface Filed {
  readonly records: Uint8Array;
  readonly rows: Uint8Array;
  readonly heads: readonly Head[];
}

/** Files stories that were read. `stamps` are those of their files, in the same order. */
export function fileStories(stories: readonly ReadStory[], stamps: readonly (Stamp | null)[], places: Places): Filed {
  const records: Buffer[] = [];
  const rows = Buffer.alloc(stories.length * rowLength);
  let start = 0;
  const heads = stories.map((read, index): Head => {
    const card = Buffer.from(JSON.stringify(cardOf(read)));
    const body = Buffer.from(read.story.body);
    const place = { start, card: card.length, body: body.length, cardCheck: crc32(card), bodyCheck: crc32(body) };
    writeRow(rows, index * rowLength, rowOf(read, stamps[index] ?? null, places, place));
    records.push(card, body);
    start += card.length + body.length;
    const { id, slug, path, file, topics } = read.story;
    return [id, slug, path, file, ...topics.map(({ name }) => name)];
  });
  return { records: Buffer.concat(records), rows, heads };
}

function rowOf({ story, blob, answers, warnings }: ReadStory, stamp: Stamp | null, places: Places, place: Place) {
  return {
    date: story.date.epoch,
    updated: story.updated?.epoch ?? Number.NaN,
    embargoed: story.embargoed?.epoch ?? Number.NaN,
    licenceExpires: story.licenceExpires?.epoch ?? Number.NaN,
    ends: licenceEnd(story)?.epoch ?? Number.POSITIVE_INFINITY,
    place,
    section: places.sections.get(story.section.id) ?? 0,
    agency: story.agency === null ? noAgency : (places.agencies.get(story.agency.id) ?? noAgency),
    status: story.status,
    urgency: story.urgency,
    version: story.version,
    flags: flagsOf(story, answers.length, warnings.length),
    listed: story.keys.listed,
    whole: story.keys.whole,
    blob,
    stamp: stamp ?? unknownStamp,
  };
}

/** Equal to the stamp of no file. */
export const unknownStamp: Stamp = { size: -1, modified: 0, changed: 0, inode: 0 };
