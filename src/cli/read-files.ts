import { join } from "node:path";
import { type Filed, fileStories } from "../morgue/filing.ts";
import { stampOf } from "../morgue/stamp.ts";
import { readAlone } from "../read/read-alone.ts";
import type { Desk } from "../read/story-draft.ts";

/** Where stories lie, and what they refer to. */
export interface ReadingDesk {
  readonly root: string;
  readonly desk: Desk;
}

/** Reads story files, relative to the newsroom, and files those that can be read without the rest of it. */
export function readFiles({ root, desk }: ReadingDesk, files: readonly string[]): Filed {
  const stories = files.flatMap((file) => readAlone(root, file, desk) ?? []);
  return fileStories(
    stories,
    stories.map(({ story }) => stampOf(join(root, story.file))),
    { sections: numbered(desk.sections.keys()), agencies: numbered(desk.agencies.keys()) },
  );
}

function numbered(ids: Iterable<string>): ReadonlyMap<string, number> {
  return new Map(Array.from(ids, (id, index) => [id, index]));
}
