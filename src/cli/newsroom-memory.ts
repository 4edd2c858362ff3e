import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StoryMemory } from "../model/story-memory.ts";
import { Morgue } from "../morgue/morgue.ts";
import { Pack } from "../morgue/pack.ts";
import type { OutputState } from "../press/state-folder.ts";
import { blobId } from "../read/blob-id.ts";
import { cleanBlobs } from "../read/git-status.ts";
import type { Desk } from "../read/story-draft.ts";
import type { LastRelease } from "./last-release.ts";
import type { Progress } from "./progress.ts";
import { readByCrew } from "./reading-crew.ts";
import type { Stock } from "./stock.ts";

/** The memory of a build, and what has to be written down of it. */
export interface NewsroomMemory {
  /** Made when the data files are read, since what stories are depends on them. */
  readonly recollect: (desk: Desk, files: readonly string[]) => Promise<StoryMemory>;
  /** The morgue and what it belongs to; null until it was made. */
  readonly made: () => Made | null;
}

export interface Made {
  readonly morgue: Morgue;
  readonly pack: Pack;
  readonly settings: string;
}

interface Order {
  readonly newsroom: string;
  readonly state: OutputState;
  readonly last: LastRelease | null;
  readonly code: string;
  readonly progress: Progress;
  readonly stock: Stock;
}

/** From so many unknown files on, git is asked whether it knows them. */
const manyUnsure = 500;

/** Remembers the stories of the last release, and has the others read by as many threads as the machine has. */
export function newsroomMemory(order: Order): NewsroomMemory {
  let made: Made | null = null;
  return {
    made: () => made,
    recollect: async (desk, files) => {
      const { last, code, newsroom, progress } = order;
      const references = { sections: [...desk.sections.values()], agencies: [...desk.agencies.values()] };
      const settings = JSON.stringify([code, desk.site, references]);
      const usable = last !== null && last.record.facts.settings === settings ? last : null;
      const pack = usable?.pack ?? newPack(order.state.folder);
      const { stamps, now } = order.stock;
      const morgue = new Morgue({ pack, references, earlier: usable?.clippings ?? [], files, stamps, now });
      made = { morgue, pack, settings };
      const unread = await unreadFiles(morgue, newsroom);
      const stage = progress.stage("reading stories", unread.length);
      await readByCrew({ root: newsroom, desk }, unread, (filed, count) => {
        morgue.adopt(filed);
        stage.advance(count);
      });
      return morgue;
    },
  };
}

/** Files whose bytes are not those that the morgue has filed. */
async function unreadFiles(morgue: Morgue, newsroom: string): Promise<readonly string[]> {
  const { unsure } = morgue;
  const known = unsure.filter((file) => morgue.knows(file));
  const blobs = known.length >= manyUnsure ? await cleanBlobs(newsroom, "articles") : new Map<string, string>();
  return unsure.filter((file) => {
    if (!morgue.knows(file)) return true;
    const blob = blobs.get(file) ?? blobOf(join(newsroom, file));
    return blob === null || !morgue.vouch(file, blob);
  });
}

function blobOf(path: string): string | null {
  try {
    return blobId(readFileSync(path));
  } catch {
    return null;
  }
}

function newPack(folder: string): Pack {
  mkdirSync(folder, { recursive: true });
  return new Pack(join(folder, `${randomBytes(8).toString("hex")}.pack`), "grow");
}
