import { join } from "node:path";
import { developAssets } from "../darkroom/assets.ts";
import { renderRelease } from "../eleventy/render.ts";
import type { Edition } from "../model/edition.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import { copyStatics } from "../press/statics.ts";
import { developPictures } from "./pictures-of-release.ts";
import { projectRoot } from "./project-root.ts";

/** What a release is made of, and where. Folders are absolute. */
export interface Order {
  readonly edition: Edition;
  readonly now: Instant;
  readonly newsroom: string;
  readonly statics: readonly string[];
  readonly cache: string;
  readonly outDir: string;
}

/** Makes a whole release in an empty folder. Where there are problems, the folder holds no release. */
export async function assembleRelease(order: Order): Promise<readonly Problem[]> {
  const { edition, now, newsroom, statics, cache, outDir } = order;
  const problems = await developPictures({ edition, now }, newsroom, cache, outDir);
  if (problems.length > 0) return problems;
  const assets = await developAssets({
    assetsDir: join(projectRoot, "src/assets"),
    site: edition.site,
    cacheDir: cache,
    outDir,
  });
  await renderRelease({ edition, assets, now, preview: null }, projectRoot, outDir);
  await copyStatics(newsroom, statics, outDir);
  return [];
}
