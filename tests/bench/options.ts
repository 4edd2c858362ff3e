import { parseArgs } from "node:util";

export const usage = `Usage: npm run bench -- [options]

Builds generated newsrooms with Dateline, stock Eleventy and, where it is installed, Hugo.

  --sizes N,N…         numbers of stories (default: 1000,10000)
  --large              100,000 stories too
  --runs N             how often each builds each newsroom, in turn (default: 3)
  --only NAME,NAME…    some of dateline, eleventy, hugo, check
  --markdown FILE      writes the results there too`;

export interface BenchOptions {
  readonly sizes: readonly number[];
  readonly runs: number;
  /** Ids of contenders; null is all. */
  readonly only: readonly string[] | null;
  readonly markdown: string | null;
}

/** The options, or null where only help is wanted. Throws a sentence for the user where they are wrong. */
export function benchOptions(given: string[]): BenchOptions | null {
  const { values } = parseArgs({
    args: given,
    options: {
      sizes: { type: "string", default: "1000,10000" },
      large: { type: "boolean", default: false },
      runs: { type: "string", default: "3" },
      only: { type: "string" },
      markdown: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  const sizes = values.sizes.split(",").map((size) => count("--sizes", size));
  return {
    sizes: values.large ? [...sizes, 100_000] : sizes,
    runs: count("--runs", values.runs),
    only: values.only?.split(",") ?? null,
    markdown: values.markdown ?? null,
  };
}

function count(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${option}: "${text}" is not a positive whole number.`);
  return number;
}
