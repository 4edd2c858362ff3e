import { measurePicture } from "../darkroom/pictures.ts";
import type { Problem } from "../model/problem.ts";
import { isDamage } from "../morgue/damaged-state.ts";
import type { Share } from "../press/page-plan.ts";
import type { Shards } from "../press/shard.ts";
import type { StateFolder } from "../press/state-folder.ts";
import { reportBuild, reportShard } from "./build-report.ts";
import { knownPictures } from "./known-pictures.ts";
import { lastRelease } from "./last-release.ts";
import { makeShard } from "./make-shard.ts";
import { newsroomMemory } from "./newsroom-memory.ts";
import type { NewsroomOptions } from "./options.ts";
import { type Plan, planRelease, withoutStories } from "./plan.ts";
import type { Progress } from "./progress.ts";
import { publish } from "./publish.ts";
import { readForRelease } from "./read-for-release.ts";
import { dataKey, inputsKey, type Stock } from "./stock.ts";
import { complain } from "./terminal.ts";

export interface BuildFlags {
  readonly quarantine: boolean;
  readonly preview: boolean;
  /** Whether nothing of the last release is taken over. */
  readonly full: boolean;
  readonly confirmed: ReadonlySet<string>;
  /** The part of the release that is made here; null for all of it. */
  readonly shard: Share | null;
}

/** A build that somebody has the lock for. */
export interface BuildOrder {
  readonly options: NewsroomOptions;
  readonly flags: BuildFlags;
  readonly state: StateFolder;
  readonly stock: Stock;
  readonly code: string;
  readonly progress: Progress;
  /** Parts of the release that were made elsewhere. */
  readonly shards?: Shards;
  /** Whether nobody knows what stands in the output; see `Recovery`. */
  readonly unsure?: boolean;
}

/**
 * Reads the newsroom as far as it has changed, and publishes what differs. Where it turns out on the way that what was
 * kept of the last release is damaged, everything is made anew.
 */
export async function buildRelease(order: BuildOrder): Promise<number> {
  try {
    return await attempt(order);
  } catch (error) {
    if (order.flags.full || !isDamage(error)) throw error;
    complain("What was kept of the last release is damaged; everything is made anew.");
    return attempt({ ...order, flags: { ...order.flags, full: true } });
  }
}

async function attempt({ options, flags, state, stock, code, progress, ...rest }: BuildOrder): Promise<number> {
  const shards = rest.shards ?? null;
  const unsure = rest.unsure ?? false;
  const place = state.records(options.output);
  const last = lastRelease(place);
  const manifest = last?.manifest ?? null;
  const order = { newsroom: options.newsroom, state: place, code, progress, stock };
  const memory = newsroomMemory({ ...order, last: flags.full ? null : last });
  const pictures = knownPictures(options.newsroom, last?.record.facts.pictures ?? [], stock, measurePicture);
  const means = { files: stock.files, measure: pictures.measure };
  const reading = await readForRelease(options, manifest, { ...means, memory });
  const fallback = newsroomMemory({ ...order, last: null });
  const planWithout = (faults: readonly Problem[]) =>
    planRelease({
      reading: withoutStories(reading, faults),
      fallback: async () =>
        manifest === null
          ? null
          : withoutStories(
              await readForRelease(options, manifest, { ...means, memory: fallback, dataRoot: state.data }),
              faults,
            ),
      manifest,
      quarantine: flags.quarantine,
      confirmed: flags.confirmed,
    });
  const preview = flags.preview ? { problems: [], unpublished: true } : null;
  // Rails may have been refreshed meanwhile, and nobody knows which ones were read.
  const inputs = dataKey(options.newsroom) === stock.data ? inputsKey(stock, options, code) : null;
  const put = (plan: Plan) => {
    const read = (reading.edition === null ? fallback : memory).made();
    if (read === null) throw new Error("The stories were not read.");
    const order = {
      options,
      plan,
      last,
      full: flags.full,
      unsure,
      shards,
      read,
      preview,
      code,
      inputs,
      progress,
      stock,
      pictures,
    };
    return flags.shard === null ? publish(order) : makeShard(order, flags.shard);
  };
  let plan = await planWithout([]);
  if (!("edition" in plan)) return reportBuild(options, plan, null);
  let outcome = await put(plan);
  if (outcome.kind === "damaged") {
    // Only now do these stories turn out to be broken; what goes for broken stories goes for them.
    plan = await planWithout(outcome.problems);
    if (!("edition" in plan)) return reportBuild(options, plan, null);
    outcome = await put(plan);
  }
  if (outcome.kind === "made") return reportShard(options, plan.problems, outcome);
  if (outcome.kind !== "published") return reportBuild(options, [...plan.problems, ...outcome.problems], null);
  return reportBuild(options, [...plan.problems, ...outcome.late], { plan, ...outcome, times: progress.end() });
}
