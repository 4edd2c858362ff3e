import { parseArgs } from "node:util";
import type { Program } from "./contenders.ts";
import { type ScenarioId, scenarioIds } from "./scenarios.ts";

export const usage = `Usage: npm run bench -- [options]

Builds generated newsrooms with Dateline, stock Eleventy and, where it is installed, Hugo.

  --sizes N,N…         numbers of stories (default: 1000,10000)
  --large              100,000 stories too, without stock Eleventy unless --only names it
  --runs N             how often each contender runs, in turn (default: 3)
  --large-runs N       the same for 100,000 stories and more (default: 2, at most --runs)
  --only NAME,NAME…    some programs (dateline, eleventy, hugo), some scenarios
                       (${scenarioIds.join(", ")}),
                       or one of one program (dateline-new, hugo-cold)
  --markdown FILE      writes the results there too`;

export interface BenchOptions {
  readonly sizes: readonly number[];
  /** How often each contender runs with so many stories. */
  readonly runsFor: (stories: number) => number;
  /** Whether a contender runs with so many stories. */
  readonly wants: (program: Program, scenario: ScenarioId, stories: number) => boolean;
  readonly markdown: string | null;
}

/** From so many stories on a newsroom is large. */
export const large = 100_000;
/** Fewer leave nothing to kill and nothing to choose samples from. */
const fewest = 20;

/** The options, or null where only help is wanted. Throws a sentence for the user where they are wrong. */
export function benchOptions(given: readonly string[]): BenchOptions | null {
  const { values } = parseArgs({
    args: [...given],
    options: {
      sizes: { type: "string", default: "1000,10000" },
      large: { type: "boolean", default: false },
      runs: { type: "string", default: "3" },
      "large-runs": { type: "string" },
      only: { type: "string" },
      markdown: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  const sizes = values.sizes.split(",").map((size) => count("--sizes", size, fewest));
  const runs = count("--runs", values.runs, 1);
  const largeRuns =
    values["large-runs"] === undefined ? Math.min(2, runs) : count("--large-runs", values["large-runs"], 1);
  const only = values.only?.split(",").map((name) => contenderName(name)) ?? null;
  return {
    sizes: [...new Set(values.large ? [...sizes, large] : sizes)],
    runsFor: (stories) => (stories < large ? runs : largeRuns),
    wants: (program, scenario, stories) => {
      const named = only?.some((name) => [program, scenario, `${program}-${scenario}`].includes(name));
      if (program !== "eleventy" || stories < large) return named ?? true;
      return only?.some((name) => name.startsWith("eleventy")) ?? false;
    },
    markdown: values.markdown ?? null,
  };
}

const names: ReadonlySet<string> = new Set([
  "dateline",
  "eleventy",
  "hugo",
  ...scenarioIds,
  ...scenarioIds.map((scenario) => `dateline-${scenario}`),
  "eleventy-cold",
  "hugo-cold",
]);

function contenderName(name: string): string {
  if (!names.has(name)) throw new Error(`--only: "${name}" is neither a program nor a scenario.`);
  return name;
}

function count(option: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least) {
    throw new Error(`${option}: "${text}" is not a whole number of at least ${least}.`);
  }
  return number;
}
