import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { developAssets } from "../darkroom/assets.ts";
import { renderRelease } from "../eleventy/render.ts";
import type { Problem } from "../model/problem.ts";
import type { Release } from "../model/release.ts";
import { printerOf } from "../press/printer.ts";
import { hashOf, type Leak, type Prover } from "../press/proof.ts";
import { copyStatics } from "../press/statics.ts";
import { projectRoot } from "./project-root.ts";

/** What a release is made of, and where. Folders are absolute. */
export interface Order extends Omit<Release, "assets"> {
  readonly newsroom: string;
  readonly statics: readonly string[];
  readonly cache: string;
  readonly outDir: string;
}

/** What was rendered, and which static files could not be added to it. */
export interface Assembled {
  readonly release: Release;
  readonly problems: readonly Problem[];
}

/** Puts pages, assets and static files into a folder that holds the pictures already. */
export async function assembleRelease(order: Order): Promise<Assembled> {
  const { edition, now, preview, newsroom, statics, cache, outDir } = order;
  const assetsDir = join(projectRoot, "src/assets");
  const assets = await developAssets({ assetsDir, site: edition.site, cacheDir: cache, outDir });
  const release = { edition, assets, now, preview };
  await renderRelease(release, projectRoot, outDir, printerOf(outDir).print);
  return { release, problems: await copyStatics(newsroom, statics, outDir) };
}

/** Adds a file that is made last, proves it like the others and gives its hash. */
export async function addProved(
  prover: Prover,
  outDir: string,
  file: string,
  text: string,
): Promise<{ readonly hash: string; readonly leaks: readonly Leak[] }> {
  const bytes = Buffer.from(text);
  await writeFile(join(outDir, file), bytes);
  return { hash: hashOf(bytes), leaks: prover.file(file, bytes) };
}
