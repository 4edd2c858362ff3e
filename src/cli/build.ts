import { rm } from "node:fs/promises";
import type { Problem } from "../model/problem.ts";
import { finishCommit } from "../press/commit.ts";
import { takeLock } from "../press/lock.ts";
import { refusalToReplace } from "../press/output-folder.ts";
import { stateFolder } from "../press/state-folder.ts";
import { reportBuild } from "./build-report.ts";
import { codeKey } from "./code-key.ts";
import { exitCodes } from "./exit-codes.ts";
import { lastRelease } from "./last-release.ts";
import { newsroomMemory } from "./newsroom-memory.ts";
import { type NewsroomOptions, newsroomFlags, newsroomOptions, newsroomUsage, parseFlags } from "./options.ts";
import { type Plan, planRelease, withoutStories } from "./plan.ts";
import { progressOn } from "./progress.ts";
import { publish } from "./publish.ts";
import { commitPlaces } from "./put-out.ts";
import { readForRelease } from "./read-for-release.ts";
import { complain, runCommand, say } from "./terminal.ts";
import { UsageError } from "./usage.ts";

const usage = `Usage: npm run build -- [options]

Writes a release. Where the content has problems, nothing is published and the earlier release stays; only a kill goes
out all the same.

${newsroomUsage}
  --quarantine         leave broken stories out and publish the rest
  --confirm-deletion ID  the deletion of a published story was meant; may stand several times
  --preview            show embargoed and withheld stories, marked, for editors; never in production
  --full               forget what earlier builds kept`;

interface BuildFlags {
  readonly quarantine: boolean;
  readonly preview: boolean;
  readonly full: boolean;
  readonly confirmed: ReadonlySet<string>;
}

await runCommand(async (arguments_) => {
  const { values } = parseFlags(
    arguments_,
    {
      ...newsroomFlags,
      quarantine: { type: "boolean" },
      "confirm-deletion": { type: "string", multiple: true },
      preview: { type: "boolean" },
      full: { type: "boolean" },
      help: { type: "boolean" },
    },
    usage,
  );
  if (values.help) {
    say(usage);
    return exitCodes.done;
  }
  const options = newsroomOptions(values, usage);
  const refusal = await refusalToReplace(options.output, options.newsroom);
  if (refusal !== null) throw new UsageError(refusal);
  if (values.preview && process.env["CONTEXT"] === "production") {
    throw new UsageError("--preview shows what is not public; in production (CONTEXT=production) it is refused.");
  }

  const state = stateFolder(options.newsroom);
  const lock = await takeLock(state.lock);
  if (typeof lock === "number") {
    complain(`Another build of this newsroom is running (process ${lock}).`);
    return exitCodes.busy;
  }
  try {
    if (values.full) await rm(state.cache, { recursive: true, force: true });
    return await build(options, {
      quarantine: values.quarantine ?? false,
      preview: values.preview ?? false,
      full: values.full ?? false,
      confirmed: new Set(values["confirm-deletion"]),
    });
  } finally {
    await lock.release();
  }
});

async function build(options: NewsroomOptions, flags: BuildFlags): Promise<number> {
  const progress = progressOn(process.stderr, () => performance.now());
  const started = performance.now();
  const state = stateFolder(options.newsroom);
  finishCommit(commitPlaces(state));
  progress.stage("looking what changed");
  const place = state.records(options.output);
  const last = lastRelease(place);
  const manifest = last?.manifest ?? null;
  const code = codeKey();
  const memory = newsroomMemory({
    newsroom: options.newsroom,
    state: place,
    last: flags.full ? null : last,
    code,
    progress,
  });
  const reading = await readForRelease(options, manifest, memory);
  const fallback = newsroomMemory({ newsroom: options.newsroom, state: place, last: null, code, progress });
  const planWithout = (faults: readonly Problem[]) =>
    planRelease({
      reading: withoutStories(reading, faults),
      fallback: async () =>
        manifest === null
          ? null
          : withoutStories(await readForRelease(options, manifest, fallback, state.data), faults),
      manifest,
      quarantine: flags.quarantine,
      confirmed: flags.confirmed,
    });
  const preview = flags.preview ? { problems: [], unpublished: true } : null;
  const put = (plan: Plan) => {
    const read = (reading.edition === null ? fallback : memory).made();
    if (read === null) throw new Error("The stories were not read.");
    return publish({ options, plan, last, full: flags.full, read, preview, code, progress });
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
  if (outcome.kind !== "published") return reportBuild(options, [...plan.problems, ...outcome.problems], null);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return reportBuild(options, [...plan.problems, ...outcome.late], {
    plan,
    ...outcome,
    seconds,
    times: progress.end(),
  });
}
