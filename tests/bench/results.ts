import { arch, cpus, platform, totalmem } from "node:os";
import type { Cost } from "./measure.ts";

/** What one contender's runs over one site came to. */
export interface Result {
  readonly name: string;
  /** Empty where it failed. */
  readonly costs: readonly Cost[];
  /** What it wrote; null for one that writes nothing. */
  readonly output: Output | null;
}

export interface Output {
  readonly files: number;
  readonly bytes: number;
}

/** The results for one number of stories as a Markdown table. Ratios are to the first contender. */
export function resultsTable(stories: number, results: readonly Result[]): string {
  const first = results[0];
  const rows = results.map((result) => [
    result.name,
    cell(result, first, "wall", seconds),
    cell(result, first, "cpu", seconds),
    cell(result, first, "memory", megabytes),
    result.output === null ? "–" : result.output.files.toLocaleString("en-GB"),
    result.output === null ? "–" : megabytes(result.output.bytes),
  ]);
  const head = [`${stories.toLocaleString("en-GB")} stories`, "wall", "CPU", "peak memory", "files", "size"];
  return [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

/** What the figures were taken on; nothing in it names a person, a host or a path. */
export function machine(): string {
  const [model] = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} × ${model?.model.trim() || "processor of unknown model"}, ${gigabytes} GB, ${platform()} ${arch()}, Node ${process.versions.node}`;
}

function cell(result: Result, first: Result | undefined, kind: keyof Cost, print: (amount: number) => string): string {
  if (result.costs.length === 0) return "failed";
  const own = median(result.costs.map((cost) => cost[kind]));
  const other = first && median(first.costs.map((cost) => cost[kind]));
  if (own === null) return "not known";
  return result === first || !other ? print(own) : `${print(own)} (${ratio(own / other)}×)`;
}

function median(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null).sort((a, b) => a - b);
  const middle = known.length / 2;
  const upper = known[Math.floor(middle)];
  const lower = known[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

function seconds(amount: number): string {
  return `${amount.toFixed(amount < 10 ? 2 : 1)} s`;
}

function megabytes(amount: number): string {
  return `${Math.round(amount / 1024 ** 2).toLocaleString("en-GB")} MB`;
}

function ratio(amount: number): string {
  return amount.toFixed(amount < 1 ? 2 : 1);
}
