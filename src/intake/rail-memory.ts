import { createHash } from "node:crypto";
import { z } from "zod";
import type { Instant } from "../model/instant.ts";
import type { Validators } from "./guarded-fetch.ts";
import type { RailFile } from "./rail-file.ts";

/** What is remembered of a rail's feed between two refreshes; it is private, and may be lost. */
export interface RailMemory extends Validators {
  /** The address that this is remembered of. */
  readonly url: string;
  /** Names the rail's headlines after the last refresh: only for these an answer "unchanged" is of use. */
  readonly state: string;
  /** When the feed could last be taken; null where it never could. */
  readonly success: Instant | null;
  /** How many headlines it offered then. */
  readonly offered: number;
  /** Since when it has offered less than half of that; null where it does not. */
  readonly shortSince: Instant | null;
}

export type RailMemories = ReadonlyMap<string, RailMemory>;

const instant = z.int().transform((epoch): Instant => ({ epoch }));

const memories = z.object({
  format: z.literal(1),
  rails: z.record(
    z.string(),
    z.object({
      url: z.string(),
      etag: z.string().nullable(),
      lastModified: z.string().nullable(),
      state: z.string(),
      success: instant.nullable(),
      offered: z.int(),
      shortSince: instant.nullable(),
    }),
  ),
});

/** Memories from their text; none where it is not one of ours, since all of it can be learnt again. */
export function memoriesFrom(text: string | null): RailMemories {
  try {
    return new Map(Object.entries(memories.parse(JSON.parse(text ?? "")).rails));
  } catch {
    return new Map();
  }
}

export function memoriesText(remembered: RailMemories): string {
  const rails = [...remembered]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { success, shortSince, ...rest }]) => [
      id,
      { ...rest, success: success?.epoch ?? null, shortSince: shortSince?.epoch ?? null },
    ]);
  return `${JSON.stringify({ format: 1, rails: Object.fromEntries(rails) }, null, 2)}\n`;
}

/** Names a rail's headlines and how many of them it may hold. */
export function railState({ headlines }: Pick<RailFile, "headlines">, size: number): string {
  return createHash("sha256")
    .update(JSON.stringify([size, headlines]))
    .digest("hex")
    .slice(0, 16);
}
