/** What must be true of a site after a run, so that a fast wrong build cannot win. */
export interface Expectation {
  /** What is wrong, in sentences; empty where nothing is. `files` are all paths in the output, with `/`. */
  readonly faults: (files: readonly string[]) => Promise<readonly string[]>;
  /** Tells, from outside and while the command runs, whether its release is out. Null where nobody asks. */
  readonly isOut: (() => boolean) | null;
}
