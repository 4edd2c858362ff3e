/** Few broken stories are always let through, many never; in between a share of the edition decides. */
const few = 5;
const many = 50;
const share = 0.005;

/** How many newly broken stories a build with `--quarantine` may leave out; more look like a fault, not like slips. */
export function allowance(stories: number): number {
  return Math.min(many, Math.max(few, Math.floor(stories * share)));
}

/** Broken stories that the last release had not left out already. */
export function newlyBroken(broken: readonly string[], before: readonly string[]): readonly string[] {
  const known = new Set(before);
  return broken.filter((file) => !known.has(file));
}
