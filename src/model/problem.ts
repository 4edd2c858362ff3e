/**
 * One mistake in the content, written to its author. `file` is relative to the newsroom, with forward slashes;
 * `line` and `column` count from 1. An error keeps the edition from being published, a warning does not.
 */
export interface Problem {
  readonly severity: "error" | "warning";
  /** A stable name for the kind of problem, such as `unknown-key`. */
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters of the line are meant; 1 when only the place is known. */
  readonly length: number;
  /** What is wrong, as a full sentence. */
  readonly message: string;
  /** What to do about it, as a full sentence. */
  readonly remedy: string;
  /** The lines around the place with a marker under it; empty when the file cannot be shown as text. */
  readonly frame: string;
}

/** Orders problems as an author would walk through them: by file, line, column, then code and message. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

export function isError(problem: Problem): boolean {
  return problem.severity === "error";
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
