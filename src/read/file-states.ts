import type { Instant } from "../model/instant.ts";
import type { Commit } from "./git-log.ts";

/** A file as one commit left it. */
export interface FileState {
  readonly at: Instant;
  /** The name it had then. */
  readonly file: string;
  /** Null where it was no regular file. */
  readonly blob: string | null;
  /** Whether the commit gave it another name and changed nothing else. */
  readonly moved: boolean;
}

/** The most states that are kept of a file, the newest. */
const mostStates = 60;

/** A file whose older states are looked for under `name`; null where there are none. */
interface Trace {
  readonly file: string;
  readonly name: string | null;
  readonly states: FileState[];
}

/**
 * The states of files, newest first, through renames. A file that was deleted and came back is another one: its states
 * begin with its last appearance.
 *
 * @param commits newest first.
 */
export function statesOf(
  commits: readonly Commit[],
  files: readonly string[],
): ReadonlyMap<string, readonly FileState[]> {
  const found = new Map<string, FileState[]>(files.map((file) => [file, []]));
  /** The states of each file by the name that it had before the commits seen so far. */
  const followed = new Map(found);
  for (const { at, changes } of commits) {
    const traces = changes.flatMap((change): Trace[] => {
      const { kind, file, blob } = change;
      const states = followed.get(file);
      if (states === undefined) return [];
      states.push({ at, file, blob, moved: kind === "renamed" && change.exactly });
      if (kind === "added" || states.length >= mostStates) return [{ file, name: null, states }];
      return kind === "renamed" ? [{ file, name: change.from, states }] : [];
    });
    // Two files may have changed names, so all are let go before any is followed under its older name.
    for (const { file } of traces) followed.delete(file);
    for (const { name, states } of traces) {
      if (name !== null) followed.set(name, states);
    }
  }
  return found;
}
