import { measurePicture } from "../darkroom/pictures.ts";
import type { Manifest } from "../press/manifest.ts";
import type { KnownStory } from "../read/killed-story.ts";
import { type Reading, readNewsroom } from "../read/newsroom.ts";
import type { NewsroomOptions } from "./options.ts";

/** Reads the newsroom with what the last release knew of its files. `dataRoot` is where `_data/` is read from. */
export function readForRelease(
  options: NewsroomOptions,
  manifest: Manifest | null,
  dataRoot: string = options.newsroom,
): Promise<Reading> {
  const { newsroom, pathPrefix, now, overlay } = options;
  return readNewsroom({
    root: newsroom,
    dataRoot,
    pathPrefix,
    measure: measurePicture,
    now,
    overlay,
    known: knownStories(manifest),
  });
}

function knownStories(manifest: Manifest | null): (file: string) => KnownStory | null {
  const stories = [...(manifest?.tombstones ?? []), ...(manifest?.unconfirmed ?? []), ...(manifest?.stories ?? [])];
  const byFile = new Map(stories.map(({ file, id, path, aliases }) => [file, { id, path, aliases }]));
  return (file) => byFile.get(file) ?? null;
}
