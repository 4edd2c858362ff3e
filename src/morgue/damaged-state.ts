/** What an earlier build kept is not what it was: nothing of it can be used. */
export class DamagedState extends Error {
  override readonly name = "DamagedState";

  /** @param what the file or table that is damaged. */
  constructor(what: string) {
    super(`${what} is damaged. Make everything anew: npm run build -- --full`);
  }
}

/** Whether an error is a damaged state or was led to by one; Eleventy throws errors of its own around those of pages. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof DamagedState) return true;
  return isDamage(error.cause) || ("originalError" in error && isDamage(error.originalError));
}
