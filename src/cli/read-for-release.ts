import { measurePicture } from "../darkroom/pictures.ts";
import type { Manifest } from "../press/manifest.ts";
import type { KnownStory } from "../read/killed-story.ts";
import type { Measure } from "../read/measure.ts";
import { type Reading, readNewsroom } from "../read/newsroom.ts";
import type { NewsroomMemory } from "./newsroom-memory.ts";
import type { NewsroomOptions } from "./options.ts";

/** Reads the newsroom with what the last release knew of its files. `dataRoot` is where `_data/` is read from. */
export function readForRelease(
  options: NewsroomOptions,
  manifest: Manifest | null,
  memory: NewsroomMemory | null = null,
  measure: Measure = measurePicture,
  dataRoot: string = options.newsroom,
): Promise<Reading> {
  const { newsroom, pathPrefix, now, overlay } = options;
  return readNewsroom({
    root: newsroom,
    dataRoot,
    pathPrefix,
    measure,
    now,
    overlay,
    known: knownStories(manifest),
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
