import type { BuildOrder } from "./build-release.ts";
import { reportUnchanged } from "./build-report.ts";
import { unchangedRelease } from "./unchanged.ts";

/** Builds a newsroom that somebody has the lock for, unless its release is what would come out; gives the exit code. */
export async function buildWhatChanged(order: BuildOrder): Promise<number> {
  const { options, flags, state, stock, code, progress } = order;
  if (!flags.full && !flags.preview && flags.confirmed.size === 0 && flags.shard === null) {
    const unchanged = unchangedRelease(options, state, stock, code);
    if (unchanged !== null) return reportUnchanged(options, unchanged, progress.end());
  }
  // Everything else is loaded only where there is something to do.
  const { buildRelease } = await import("./build-release.ts");
  return buildRelease(order);
}
