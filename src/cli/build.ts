import { rm } from "node:fs/promises";
import { measurePicture } from "../darkroom/pictures.ts";
import { isError, type Problem } from "../model/problem.ts";
import { commitRelease, restoreRetired } from "../press/commit.ts";
import { takeLock } from "../press/lock.ts";
import { refusalToReplace } from "../press/output-folder.ts";
import { emptyFolder } from "../press/staging.ts";
import { stateFolder } from "../press/state-folder.ts";
import { readNewsroom } from "../read/newsroom.ts";
import { assembleRelease } from "./assemble.ts";
import { exitCodes } from "./exit-codes.ts";
import { type NewsroomOptions, newsroomFlags, newsroomOptions, newsroomUsage, parseFlags } from "./options.ts";
import { countProblems, countStories, printAnnotations, printProblems } from "./report.ts";
import { complain, runCommand, say } from "./terminal.ts";
import { UsageError } from "./usage.ts";

const usage = `Usage: npm run build -- [options]

Writes a release. Where the content has problems, nothing is published and the earlier release stays.

${newsroomUsage}
  --full               forget what earlier builds kept`;

await runCommand(async (arguments_) => {
  const flags = { ...newsroomFlags, full: { type: "boolean" }, help: { type: "boolean" } } as const;
  const { values } = parseFlags(arguments_, flags, usage);
  if (values.help) {
    say(usage);
    return exitCodes.done;
  }
  const options = newsroomOptions(values, usage);
  const refusal = await refusalToReplace(options.output, options.newsroom);
  if (refusal !== null) throw new UsageError(refusal);

  const state = stateFolder(options.newsroom);
  const lock = await takeLock(state.lock);
  if (typeof lock === "number") {
    complain(`Another build of this newsroom is running (process ${lock}).`);
    return exitCodes.busy;
  }
  try {
    if (values.full) await rm(state.cache, { recursive: true, force: true });
    return await build(options);
  } finally {
    await lock.release();
  }
});

async function build(options: NewsroomOptions): Promise<number> {
  const started = performance.now();
  const { newsroom, output, now, pathPrefix } = options;
  const state = stateFolder(newsroom);
  await restoreRetired(state, output);
  const { edition, statics, problems } = await readNewsroom({ root: newsroom, pathPrefix, measure: measurePicture });
  if (edition === null || problems.some(isError)) return report(options, problems, null);

  const outDir = await emptyFolder(state.staging);
  try {
    const order = { edition, now, newsroom, statics, cache: state.cache, outDir };
    const found = await assembleRelease(order);
    if (found.length > 0) return report(options, [...problems, ...found], null);
    await commitRelease(state, output);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return report(options, problems, { stories: edition.stories.length, seconds });
}

interface Published {
  readonly stories: number;
  readonly seconds: string;
}

function report(options: NewsroomOptions, problems: readonly Problem[], published: Published | null): number {
  if (options.json) {
    const summary = { ok: published !== null, stories: published?.stories ?? 0, output: published && options.output };
    say(JSON.stringify({ ...summary, problems }, null, 2));
    return published === null ? exitCodes.problems : exitCodes.done;
  }
  printProblems(problems);
  if (process.env["GITHUB_ACTIONS"] === "true") printAnnotations(problems);
  const counted = countProblems(problems);
  if (published === null) {
    say(`${counted}. Nothing was published; the earlier release stays as it was.`);
    return exitCodes.problems;
  }
  if (counted !== null) say(counted);
  say(`Published ${countStories(published.stories)} to ${options.output} in ${published.seconds} s.`);
  return exitCodes.done;
}
