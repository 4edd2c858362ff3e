import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Instant } from "../model/instant.ts";
import { keepPages } from "../press/kept-pages.ts";
import type { Manifest, PublishedStory } from "../press/manifest.ts";
import type { Plan } from "./plan.ts";
import type { Staged } from "./stage-release.ts";

/** The last published pages of broken stories that a release shows again. */
export interface KeptFiles {
  readonly stories: readonly PublishedStory[];
  /** The hash of each file that belongs to one of them and to nothing else of the release. */
  readonly files: ReadonlyMap<string, string>;
}

interface KeepOrder {
  readonly manifest: Manifest | null;
  readonly plan: Plan;
  readonly now: Instant;
  readonly output: string;
  readonly outDir: string;
  readonly staged: Staged;
}

/** Brings the last pages of broken stories into a release that is being made, as far as they tell of no secret. */
export async function bringKeptPages({ manifest, plan, now, output, outDir, staged }: KeepOrder): Promise<KeptFiles> {
  if (manifest === null || plan.keepable.length === 0) return { stories: [], files: new Map() };
  const { claims, others, untouched, prover } = staged;
  const isTaken = (file: string) => claims.has(file) || others.files.has(file) || untouched.has(file);
  const pages = await keepPages(manifest, plan.keepable, now, output, outDir, isTaken);
  const proof = prover.files(outDir, [...pages.carried].sort());
  // A kept page that tells of a story which has since become secret goes too, with its pictures.
  const telling = new Set(proof.leaks.map(({ file }) => file));
  const sound = [...pages.files].filter(([, files]) => !files.some((file) => telling.has(file)));
  const needed = new Set(sound.flatMap(([, files]) => files));
  for (const file of pages.carried) if (!needed.has(file)) await rm(join(outDir, file), { force: true });
  const files = new Map([...proof.files].filter(([file]) => needed.has(file)));
  return { stories: sound.map(([story]) => story), files };
}
