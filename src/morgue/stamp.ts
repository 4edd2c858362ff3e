import { lstatSync, type Stats } from "node:fs";
import type { ChangeTimes } from "../model/settled.ts";

/**
 * What a disk tells of a file without its being read. A file with the same stamp has the same bytes, as git assumes too
 * (https://git-scm.com/docs/racy-git): its change time cannot be set back. Times are milliseconds since 1970.
 */
export interface Stamp extends ChangeTimes {
  readonly size: number;
  readonly inode: number;
}

/** The stamps of a list of files, as far as they are there. */
export interface Stamps {
  get(file: string): Stamp | undefined;
  /** In the order of the list. */
  forEach(take: (stamp: Stamp, file: string) => void): void;
}

/** The stamp of a regular file; null where there is none. */
export function stampOf(path: string): Stamp | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? fromStats(stats) : null;
}

function fromStats({ size, mtimeMs, ctimeMs, ino }: Stats): Stamp {
  return { size, modified: mtimeMs, changed: ctimeMs, inode: ino };
}

export function sameStamp(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}
