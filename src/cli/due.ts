import { transitionsBetween, transitionsOf } from "../derive/transitions.ts";
import { type Instant, isoInstant } from "../model/instant.ts";
import type { Transition, TransitionKind } from "../model/transition.ts";
import { stateFolder } from "../press/state-folder.ts";
import { parseInstant } from "../read/instants.ts";
import { exitCodes } from "./exit-codes.ts";
import { lastRelease } from "./last-release.ts";
import { newsroomFlags, newsroomOptions, newsroomUsage, parseFlags } from "./options.ts";
import { readForRelease } from "./read-for-release.ts";
import { countProblems, printProblems } from "./report.ts";
import { bold, complain, runCommand, say } from "./terminal.ts";
import { UsageError } from "./usage.ts";

const usage = `Usage: npm run due -- [options]

Lists what changes by time alone, and when: an embargo lifts, a licence ends, a story leaves the news sitemap, a story
becomes one from the archive.

${newsroomUsage}
  --check              exit 1 when the release has become wrong since it was built
  --since INSTANT      with --check: when it was built, where that is not known here (asOf in its status.json)`;

const words: Readonly<Record<TransitionKind, string>> = {
  "embargo-lifts": "its embargo lifts",
  "licence-ends": "its licence ends",
  "enters-news-sitemap": "it enters the news sitemap",
  "leaves-news-sitemap": "it leaves the news sitemap",
  "becomes-archived": "it becomes a story from the archive",
  "loses-headlines": "its rails lose their headlines",
};

await runCommand(async (arguments_) => {
  const own = { check: { type: "boolean" }, since: { type: "string" }, help: { type: "boolean" } } as const;
  const { values } = parseFlags(arguments_, { ...newsroomFlags, ...own }, usage);
  if (values.help) {
    say(usage);
    return exitCodes.done;
  }
  const options = newsroomOptions(values, usage);
  const since = values.since === undefined ? null : parseInstant(values.since);
  if (values.since !== undefined && since === null) {
    throw new UsageError(
      `--since ${values.since} is not an instant with its offset, such as 2022-08-17T16:18:57Z.\n\n${usage}`,
    );
  }
  const manifest = lastRelease(stateFolder(options.newsroom).records(options.output))?.manifest ?? null;
  const { edition, problems } = await readForRelease(options, manifest);
  if (edition === null) {
    printProblems(problems);
    complain(`${countProblems(problems)}. What is due cannot be told.`);
    return exitCodes.problems;
  }
  if (!values.check) {
    tell(transitionsOf(edition, options.now), options.json);
    return exitCodes.done;
  }
  const built: Instant | null = since ?? (manifest === null ? null : { epoch: manifest.now });
  if (built === null) {
    complain(`No release in ${options.output} is known here. Build one, or say with --since when it was built.`);
    return exitCodes.problems;
  }
  const overdue = transitionsBetween(edition, built, options.now);
  tell(overdue, options.json);
  if (overdue.length === 0) {
    if (!options.json) say("The release is up to date.");
    return exitCodes.done;
  }
  if (!options.json) say(`The release of ${isoInstant(built)} is overdue. Build again.`);
  return exitCodes.problems;
});

function tell(transitions: readonly Transition[], json: boolean): void {
  if (json) {
    say(
      JSON.stringify(
        transitions.map(({ at, ...rest }) => ({ at: isoInstant(at), ...rest })),
        null,
        2,
      ),
    );
    return;
  }
  for (const { at, kind, story } of transitions) {
    say(`${bold(isoInstant(at))}  ${story.file}: ${words[kind]}.`);
  }
  if (transitions.length === 0) say("Nothing is due.");
}
