import { createHash } from "node:crypto";
import type { WireItem } from "./wire-item.ts";

/** Where a version of an item stands among the others of the same name. */
export interface VersionRank {
  readonly version: number;
  readonly isCanceled: boolean;
  /** When it was made, in milliseconds; null where it does not say. */
  readonly made: number | null;
  /** Of all that the version says, so that the order is total and the same again is known. */
  readonly digest: string;
}

/** `body` is the item's body as Markdown. */
export function rankOf(item: WireItem, body: string): VersionRank {
  return {
    version: item.version,
    isCanceled: item.status === "canceled",
    made: item.versionCreated?.epoch ?? null,
    digest: createHash("sha256")
      .update(JSON.stringify({ ...item, body }))
      .digest("hex")
      .slice(0, 16),
  };
}

/**
 * The higher version is the later one. Of two with the same number a cancellation is later, whatever its date: only a
 * higher number brings a story back. Then the date decides, and last the digest, so that any order of arrival ends the same.
 */
export function compareRanks(a: VersionRank, b: VersionRank): number {
  return (
    a.version - b.version ||
    Number(a.isCanceled) - Number(b.isCanceled) ||
    (a.made ?? 0) - (b.made ?? 0) ||
    (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : 0)
  );
}
