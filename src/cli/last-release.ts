import { join } from "node:path";
import type { Agency } from "../model/agency.ts";
import { faultText } from "../model/fault.ts";
import { licenceEnd } from "../model/licence.ts";
import { fallbackRendition, webpRenditions } from "../model/picture.ts";
import type { Section } from "../model/section.ts";
import type { Story } from "../model/story.ts";
import type { Clipping } from "../morgue/clipping.ts";
import { isDamage } from "../morgue/damaged-state.ts";
import { Pack } from "../morgue/pack.ts";
import { flag } from "../morgue/row.ts";
import { clippingsOf } from "../morgue/table.ts";
import type { Manifest, PublishedStory } from "../press/manifest.ts";
import { currentRecord, type ReleaseRecord, readRecord } from "../press/record.ts";
import type { OutputState } from "../press/state-folder.ts";

/** The release that was published last, as far as it was written down. */
export interface LastRelease {
  readonly record: ReleaseRecord;
  readonly manifest: Manifest;
  /** All stories of its newsroom that were sound, published or not, newest first. */
  readonly clippings: readonly Clipping[];
  readonly pack: Pack;
}

/** The last release in an output folder; null where there is none whose record can be read and trusted. */
export function lastRelease(state: OutputState): LastRelease | null {
  const name = currentRecord(state.pointer);
  try {
    return name === null ? null : releaseOf(state, name);
  } catch {
    return null;
  }
}

/** The release of a record; null where it cannot be trusted. Throws what the system says of a disk that fails. */
export function releaseOf(state: OutputState, name: string): LastRelease | null {
  const record = readRecord(state.folder, name);
  if (record === null) return null;
  try {
    const { sections, agencies }: { sections: readonly Section[]; agencies: readonly Agency[] } = JSON.parse(
      record.release,
    );
    const pack = new Pack(join(state.folder, record.facts.pack), "grow");
    const clippings = clippingsOf(record, { sections, agencies }, pack);
    return { record, manifest: manifestOf(record, clippings), clippings, pack };
  } catch (error) {
    if (error instanceof Error && faultText(error) !== null) throw error;
    return null;
  }
}

function manifestOf({ facts, files }: ReleaseRecord, clippings: readonly Clipping[]): Manifest {
  const { now, quarantined, tombstones, unconfirmed, kept } = facts;
  const stories: PublishedStory[] = [];
  for (const clipping of clippings) {
    if ((clipping.row.flags & flag.published) !== 0) stories.push(new PublishedClipping(clipping));
  }
  return { now, files, stories: [...stories, ...kept], quarantined, tombstones, unconfirmed };
}

/** Of most published stories nothing but id and file is ever asked. */
class PublishedClipping implements PublishedStory {
  readonly #story: Clipping;

  constructor(story: Clipping) {
    this.#story = story;
  }
  get id(): string {
    return this.#story.id;
  }
  get file(): string {
    return this.#story.file;
  }
  get path(): string {
    return this.#story.path;
  }
  get aliases(): readonly string[] {
    return this.#unlessDamaged((story) => story.aliases, []);
  }
  get version(): number {
    return this.#story.version;
  }
  get pictures(): readonly string[] {
    return this.#unlessDamaged(picturePaths, []);
  }
  get ends(): number | null {
    return licenceEnd(this.#story)?.epoch ?? null;
  }

  /** What of a story lies in a damaged pack is not known any more; the rest of it still is. */
  #unlessDamaged<Value>(look: (story: Clipping) => Value, unknown: Value): Value {
    try {
      return look(this.#story);
    } catch (error) {
      if (isDamage(error)) return unknown;
      throw error;
    }
  }
}

/** The paths of all renditions of a story's pictures, each once. */
export function picturePaths({ image, bodyPictures }: Story): readonly string[] {
  const pictures = image === null ? bodyPictures : [image, ...bodyPictures];
  const renditions = pictures.flatMap((picture) => [...webpRenditions(picture), fallbackRendition(picture)]);
  return [...new Set(renditions.map(({ path }) => path))];
}
