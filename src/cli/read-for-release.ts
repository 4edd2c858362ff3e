import { measurePicture } from "../darkroom/pictures.ts";
import type { Manifest } from "../press/manifest.ts";
import type { KnownStory } from "../read/killed-story.ts";
import type { Measure } from "../read/measure.ts";
import { type Reading, readNewsroom } from "../read/newsroom.ts";
import type { NewsroomFiles } from "../read/newsroom-files.ts";
import type { NewsroomMemory } from "./newsroom-memory.ts";
import type { NewsroomOptions } from "./options.ts";

/** What a reading can rely on beside the files themselves. */
export interface ReadingMeans {
  readonly memory?: NewsroomMemory;
  readonly measure?: Measure;
  readonly files?: NewsroomFiles;
  /** Where `_data/` is read from, if that is not the newsroom. */
  readonly dataRoot?: string;
}

/** Reads the newsroom with what the last release knew of its files. */
export function readForRelease(
  { newsroom, pathPrefix, now, overlay }: NewsroomOptions,
  manifest: Manifest | null,
  { memory, measure = measurePicture, ...means }: ReadingMeans = {},
): Promise<Reading> {
  return readNewsroom({
    root: newsroom,
    pathPrefix,
    measure,
    now,
    overlay,
    known: knownStories(manifest),
    ...means,
    ...(memory && { recollect: memory.recollect }),
  });
}

function knownStories(manifest: Manifest | null): (file: string) => KnownStory | null {
  let byFile: Map<string, KnownStory> | null = null;
  const index = () => {
    const known = new Map<string, KnownStory>();
    for (const story of manifest?.tombstones ?? []) known.set(story.file, story);
    for (const story of manifest?.unconfirmed ?? []) known.set(story.file, story);
    for (const story of manifest?.stories ?? []) known.set(story.file, story);
    return known;
  };
  // Few builds ask: only what is said of broken stories needs it.
  return (file) => {
    byFile ??= index();
    return byFile.get(file) ?? null;
  };
}
