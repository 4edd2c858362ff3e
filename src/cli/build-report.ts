import type { Problem } from "../model/problem.ts";
import type { PublishedStory } from "../press/manifest.ts";
import { exitCodes } from "./exit-codes.ts";
import type { NewsroomOptions } from "./options.ts";
import type { Plan } from "./plan.ts";
import type { StageTime } from "./progress.ts";
import { countProblems, countStories, printAnnotations, printProblems } from "./report.ts";
import { red, say } from "./terminal.ts";

/** A release that went out. */
export interface Published {
  readonly plan: Plan;
  /** Broken stories whose last pages were kept. */
  readonly kept: readonly PublishedStory[];
  /** How many stories readers can see. */
  readonly stories: number;
  readonly seconds: string;
  readonly pages: { readonly rendered: number; readonly reused: number };
  readonly times: readonly StageTime[];
}

/** Tells how a build ended, as text or as JSON, and gives its exit code. `published` is null where nothing went out. */
export function reportBuild(
  options: NewsroomOptions,
  problems: readonly Problem[],
  published: Published | null,
): number {
  const code = published === null ? exitCodes.problems : exitCodes.done;
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
  say(`Published ${countStories(published.stories)} to ${options.output} in ${published.seconds} s.`);
  return code;
}

function summary({ output }: NewsroomOptions, published: Published | null) {
  return {
    ok: published !== null,
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
