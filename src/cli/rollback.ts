import { finishCommit } from "../press/commit.ts";
import { takeLock } from "../press/lock.ts";
import { stateFolder } from "../press/state-folder.ts";
import { commitPlaces } from "./commit-places.ts";
import { exitCodes } from "./exit-codes.ts";
import { newsroomFlags, newsroomOptions, parseFlags } from "./options.ts";
import { rollBack } from "./roll-back.ts";
import { complain, runCommand, say } from "./terminal.ts";

const usage = `Usage: npm run rollback -- [options]

Puts the previous release back. What was killed, withheld or put under embargo since, or whose licence has ended, does not
come back with it. Once more, and the newer release is there again.

  --newsroom DIR       the newsroom (default: this folder)
  --output DIR         the release (default: _site in the newsroom)
  --now INSTANT        the clock, such as 2022-08-17T16:18:57Z`;

await runCommand(async (arguments_) => {
  const { newsroom, output, now } = newsroomFlags;
  const { values } = parseFlags(arguments_, { newsroom, output, now, help: { type: "boolean" } }, usage);
  if (values.help) {
    say(usage);
    return exitCodes.done;
  }
  const options = newsroomOptions(values, usage);
  const state = stateFolder(options.newsroom);
  const lock = takeLock(state.lock);
  if (typeof lock === "number") {
    complain(`A build of this newsroom is running (process ${lock}).`);
    return exitCodes.busy;
  }
  try {
    if (finishCommit(commitPlaces(state)) === "unsure") {
      complain(
        "What an interrupted build had begun to publish cannot be finished. Build first: npm run build -- --full",
      );
      return exitCodes.problems;
    }
    return await rollBack(options, state, state.records(options.output));
  } finally {
    lock.release();
  }
});
