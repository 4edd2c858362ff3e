import { ratio, seconds, table } from "./figures.ts";
import type { Cost } from "./measure.ts";
import { medianOf, ratioOf } from "./medians.ts";
import { coldOf, type SizeResults } from "./results.ts";
import type { ScenarioId } from "./scenarios.ts";

/** What Dateline wants to be, measured in one run with Hugo. */
export interface Target {
  readonly what: string;
  readonly stories: number;
  readonly scenario: ScenarioId;
  readonly kind: keyof Cost;
  readonly most: number;
  /** Whether `most` is a multiple of what Hugo's cold build takes, or seconds. */
  readonly unit: "of Hugo's" | "seconds";
}

export const targets: readonly Target[] = [
  hugos("cold build, 10,000 stories, wall time", 10_000, "cold", "wall", 0.8),
  hugos("cold build, 100,000 stories, wall time", 100_000, "cold", "wall", 0.5),
  hugos("peak memory of all processes, 100,000 stories", 100_000, "cold", "memory", 0.35),
  hugos("one new story into 100,000, to the committed release", 100_000, "new", "committed", 0.02),
  {
    what: "one new story into 100,000, CPU",
    stories: 100_000,
    scenario: "new",
    kind: "cpu",
    most: 3,
    unit: "seconds",
  },
  hugos("nothing changed, 100,000 stories", 100_000, "unchanged", "wall", 0.01),
  hugos("one killed story in 100,000, to the committed release", 100_000, "killed", "committed", 0.02),
  hugos("one killed story in 100,000, to the end of the command", 100_000, "killed", "wall", 0.02),
  hugos("one rail changed, on all pages of 100,000 stories", 100_000, "rail", "wall", 0.25),
];

function hugos(what: string, stories: number, scenario: ScenarioId, kind: keyof Cost, most: number): Target {
  return { what, stories, scenario, kind, most, unit: "of Hugo's" };
}

/** What was measured against a target, in its unit; null where it was not. */
export function measuredFor(target: Target, sizes: readonly SizeResults[]): number | null {
  const size = sizes.find(({ stories }) => stories === target.stories);
  const result = size?.results.find(({ program, scenario }) => program === "dateline" && scenario === target.scenario);
  if (size === undefined || result === undefined) return null;
  const own = medianOf(result.costs, target.kind);
  if (target.unit === "seconds") return own;
  const hugo = coldOf(size, "hugo");
  return ratioOf(own, hugo && medianOf(hugo.costs, target.kind === "committed" ? "wall" : target.kind));
}

/** All targets with what was measured, as a Markdown table. */
export function targetsTable(sizes: readonly SizeResults[]): string {
  const rows = targets.map((target) => {
    const measured = measuredFor(target, sizes);
    const print = (amount: number) => (target.unit === "seconds" ? seconds(amount) : `${ratio(amount)} ${target.unit}`);
    return [
      target.what,
      target.unit === "seconds" ? `${target.most} s` : `${target.most} ${target.unit}`,
      measured === null ? "–" : print(measured),
      measured === null ? "not measured" : measured <= target.most ? "yes" : "no",
    ];
  });
  return table(["target", "at most", "measured", "met"], rows);
}
