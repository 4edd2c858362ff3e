import { join } from "node:path";
import { workerData } from "node:worker_threads";
import { type Filed, fileStories } from "../morgue/filing.ts";
import { stampOf } from "../morgue/stamp.ts";
import { readAlone } from "../read/read-alone.ts";
import type { Desk } from "../read/story-draft.ts";

/** What a worker is given once: where stories lie, and what they refer to. */
export interface ReadingDesk {
  readonly root: string;
  readonly desk: Desk;
}

const { root, desk }: ReadingDesk = workerData;
const numbers = (ids: Iterable<string>) => new Map(Array.from(ids, (id, index) => [id, index]));
const places = { sections: numbers(desk.sections.keys()), agencies: numbers(desk.agencies.keys()) };

/**
 * Reads story files, relative to the newsroom, and files those that can be read without the rest of it. Runs in a
 * thread of its own, hence the default export.
 */
export default function readFiles(files: readonly string[]): Filed {
  const stories = files.flatMap((file) => readAlone(root, file, desk) ?? []);
  return fileStories(
    stories,
    stories.map(({ story }) => stampOf(join(root, story.file))),
    places,
  );
}
