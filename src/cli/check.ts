import { isError } from "../model/problem.ts";
import { stateFolder } from "../press/state-folder.ts";
import { exitCodes } from "./exit-codes.ts";
import { lastRelease } from "./last-release.ts";
import { type NewsroomOptions, newsroomFlags, newsroomOptions, newsroomUsage, parseFlags } from "./options.ts";
import { readForRelease } from "./read-for-release.ts";
import { countProblems, countStories, printAnnotations, printProblems } from "./report.ts";
import { runCommand, say } from "./terminal.ts";
import { watchPaths } from "./watch-paths.ts";

const usage = `Usage: npm run check -- [options]

Reports every problem in the content as file:line:column.

${newsroomUsage}
  --watch              check again after every change`;

await runCommand(async (arguments_) => {
  const { values } = parseFlags(
    arguments_,
    { ...newsroomFlags, watch: { type: "boolean" }, help: { type: "boolean" } },
    usage,
  );
  if (values.help) {
    say(usage);
    return exitCodes.done;
  }
  const options = newsroomOptions(values, usage);
  if (!values.watch) return check(options);
  // The two lines around each run tell editors when a list of problems starts and ends.
  const again = async () => {
    say("Checking the content …");
    await check(options);
    say("Watching for changes.");
  };
  await again();
  await watchPaths(options.newsroom, ["articles", "_data", "static"], again);
  return exitCodes.done;
});

async function check(options: NewsroomOptions): Promise<number> {
  const manifest = lastRelease(stateFolder(options.newsroom).records(options.output))?.manifest ?? null;
  const { edition, problems } = await readForRelease(options, manifest);
  const stories = edition?.stories.length ?? 0;
  const sound = !problems.some(isError);
  if (options.json) {
    say(JSON.stringify({ ok: sound, stories, problems }, null, 2));
  } else {
    printProblems(problems);
    if (process.env["GITHUB_ACTIONS"] === "true") printAnnotations(problems);
    say(countProblems(problems) ?? `No problems in ${countStories(stories)}.`);
  }
  return sound ? exitCodes.done : exitCodes.problems;
}
