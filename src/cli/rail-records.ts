import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { railText } from "../intake/rail-file.ts";
import { type HealthEntry, healthText, nextHealth } from "../intake/rail-health.ts";
import { memoriesText, type RailMemories, type RailMemory } from "../intake/rail-memory.ts";
import type { RailOutcome } from "../intake/rail-stage.ts";
import type { Instant } from "../model/instant.ts";
import { healthFile, type RailsOfNewsroom } from "./rails-of-newsroom.ts";

/** The rail files that a refresh changes, by id, with their new texts. */
export function changedRails(outcomes: readonly RailOutcome[]): ReadonlyMap<string, string> {
  return new Map(
    outcomes.flatMap(({ rail, headlines }): [string, string][] => {
      const text = railText(rail, headlines);
      return text === null ? [] : [[rail.id, text]];
    }),
  );
}

/** What is written down for monitors after a refresh; rails that were not refreshed keep what was written. */
export function healthAfter(
  { health }: RailsOfNewsroom,
  memories: RailMemories,
  outcomes: readonly RailOutcome[],
  now: Instant,
): ReadonlyMap<string, HealthEntry> {
  const changed = changedRails(outcomes);
  return new Map([
    ...health,
    ...outcomes.map(({ rail: { id }, fault }): [string, HealthEntry] => {
      const news = { fault, changed: changed.has(id), success: memories.get(id)?.success ?? null };
      return [id, nextHealth(health.get(id) ?? null, news, now)];
    }),
  ]);
}

/**
 * Writes the rail files that a refresh changed, each whole or not at all, and none that stays the same. A rail that
 * somebody edited meanwhile is left alone; their ids are given.
 */
export async function keepRails(
  newsroom: string,
  { rails }: RailsOfNewsroom,
  outcomes: readonly RailOutcome[],
): Promise<ReadonlySet<string>> {
  const changed = changedRails(outcomes);
  const edited = new Set<string>();
  for (const { rail, text } of rails) {
    const next = changed.get(rail.id);
    if (next === undefined) continue;
    const path = join(newsroom, "_data/rails", `${rail.id}.json`);
    if ((await textOf(path)) === text) await writeWhole(path, next);
    else edited.add(rail.id);
  }
  return edited;
}

/** Writes the file for monitors where it changes; a newsroom without rails to refresh gets none. */
export async function keepHealth(newsroom: string, health: ReadonlyMap<string, HealthEntry>): Promise<void> {
  const path = join(newsroom, healthFile);
  const before = await textOf(path);
  const next = healthText(health);
  if (before !== next && !(before === null && health.size === 0)) await writeWhole(path, next);
}

/** Remembers what helps the next refresh; of rails that are there no more, nothing. */
export async function keepMemories(
  path: string,
  ids: readonly string[],
  memories: RailMemories,
  outcomes: readonly RailOutcome[],
): Promise<void> {
  const learnt = outcomes.flatMap(({ rail, memory }): [string, RailMemory][] => (memory ? [[rail.id, memory]] : []));
  const next = new Map([...memories, ...learnt]);
  await writeWhole(path, memoriesText(new Map([...next].filter(([id]) => ids.includes(id)))));
}

/** The text as readers of data files see it; null where there is no file. */
async function textOf(path: string): Promise<string | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  return text === null ? null : text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}

/** In one step; what is half written has a name that no reader of the folder looks at. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const incoming = join(dirname(path), `.${basename(path)}.incoming`);
  await writeFile(incoming, text);
  await rename(incoming, path);
}
