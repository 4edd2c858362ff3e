import type { Program } from "./contenders.ts";
import { megabytes, ratio, seconds, table, whole } from "./figures.ts";
import type { Cost } from "./measure.ts";
import { medianOf, ratioOf } from "./medians.ts";
import type { ScenarioId } from "./scenarios.ts";

/** What one contender's runs came to. */
export interface Result {
  readonly program: Program;
  readonly scenario: ScenarioId;
  readonly name: string;
  /** Empty where a run went wrong. */
  readonly costs: readonly Cost[];
  /** Why there are no costs: it failed, or what it wrote is not what it should be. */
  readonly fault: "failed" | "wrong output" | null;
  /** What it wrote; null for one that writes nothing. */
  readonly output: Output | null;
}

export interface Output {
  readonly files: number;
  readonly bytes: number;
}

/** The results for one number of stories. */
export interface SizeResults {
  readonly stories: number;
  readonly results: readonly Result[];
}

/** The cold build of a program; null where it was not measured. */
export function coldOf({ results }: SizeResults, program: Program): Result | null {
  return results.find((result) => result.program === program && result.scenario === "cold") ?? null;
}

/** The results as a Markdown table. In parentheses stand ratios to the cold builds of Hugo and of stock Eleventy. */
export function resultsTable(all: SizeResults): string {
  const bases = [coldOf(all, "hugo"), coldOf(all, "eleventy")];
  const rows = all.results.map((result) => {
    const cell = (kind: keyof Cost, print: (amount: number) => string) => cellOf(result, bases, kind, print);
    if (result.fault !== null) return [result.name, result.fault, "–", "–", "–", "–", "–"];
    return [
      result.name,
      cell("wall", seconds),
      cell("committed", seconds),
      cell("cpu", seconds),
      cell("memory", megabytes),
      result.output === null ? "–" : whole(result.output.files),
      result.output === null ? "–" : megabytes(result.output.bytes),
    ];
  });
  return table([`${whole(all.stories)} stories`, "wall", "committed", "CPU", "peak memory", "files", "size"], rows);
}

function cellOf(
  result: Result,
  bases: readonly (Result | null)[],
  kind: keyof Cost,
  print: (amount: number) => string,
): string {
  const own = medianOf(result.costs, kind);
  if (own === null) return kind === "committed" ? "–" : "not known";
  const ratios = bases.map((base) => {
    // Hugo and stock Eleventy write in place: their sites are whole when their commands end.
    const known = ratioOf(own, base && medianOf(base.costs, kind === "committed" ? "wall" : kind));
    return base === result ? "1" : known === null ? "–" : ratio(known);
  });
  return ratios.every((text) => text === "–") ? print(own) : `${print(own)} (${ratios.join(", ")})`;
}
