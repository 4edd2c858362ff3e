import { finishCommit } from "../press/commit.ts";
import { takeLock } from "../press/lock.ts";
import { refusalToReplace } from "../press/output-folder.ts";
import { readShards } from "../press/shard.ts";
import { stateFolder } from "../press/state-folder.ts";
import { buildRelease } from "./build-release.ts";
import { codeKey } from "./code-key.ts";
import { commitPlaces } from "./commit-places.ts";
import { exitCodes } from "./exit-codes.ts";
import { newsroomFlags, newsroomOptions, newsroomUsage, parseFlags } from "./options.ts";
import { progressOn } from "./progress.ts";
import { takeStock } from "./stock.ts";
import { complain, runCommand, say } from "./terminal.ts";
import { UsageError } from "./usage.ts";

const usage = `Usage: npm run merge -- [options]

Joins the parts of a release that \`npm run build -- --shard 1/3\` and so on have made, in .dateline/shards/ of the
newsroom, and publishes it. The clock is that of the parts.

${newsroomUsage}`;

await runCommand(async (arguments_) => {
  const { values } = parseFlags(arguments_, { ...newsroomFlags, help: { type: "boolean" } }, usage);
  if (values.help) {
    say(usage);
    return exitCodes.done;
  }
  const given = newsroomOptions(values, usage);
  const refusal = await refusalToReplace(given.output, given.newsroom);
  if (refusal !== null) throw new UsageError(refusal);
  const state = stateFolder(given.newsroom);
  const lock = takeLock(state.lock);
  if (typeof lock === "number") {
    complain(`A build of this newsroom is running (process ${lock}).`);
    return exitCodes.busy;
  }
  try {
    const progress = progressOn(process.stderr, () => performance.now());
    const unsure = finishCommit(commitPlaces(state)) === "unsure";
    progress.stage("looking at the parts");
    const shards = readShards(state.shards);
    if (typeof shards === "string") throw new UsageError(shards);
    const code = codeKey();
    if (shards.facts.code !== code) {
      throw new UsageError("The parts were made by another version of Dateline, or of Node, than this one.");
    }
    const options = { ...given, now: { epoch: shards.facts.now } };
    const stock = await takeStock(options, state.records(options.output));
    const flags = { quarantine: false, preview: false, full: true, confirmed: new Set<string>(), shard: null };
    return await buildRelease({ options, flags, state, stock, code, progress, shards, unsure });
  } finally {
    lock.release();
  }
});
