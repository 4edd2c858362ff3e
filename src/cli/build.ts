import { rm } from "node:fs/promises";
import { finishCommit } from "../press/commit.ts";
import { takeLock, waitForLock } from "../press/lock.ts";
import { refusalToReplace } from "../press/output-folder.ts";
import type { Share } from "../press/page-plan.ts";
import { type StateFolder, stateFolder } from "../press/state-folder.ts";
import type { BuildFlags } from "./build-release.ts";
import { buildWhatChanged } from "./build-what-changed.ts";
import { codeKey } from "./code-key.ts";
import { commitPlaces } from "./commit-places.ts";
import { exitCodes } from "./exit-codes.ts";
import { type NewsroomOptions, newsroomFlags, newsroomOptions, newsroomUsage, parseFlags } from "./options.ts";
import { progressOn } from "./progress.ts";
import { takeStock } from "./stock.ts";
import { complain, runCommand, say } from "./terminal.ts";
import { UsageError } from "./usage.ts";
import { verifyRelease } from "./verify-release.ts";

const usage = `Usage: npm run build -- [options]

Writes a release. Where the content has problems, nothing is published and the earlier release stays; only a kill goes
out all the same.

${newsroomUsage}
  --quarantine         leave broken stories out and publish the rest
  --confirm-deletion ID  the deletion of a published story was meant; may stand several times
  --preview            show embargoed and withheld stories, marked, for editors; never in production
  --full               make everything anew, whatever earlier builds kept
  --wait               wait for another build of the newsroom to end
  --shard I/N          make part I of N of the pages, for npm run merge to join, and publish nothing
  --verify             build nothing; compare every byte of the output with what was published`;

await runCommand(async (arguments_) => {
  const { values } = parseFlags(
    arguments_,
    {
      ...newsroomFlags,
      quarantine: { type: "boolean" },
      "confirm-deletion": { type: "string", multiple: true },
      preview: { type: "boolean" },
      full: { type: "boolean" },
      shard: { type: "string" },
      wait: { type: "boolean" },
      verify: { type: "boolean" },
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

  const shard = values.shard === undefined ? null : shareFrom(values.shard);
  if (values.verify) return verifyRelease(options);
  const state = stateFolder(options.newsroom);
  const lock = values.wait
    ? await waitForLock(state.lock, (owner) =>
        complain(`Waiting for another build of this newsroom (process ${owner}) …`),
      )
    : takeLock(state.lock);
  if (typeof lock === "number") {
    complain(`Another build of this newsroom is running (process ${lock}).`);
    return exitCodes.busy;
  }
  try {
    if (values.full) await rm(state.cache, { recursive: true, force: true });
    return await build(options, state, {
      quarantine: values.quarantine ?? false,
      preview: values.preview ?? false,
      full: values.full ?? false,
      confirmed: new Set(values["confirm-deletion"]),
      shard,
    });
  } finally {
    lock.release();
  }
});

function shareFrom(text: string): Share {
  const [, number, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const share = { index: Number(number) - 1, count: Number(count) };
  if (!(share.index >= 0 && share.index < share.count)) {
    throw new UsageError(`--shard ${text} is not a part such as 2/3, the second of three.\n\n${usage}`);
  }
  return share;
}

async function build(options: NewsroomOptions, state: StateFolder, flags: BuildFlags): Promise<number> {
  const progress = progressOn(process.stderr, () => performance.now());
  const unsure = finishCommit(commitPlaces(state)) === "unsure";
  if (unsure) complain("What an interrupted build had begun to publish cannot be finished; everything is made anew.");
  progress.stage("looking what changed");
  const code = codeKey();
  const stock = await takeStock(options, state.records(options.output));
  return buildWhatChanged({
    options,
    flags: { ...flags, full: flags.full || unsure },
    state,
    stock,
    code,
    progress,
    unsure,
  });
}
