/** An error of the system, as Node throws it. */
interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
  readonly dest?: string;
}

/** What the system's errors mean to an operator, and what to do. */
const meanings: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ["the disk is full", "Make room"],
  EDQUOT: ["the disk space that this user may take up is used up", "Make room, or have the quota raised"],
  EIO: ["the disk reports an error", "See the system's log and check the disk"],
  EMFILE: ["too many files are open", "Raise the limit (ulimit -n)"],
  ENFILE: ["too many files are open on this machine", "End other programs"],
  EACCES: ["this user may not do that", "Mend the permissions of the file and of its folder"],
  EPERM: ["this user may not do that", "Mend the permissions of the file and of its folder"],
  EROFS: ["the disk can only be read from", "Mount it for writing, or name another folder"],
};

/** Runs what writes to one file. An error that names no file, as those of writing by number, names this one. */
export function naming<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw named(error, path);
  }
}

/** The error, with a file where it names none. */
export function named(error: unknown, path: string): unknown {
  return isSystemError(error) && error.path === undefined ? Object.assign(error, { path }) : error;
}

/** A fault of the system in words for the operator: where, what, and what to do; null for any other error. */
export function faultText(error: Error): string | null {
  if (!isSystemError(error)) return null;
  const meaning = meanings[error.code];
  const place = error.dest ?? error.path;
  if (meaning === undefined || place === undefined) return null;
  const [what, remedy] = meaning;
  return `${place} cannot be written or read: ${what} (${error.code}). ${remedy}, then give the command again.`;
}

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
