import { cp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { aliasesOf } from "../derive/aliases.ts";
import { transitionsOf } from "../derive/transitions.ts";
import { goneMaps } from "../emit/gone-maps.ts";
import type { GoneStory } from "../model/gone.ts";
import { isoInstant } from "../model/instant.ts";
import type { Release } from "../model/release.ts";
import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";
import { type Changes, purgeUrls, urlsOf } from "../press/changes.ts";
import { indexNowRequests } from "../press/index-now.ts";
import type { Manifest, Tombstone } from "../press/manifest.ts";
import { uploadOrder } from "../press/upload-order.ts";
import type { Plan } from "./plan.ts";

/** A release that is about to go out. */
export interface Publishing {
  readonly release: Release;
  /** The stories that it shows. */
  readonly shown: readonly Story[];
  readonly gone: readonly GoneStory[];
  readonly changes: Changes;
  /** Names of files that come from `static/`. */
  readonly statics: ReadonlySet<string>;
}

/** What operators, hosts and search engines are told of a release, by file name below the state folder. */
export function notesOf({ release, shown, gone, changes, statics }: Publishing): Readonly<Record<string, string>> {
  const { edition, now } = release;
  const { site } = edition;
  const transitions = transitionsOf(edition, now).map(({ at, ...rest }) => ({ at: isoInstant(at), ...rest }));
  const hosting = Object.entries(goneMaps(site, gone, aliasesOf(shown)));
  return {
    ...changeNotes(changes, site, statics),
    "transitions.json": asJson({ release: isoInstant(now), transitions }),
    ...Object.fromEntries(hosting.map(([name, text]) => [`hosting/${name}`, text])),
  };
}

/** What is told of how one release differs from the one before. */
export function changeNotes(
  changes: Changes,
  site: Site,
  statics: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  return {
    "changes.json": asJson(urlsOf(changes, site)),
    "uploads.txt": lines(uploadOrder([...changes.added, ...changes.changed], statics)),
    "purge.txt": lines(purgeUrls(changes, site)),
    "index-now.json": asJson(indexNowRequests(changes, site)),
  };
}

/** The data of a sound release serves a kill while the newsroom's own is broken. `data` is a folder of the state. */
export async function keepData(newsroom: string, data: string): Promise<void> {
  const target = join(data, "_data");
  const incoming = join(data, "incoming");
  await rm(incoming, { recursive: true, force: true });
  await cp(join(newsroom, "_data"), incoming, { recursive: true });
  await rm(target, { recursive: true, force: true });
  await rename(incoming, target);
}

/** The killed stories that stay known, by id: those of this release and of earlier ones that have not come back. */
export function tombstonesOf(
  stories: readonly Story[],
  shown: readonly Story[],
  plan: Plan,
  before: Manifest | null,
): readonly Tombstone[] {
  const killed = stories.filter(({ status }) => status === "canceled");
  const tombstones = new Map<string, Tombstone>(before?.tombstones.map((tombstone) => [tombstone.id, tombstone]));
  for (const { id, file, path, aliases, version } of killed) tombstones.set(id, { id, file, path, aliases, version });
  if (tombstones.size > 0) for (const { id } of shown) tombstones.delete(id);
  for (const id of plan.confirmed) if (!killed.some((story) => story.id === id)) tombstones.delete(id);
  return [...tombstones.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
