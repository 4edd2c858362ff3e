import type { Problem } from "../model/problem.ts";
import type { PublishedStory } from "../press/manifest.ts";
import { exitCodes } from "./exit-codes.ts";
import type { ShardMade } from "./make-shard.ts";
import type { NewsroomOptions } from "./options.ts";
import type { Plan } from "./plan.ts";
import type { StageTime } from "./progress.ts";
import { countProblems, countStories, printAnnotations, printProblems } from "./report.ts";
import { dim, red, say } from "./terminal.ts";
import type { Unchanged } from "./unchanged.ts";

/** A release that went out. */
export interface Published {
  readonly plan: Plan;
  /** Broken stories whose last pages were kept. */
  readonly kept: readonly PublishedStory[];
  /** How many stories readers can see. */
  readonly stories: number;
  readonly pages: {
    readonly rendered: number;
    /** Those in which only the rails were exchanged. */
    readonly exchanged: number;
    readonly reused: number;
  };
  /** Words that were found after the release went out, in files that it took over. */
  readonly late: readonly Problem[];
  readonly times: readonly StageTime[];
}

/** Tells how a build ended, as text or as JSON, and gives its exit code. `published` is null where nothing went out. */
export function reportBuild(
  options: NewsroomOptions,
  problems: readonly Problem[],
  published: Published | null,
): number {
  const isOut = published !== null && published.late.length === 0;
  const code = isOut ? exitCodes.done : exitCodes.problems;
  if (options.json) {
    say(JSON.stringify({ ...summary(options, published), problems }, null, 2));
    return code;
  }
  printProblems(problems);
  if (process.env["GITHUB_ACTIONS"] === "true") printAnnotations(problems);
  const counted = countProblems(problems);
  if (published === null) {
    say(`${counted}. Nothing was published; the earlier release stays as it was.`);
    return code;
  }
  if (counted !== null) say(counted);
  tellExceptions(published);
  say(`Published ${countStories(published.stories)} to ${options.output} in ${seconds(published.times)}.`);
  if (total(published.times) >= longBuild) tellCosts(published);
  return code;
}

/** Tells that a release stands as it is. */
export function reportUnchanged(options: NewsroomOptions, { stories }: Unchanged, times: readonly StageTime[]): number {
  const { output } = options;
  if (options.json) {
    const nothing = { despite: null, leftOut: [], kept: [], problems: [] };
    say(JSON.stringify({ ok: true, stories, output, unchanged: true, ...nothing }, null, 2));
  } else {
    say(`Nothing has changed: ${countStories(stories)} in ${output}, looked at in ${seconds(times)}.`);
  }
  return exitCodes.done;
}

/** Tells where a part of a release lies, and gives the exit code. */
export function reportShard(options: NewsroomOptions, problems: readonly Problem[], shard: ShardMade): number {
  const { folder, files } = shard;
  if (options.json) say(JSON.stringify({ ok: true, shard: folder, files, problems }, null, 2));
  else {
    printProblems(problems);
    say(`${files} files of the release are in ${folder}. When all parts are there, join them: npm run merge`);
  }
  return exitCodes.done;
}

/** From so many seconds on, people want to know where the time went. */
const longBuild = 2;

function tellCosts({ pages, times }: Published): void {
  const exchanged = pages.exchanged === 0 ? "" : `${pages.exchanged} given other rails, `;
  say(`Pages: ${pages.rendered} rendered, ${exchanged}${pages.reused} as they were.`);
  for (const { name, seconds: spent, items } of times) {
    const each = items > 0 ? `, ${items} at ${Math.round(items / Math.max(spent, 0.001))} a second` : "";
    say(dim(`  ${name}: ${spent.toFixed(1)} s${each}`));
  }
  say(dim(`  peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`));
}

function total(times: readonly StageTime[]): number {
  return times.reduce((sum, { seconds: spent }) => sum + spent, 0);
}

function seconds(times: readonly StageTime[]): string {
  return `${total(times).toFixed(1)} s`;
}

function summary({ output }: NewsroomOptions, published: Published | null) {
  return {
    ok: published !== null && published.late.length === 0,
    stories: published?.stories ?? 0,
    output: published === null ? null : output,
    despite: published?.plan.despite ?? null,
    leftOut: published?.plan.broken ?? [],
    kept: published?.kept.map(({ file }) => file) ?? [],
  };
}

/** A release that went out in spite of errors says so loudly. */
function tellExceptions({ plan, kept }: Published): void {
  if (plan.despite === null) return;
  say(
    red(
      plan.despite === "kill"
        ? "A KILL WENT OUT although the newsroom has errors. Mend them soon: broken stories are left out."
        : "QUARANTINE: broken stories were left out.",
    ),
  );
  const pages = new Set(kept.map(({ file }) => file));
  for (const file of plan.broken)
    say(`  ${file}: ${pages.has(file) ? "its last published page was kept" : "left out"}`);
}
