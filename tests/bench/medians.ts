import type { Cost } from "./measure.ts";

/** The middle of the known amounts, or the mean of the two in the middle; null where none is known. */
export function median(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null).sort((a, b) => a - b);
  const middle = known.length / 2;
  const upper = known[Math.floor(middle)];
  const lower = known[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

export function medianOf(costs: readonly Cost[], kind: keyof Cost): number | null {
  return median(costs.map((cost) => cost[kind]));
}

/** How many times `base` an amount is; null where either is not known. */
export function ratioOf(amount: number | null, base: number | null): number | null {
  return amount === null || base === null || base === 0 ? null : amount / base;
}
