import { rm } from "node:fs/promises";
import { join } from "node:path";
import { goneOf } from "../derive/gone.ts";
import { publicTexts } from "../derive/secrets.ts";
import { shownStories } from "../derive/shown.ts";
import { statusJson } from "../emit/status.ts";
import type { Problem } from "../model/problem.ts";
import type { Release } from "../model/release.ts";
import { commitRelease } from "../press/commit.ts";
import { type KeptPages, keepPages } from "../press/kept-pages.ts";
import type { Manifest, PublishedStory } from "../press/manifest.ts";
import { hashOf, proverOf } from "../press/proof.ts";
import { emptyFolder } from "../press/staging.ts";
import { stateFolder } from "../press/state-folder.ts";
import { addProved, assembleRelease } from "./assemble.ts";
import { clearanceOf } from "./clearance.ts";
import { forbiddenTexts, leakProblem } from "./leaks.ts";
import type { NewsroomOptions } from "./options.ts";
import { developPictures } from "./pictures-of-release.ts";
import type { Plan } from "./plan.ts";
import { keepRecords } from "./records.ts";
import { releaseFacts } from "./release-facts.ts";

/** A release that went out, or the reasons why none did. */
export type Outcome =
  | { readonly kind: "published"; readonly stories: number; readonly kept: readonly PublishedStory[] }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  /** Pictures of some stories cannot be published; the problems are those of the stories. */
  | { readonly kind: "damaged"; readonly problems: readonly Problem[] };

const nothingKept: KeptPages = { files: new Map(), carried: new Set() };

/** Makes a release, proves it on its bytes, and puts it in the place of the last one. */
export async function publish(
  options: NewsroomOptions,
  plan: Plan,
  manifest: Manifest | null,
  preview: Release["preview"],
): Promise<Outcome> {
  const { newsroom, output, now } = options;
  const { edition, statics } = plan;
  const state = stateFolder(newsroom);
  const outDir = await emptyFolder(state.staging);
  try {
    const damaged = await developPictures({ edition, now, preview }, newsroom, state.cache, outDir);
    if (damaged.length > 0) return { kind: "damaged", problems: damaged };
    const { release, problems } = await assembleRelease({
      edition,
      now,
      preview,
      newsroom,
      statics,
      cache: state.cache,
      outDir,
    });
    if (problems.length > 0) return { kind: "refused", problems };

    const gone = goneOf(edition, now);
    const prover = proverOf({
      forbidden: forbiddenTexts(release),
      allowed: publicTexts(edition, now, preview),
      cleared: clearanceOf(edition.site, gone),
      shared: release.assets.styles,
    });
    const earlier = manifest === null ? nothingKept : await keepPages(manifest, plan.keepable, now, output, outDir);
    const proof = await prover.folder(outDir);
    // A kept page that tells of a story which has since become secret goes too, with its pictures.
    const telling = new Set(proof.leaks.map(({ file }) => file));
    const sound = [...earlier.files].filter(([, files]) => !files.some((file) => telling.has(file)));
    const kept = sound.map(([story]) => story);
    const needed = new Set(sound.flatMap(([, files]) => files));
    const dropped = new Set([...earlier.carried].filter((file) => !needed.has(file)));
    for (const file of dropped) await rm(join(outDir, file), { force: true });
    const leaks = proof.leaks.filter(({ file }) => !dropped.has(file));
    const files = Object.entries(proof.files).filter(([file]) => !dropped.has(file));

    const id = hashOf(Buffer.from(JSON.stringify(files))).slice(0, 16);
    const status = statusJson(releaseFacts(release, plan, id));
    const added = await addProved(prover, outDir, "status.json", status);
    const found = [...leaks, ...added.leaks].map(leakProblem);
    if (found.length > 0) return { kind: "refused", problems: found };

    await commitRelease(state, output);
    const hashes = Object.fromEntries(
      [...files, ["status.json", added.hash]].sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    );
    if (preview === null)
      await keepRecords({ state, output, newsroom, release, plan, kept, hashes, before: manifest, gone });
    return { kind: "published", stories: shownStories(edition, now, preview).length, kept };
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
