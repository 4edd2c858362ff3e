import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { aliasesOf } from "../derive/aliases.ts";
import { shownStories } from "../derive/shown.ts";
import { transitionsOf } from "../derive/transitions.ts";
import { goneMaps } from "../emit/gone-maps.ts";
import type { GoneStory } from "../model/gone.ts";
import { isoInstant } from "../model/instant.ts";
import { licenceEnd } from "../model/licence.ts";
import { fallbackRendition, webpRenditions } from "../model/picture.ts";
import type { Release } from "../model/release.ts";
import type { Story } from "../model/story.ts";
import { changesBetween, purgeUrls, urlsOf } from "../press/changes.ts";
import { indexNowRequests } from "../press/index-now.ts";
import { type Manifest, type PublishedStory, type Tombstone, writeManifest, writeWhole } from "../press/manifest.ts";
import type { StateFolder } from "../press/state-folder.ts";
import type { Plan } from "./plan.ts";

/** A release that has just gone out. */
export interface Published {
  readonly state: StateFolder;
  readonly output: string;
  readonly newsroom: string;
  readonly release: Omit<Release, "assets">;
  readonly plan: Plan;
  /** Stories whose last pages were kept. */
  readonly kept: readonly PublishedStory[];
  /** SHA-256 of every file. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly before: Manifest | null;
  readonly gone: readonly GoneStory[];
}

/** Writes down what the next build, the operator, hosts and search engines need to know of a release. */
export async function keepRecords(published: Published): Promise<void> {
  const { state, output, release, plan, hashes, before, gone } = published;
  const { edition, now } = release;
  const { site } = edition;
  const changes = changesBetween(before?.files ?? {}, hashes);
  const transitions = transitionsOf(edition, now).map(({ at, ...rest }) => ({ at: isoInstant(at), ...rest }));
  await writeWhole(state.changes, asJson(urlsOf(changes, site)));
  await writeWhole(
    state.purge,
    purgeUrls(changes, site)
      .map((url) => `${url}\n`)
      .join(""),
  );
  await writeWhole(state.indexNow, asJson(indexNowRequests(changes, site)));
  await writeWhole(state.transitions, asJson({ release: isoInstant(now), transitions }));
  const redirects = aliasesOf(shownStories(edition, now, null));
  for (const [name, text] of Object.entries(goneMaps(site, gone, redirects))) {
    await writeWhole(join(state.hosting, name), text);
  }
  if (plan.despite === null) await keepData(published);
  await writeManifest(state.manifest(output), manifestOf(published));
}

/** The data of a sound release serves a kill while the newsroom's own is broken. */
async function keepData({ state, newsroom }: Published): Promise<void> {
  const target = join(state.data, "_data");
  await rm(target, { recursive: true, force: true });
  await mkdir(state.data, { recursive: true });
  await cp(join(newsroom, "_data"), target, { recursive: true });
}

function manifestOf({ release, plan, kept, hashes, before }: Published): Manifest {
  const { edition, now } = release;
  const shown = shownStories(edition, now, null);
  const killed = edition.stories.filter(({ status }) => status === "canceled");
  const tombstones = new Map<string, Tombstone>(before?.tombstones.map((tombstone) => [tombstone.id, tombstone]));
  for (const { id, file, path, aliases, version } of killed) tombstones.set(id, { id, file, path, aliases, version });
  for (const { id } of shown) tombstones.delete(id);
  for (const id of plan.confirmed) if (!killed.some((story) => story.id === id)) tombstones.delete(id);
  return {
    format: 1,
    now: now.epoch,
    files: hashes,
    stories: [...shown.map(publishedStory), ...kept].sort(byId),
    quarantined: plan.broken,
    tombstones: [...tombstones.values()].sort(byId),
    unconfirmed: plan.missing,
  };
}

function publishedStory(story: Story): PublishedStory {
  const pictures = story.image === null ? story.bodyPictures : [story.image, ...story.bodyPictures];
  const renditions = pictures.flatMap((picture) => [...webpRenditions(picture), fallbackRendition(picture)]);
  return {
    id: story.id,
    file: story.file,
    path: story.path,
    aliases: story.aliases,
    version: story.version,
    pictures: [...new Set(renditions.map(({ path }) => path))],
    ends: licenceEnd(story)?.epoch ?? null,
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
