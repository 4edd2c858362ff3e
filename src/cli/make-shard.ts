import { rm } from "node:fs/promises";
import { type FileRecord, printIn } from "../press/file-table.ts";
import type { Share } from "../press/page-plan.ts";
import { filesOfShard, shardFolder, writeShard } from "../press/shard.ts";
import { emptyFolder } from "../press/staging.ts";
import { stateFolder } from "../press/state-folder.ts";
import { leakProblem } from "./leaks.ts";
import type { PublishOrder } from "./publish.ts";
import { nothingReady, stageRelease, type Unstaged } from "./stage-release.ts";

/** A part of a release that lies ready to be joined with the others. */
export interface ShardMade {
  readonly kind: "made";
  readonly folder: string;
  readonly files: number;
}

/** Makes one part of the pages and pictures of a release, and publishes nothing. */
export async function makeShard(order: PublishOrder, share: Share): Promise<ShardMade | Unstaged> {
  const state = stateFolder(order.options.newsroom);
  const place = { number: share.index + 1, count: share.count };
  const folder = await emptyFolder(shardFolder(state.shards, place));
  const outDir = await emptyFolder(filesOfShard(folder));
  const staged = await stageRelease({ ...order, state, outDir, ready: nothingReady, share, copied: [] });
  if (staged.kind !== "staged") {
    await rm(folder, { recursive: true, force: true });
    return staged;
  }
  const { claims, rendered, others, frame } = staged;
  const leaks = [...rendered.leaks, ...others.leaks];
  if (leaks.length > 0) {
    await rm(folder, { recursive: true, force: true });
    return { kind: "refused", problems: leaks.map(leakProblem) };
  }
  const files = new Map<string, FileRecord>();
  for (const [file, hash] of others.files) files.set(file, { hash, print: null });
  for (const [file, hash] of rendered.hashes) files.set(file, { hash, print: printIn(claims, file) });
  writeShard(folder, { ...place, code: order.code, frame, now: order.options.now.epoch }, files);
  return { kind: "made", folder, files: files.size };
}
