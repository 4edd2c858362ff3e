import { lstatSync, readdirSync, statSync } from "node:fs";
import { type ChangeTimes, isSettled } from "../model/settled.ts";
import { noTally, type Tally, tallyOf } from "./tally.ts";

/** A folder of an output as it was when it was listed. */
export interface SurveyedFolder {
  /** Relative to the output, with forward slashes; that of the output itself is empty. */
  readonly path: string;
  /** By what the disk told of it just before; null where a change that came just after would not show in it. */
  readonly sign: FolderSign | null;
  /** The files in it, by their names relative to the output, without those of the folders in it. */
  readonly files: Tally;
}

/**
 * What a disk tells of a folder. Where it is the same, so are the names in the folder: adding, removing and renaming set
 * the times (POSIX, "File Times Update"), and the change time cannot be set back. Milliseconds since 1970.
 */
export interface FolderSign extends ChangeTimes {
  readonly inode: number;
}

/**
 * All folders of an output, a folder before those in it. Those that are known and have not changed since are not listed.
 * What cannot be listed holds nothing.
 *
 * @param known an earlier survey of the same output; see `known-survey.ts` for where it can be relied on.
 * @param now the time by the disk's own clock, in milliseconds since 1970.
 */
export function survey(output: string, known: readonly SurveyedFolder[], now: number): readonly SurveyedFolder[] {
  const found: SurveyedFolder[] = [];
  const before = new Map(known.map((folder) => [folder.path, { folder, below: [] as string[] }]));
  for (const { path } of known) if (path !== "") before.get(folderOf(path))?.below.push(path);
  const visit = (path: string, sign: FolderSign) => {
    const kept = before.get(path);
    if (kept !== undefined && isSame(kept.folder.sign, sign)) {
      found.push(kept.folder);
      for (const each of kept.below) descend(each);
      return;
    }
    const { files, folders } = listed(output, path);
    found.push({ path, sign: isSettled(sign, now) ? sign : null, files });
    for (const each of folders) descend(each);
  };
  const descend = (path: string) => {
    const sign = signOf(lstatSync, `${output}/${path}`);
    if (sign !== null) visit(path, sign);
  };
  // The output itself may be a link to a folder.
  const whole = signOf(statSync, output);
  if (whole !== null) visit("", whole);
  return found;
}

/** What is in one folder, by names relative to the output. */
function listed(output: string, path: string): { readonly files: Tally; readonly folders: readonly string[] } {
  const files: string[] = [];
  const folders: string[] = [];
  try {
    for (const entry of readdirSync(`${output}/${path}`, { withFileTypes: true })) {
      const name = path === "" ? entry.name : `${path}/${entry.name}`;
      (entry.isDirectory() ? folders : files).push(name);
    }
  } catch {
    return { files: noTally, folders: [] };
  }
  return { files: tallyOf(files), folders };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The sign of a folder; null where none can be seen. */
function signOf(look: typeof lstatSync, path: string): FolderSign | null {
  try {
    const stats = look(path, { throwIfNoEntry: false });
    return stats?.isDirectory() ? { modified: stats.mtimeMs, changed: stats.ctimeMs, inode: stats.ino } : null;
  } catch {
    return null;
  }
}

function isSame(a: FolderSign | null, b: FolderSign): boolean {
  return a !== null && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}
