import { join } from "node:path";
import { developAssets } from "../darkroom/assets.ts";
import type { Fingerprint } from "../model/fingerprint.ts";
import { sameFingerprint } from "../model/fingerprint.ts";
import type { Problem } from "../model/problem.ts";
import type { Release } from "../model/release.ts";
import { Clipping } from "../morgue/clipping.ts";
import { valuePrint } from "../pages/prints.ts";
import { sharedOf } from "../pages/shared.ts";
import type { FileTable } from "../press/file-table.ts";
import type { Share } from "../press/page-plan.ts";
import { filesBelow, type Proof, type Prover } from "../press/proof.ts";
import type { CopiedFile } from "../press/record.ts";
import type { StateFolder } from "../press/state-folder.ts";
import { copyStatics } from "../press/statics.ts";
import { nameInRelease, standingCopies } from "./copied-files.ts";
import type { Made } from "./newsroom-memory.ts";
import type { NewsroomOptions } from "./options.ts";
import { developPictures } from "./pictures-of-release.ts";
import type { Plan } from "./plan.ts";
import { renderByCrew } from "./press-crew.ts";
import type { Progress } from "./progress.ts";
import { projectRoot } from "./project-root.ts";
import { type ReleaseText, releaseText } from "./release-text.ts";
import { proverFor, type RenderedPages } from "./render-pages.ts";
import type { Stock } from "./stock.ts";

/** Files that exist already and may be taken over: those of the last release, or of parts made elsewhere. */
export interface Ready {
  readonly files: FileTable;
  /** Of the pages among them, what is the same on every one, what rails hold, and by which code they were made. */
  readonly frame: Fingerprint | null;
  readonly rails: Fingerprint | null;
  readonly code: string;
  /** Names them to processes that render a part; null where they are not of a record. */
  readonly record: { readonly folder: string; readonly name: string } | null;
}

export const nothingReady: Ready = { files: new Map(), frame: null, rails: null, code: "", record: null };

export interface StageOrder {
  readonly options: NewsroomOptions;
  readonly plan: Plan;
  readonly read: Made;
  readonly preview: Release["preview"];
  readonly code: string;
  readonly state: StateFolder;
  /** An empty folder. */
  readonly outDir: string;
  readonly ready: Ready;
  readonly share: Share;
  readonly progress: Progress;
  readonly stock: Stock;
  /** Static files of the last release. */
  readonly copied: readonly CopiedFile[];
}

/** A release of which all that had to be made stands in a folder. */
export interface Staged {
  readonly kind: "staged";
  readonly release: Release;
  readonly text: ReleaseText;
  readonly prover: Prover;
  readonly frame: Fingerprint;
  readonly rails: Fingerprint;
  /** Every page of the release with what it shows, made or not. */
  readonly claims: ReadonlyMap<string, Fingerprint | null>;
  readonly rendered: RenderedPages;
  /** Pictures that were made, assets and static files. */
  readonly others: Proof;
  /** Pictures and static files that are ready. */
  readonly untouched: ReadonlySet<string>;
}

export type Unstaged =
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  /** Pictures of some stories cannot be published; the problems are those of the stories. */
  | { readonly kind: "damaged"; readonly problems: readonly Problem[] };

/** Makes the files of a release that are not ready, as far as they belong to a share of it. */
export async function stageRelease(order: StageOrder): Promise<Staged | Unstaged> {
  const { options, plan, read, preview, code, state, outDir, ready, share, progress } = order;
  const { newsroom, now } = options;
  const { edition } = plan;
  progress.stage("developing pictures");
  const shown = { edition, now, preview };
  const pictures = await developPictures(shown, newsroom, state.cache, outDir, { ready: ready.files, share });
  if (pictures.problems.length > 0) return { kind: "damaged", problems: pictures.problems };
  // A part of a release is joined by somebody who makes assets and static files too.
  const isPart = share.count > 1;
  const developed = filesBelow(outDir);
  const assetsDir = join(projectRoot, "src/assets");
  const assets = await developAssets({ assetsDir, site: edition.site, cacheDir: state.cache, outDir });
  const drawn = isPart ? developed : filesBelow(outDir);

  progress.stage("arranging lists");
  const release: Release = { edition, assets, now, preview };
  const prover = proverFor(release);
  const { portal, railsPrint } = sharedOf(release);
  const { site, sections, agencies } = edition;
  const frame = valuePrint([site, sections, agencies, assets, preview]);
  const mayStay = ready.frame !== null && ready.code === code && sameFingerprint(ready.frame, frame);
  const text = textOf(release, read);
  const isFresh = !mayStay || ready.rails === null || !sameFingerprint(ready.rails, railsPrint);
  const likely = isFresh ? Math.ceil((portal.stories.length * 4) / 3 / share.count) : 0;
  // Only what stands in the output can be given other rails.
  const standing =
    mayStay && ready.record !== null && ready.rails !== null ? { output: options.output, rails: ready.rails } : null;
  const stage = progress.stage("rendering pages", likely);
  const { plan: pages, ...rendered } = await renderByCrew({
    release,
    text,
    prover,
    pages: { outDir, earlier: ready.files, mayStay, share, standing },
    hand: { pack: read.pack.path, earlier: ready.record },
    folder: state.crew,
    likely: ready.files.size > 0 && ready.record === null ? 0 : likely,
    advance: stage.advance,
  });
  const { claims } = pages;
  const isTaken = (file: string) => claims.has(file) || pictures.stay.has(file);
  const copies = standingCopies(order.copied, ready.files, order.stock);
  const mustCopy = (file: string) => isTaken(nameInRelease(file)) || !copies.has(nameInRelease(file));
  const fresh = isPart ? [] : plan.statics.filter(mustCopy);
  const collided = await copyStatics(newsroom, fresh, outDir, isTaken);
  if (collided.length > 0) return { kind: "refused", problems: collided };
  const others = prover.files(outDir, [...drawn, ...fresh.map(nameInRelease)]);
  const stays = plan.statics.map(nameInRelease).filter((file) => copies.has(file) && !others.files.has(file));
  return {
    kind: "staged",
    ...{ release, text, prover, frame, claims, rendered, others },
    rails: railsPrint,
    untouched: new Set([...pictures.stay, ...stays]),
  };
}

/** What other processes make pages from, and what is written down of a release. */
function textOf(release: Release, { morgue }: Made): ReleaseText {
  const { stories } = release.edition;
  // A story that lost links stays known as it was filed; as it is shown it goes beside the table.
  const loose = stories.filter((story) => !(story instanceof Clipping));
  return releaseText(release, morgue.table(stories, sharedOf(release).portal.stories), loose);
}
