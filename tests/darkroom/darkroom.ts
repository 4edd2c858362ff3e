import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { measurePicture } from "../../src/darkroom/pictures.ts";
import type { Picture } from "../../src/model/picture.ts";

/** Folders of their own for one test: a newsroom, a cache, an output. */
export interface Rooms {
  readonly newsroom: string;
  readonly cache: string;
  readonly out: string;
}

/** Runs a test in fresh temporary folders, which are gone afterwards. */
export async function inRooms(run: (rooms: Rooms) => Promise<void>): Promise<void> {
  const rooms = {
    newsroom: await mkdtemp(join(tmpdir(), "newsroom-")),
    cache: await mkdtemp(join(tmpdir(), "cache-")),
    out: await mkdtemp(join(tmpdir(), "out-")),
  };
  try {
    await run(rooms);
  } finally {
    for (const folder of Object.values(rooms)) await rm(folder, { recursive: true });
  }
}

/** A picture with something in it to encode: a coloured ground with a darker left half. */
export function painted(width: number, height: number): Sharp {
  const half = { create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: "#301020" } };
  return sharp({ create: { width, height, channels: 3, background: "#e0a030" } }).composite([
    { input: half, left: 0, top: 0 },
  ]);
}

/** A picture that is nothing but noise: hard to encode, and long enough to be cut in half. */
export function noisy(width: number, height: number): Sharp {
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  return sharp({ create: { width, height, channels: 3, background: "#000", noise } });
}

/** A picture of a newsroom as a reader of stories would describe it. */
export async function pictureOf(rooms: Rooms, file: string): Promise<Picture> {
  const measured = await measurePicture(join(rooms.newsroom, file));
  assert.ok(measured.kind === "ok", measured.kind === "failed" ? measured.error : "");
  return { ...measured.value, file, alt: "", caption: null, credit: null };
}

/** All files below a folder, relative to it, sorted. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
