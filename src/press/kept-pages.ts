import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileOfPath, ninjsPath, versionsPath } from "../model/address.ts";
import type { Instant } from "../model/instant.ts";
import type { Manifest, PublishedStory } from "./manifest.ts";

/** Pages of an earlier release in a new one. */
export interface KeptPages {
  /** The files of each story whose page was kept. */
  readonly files: ReadonlyMap<PublishedStory, readonly string[]>;
  /** Those of them that the new release did not hold of itself. */
  readonly carried: ReadonlySet<string>;
}

/**
 * Carries the last published pages of broken stories, with their pictures and versions, over into a new release. A page
 * is kept only where its bytes are still those of the last release, its licence has not ended and no page of the new
 * release stands there.
 *
 * @param isTaken whether the new release has a file of that name already.
 */
export async function keepPages(
  manifest: Manifest,
  broken: readonly string[],
  now: Instant,
  output: string,
  staging: string,
  isTaken: (file: string) => boolean,
): Promise<KeptPages> {
  const wanted = new Set(broken);
  const kept = new Map<PublishedStory, readonly string[]>();
  const carried = new Set<string>();
  for (const story of manifest.stories) {
    if (!wanted.has(story.file) || (story.ends !== null && story.ends <= now.epoch)) continue;
    if (isTaken(fileOfPath(story.path))) continue;
    const beside = [versionsPath(story.id), ninjsPath(story.path)].map(fileOfPath);
    const files = [story.path, ...story.pictures]
      .map(fileOfPath)
      .concat(beside.filter((file) => manifest.files.has(file)));
    const intact = await Promise.all(files.map((file) => isIntact(join(output, file), manifest.files.get(file)?.hash)));
    if (!intact.every(Boolean)) continue;
    for (const file of files) {
      if (isTaken(file) || carried.has(file)) continue;
      await carry(join(output, file), join(staging, file));
      carried.add(file);
    }
    kept.set(story, files);
  }
  return { files: kept, carried };
}

async function isIntact(path: string, hash: string | undefined): Promise<boolean> {
  const bytes = await readFile(path).catch(() => null);
  return bytes !== null && hash !== undefined && createHash("sha256").update(bytes).digest("hex") === hash;
}

async function carry(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}
