import type { Instant } from "../model/instant.ts";

/** What a commit did to a file. `blob` is null where the file became anything but a regular one, such as a link. */
export type FileChange =
  | { readonly kind: "added" | "changed"; readonly file: string; readonly blob: string | null }
  | {
      readonly kind: "renamed";
      readonly file: string;
      readonly from: string;
      /** Whether only the name is another. */
      readonly exactly: boolean;
      readonly blob: string | null;
    };

export interface Commit {
  readonly at: Instant;
  readonly changes: readonly FileChange[];
}

/**
 * Asks for all commits that touch a folder, newest first. Only the main line is followed: what was committed on a branch
 * was not public before it was merged, and a merge counts as one change, at its own time.
 */
export function logQuestion(folder: string): readonly string[] {
  return [
    ...["-c", "log.showRoot=true", "log", "-z", "--first-parent", "-m", "--raw", "--no-abbrev"],
    ...["--find-renames", "-l200", "--relative", "--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-notes"],
    ...["--no-color", "--no-mailmap", "--ignore-submodules=all", "--format=commit %ct", "HEAD", "--", folder],
  ];
}

/** Takes the answer to `logQuestion` apart. */
export function commitsFrom(answer: Buffer): readonly Commit[] {
  const words = answer.toString("utf8").split("\0")[Symbol.iterator]();
  const next = (): string => words.next().value ?? "";
  const commits: { at: Instant; changes: FileChange[] }[] = [];
  for (let word = words.next(); word.done !== true; word = words.next()) {
    const [, second] = /^commit (\d+)$/.exec(word.value) ?? [];
    const [, mode, blob, status, score] = /^\n?:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) ([A-Z])(\d*)$/.exec(word.value) ?? [];
    if (second !== undefined) commits.push({ at: { epoch: Number(second) * 1000 }, changes: [] });
    if (mode === undefined || blob === undefined || status === undefined) continue;
    const first = next();
    const regular = mode === "100644" || mode === "100755" ? blob : null;
    const change = changeOf(status, first, regular, score === "100", next);
    if (change !== null) commits[commits.length - 1]?.changes.push(change);
  }
  return commits;
}

function changeOf(
  status: string,
  file: string,
  blob: string | null,
  exactly: boolean,
  next: () => string,
): FileChange | null {
  switch (status) {
    case "A":
      return { kind: "added", file, blob };
    case "C":
      return { kind: "added", file: next(), blob };
    case "R":
      return { kind: "renamed", from: file, file: next(), exactly, blob };
    case "M":
    case "T":
      return { kind: "changed", file, blob };
    default:
      return null;
  }
}
