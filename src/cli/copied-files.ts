import { isSettled } from "../model/settled.ts";
import { sameStamp } from "../morgue/stamp.ts";
import type { FileTable } from "../press/file-table.ts";
import type { CopiedFile } from "../press/record.ts";
import type { Stock } from "./stock.ts";

/** The static files of a release with their stamps, as far as these can be believed in later. */
export function copiedFiles(
  statics: readonly string[],
  files: FileTable,
  { stamps, now }: Stock,
): readonly CopiedFile[] {
  return statics.flatMap((file): CopiedFile[] => {
    const stamp = stamps.get(file);
    const hash = files.get(nameInRelease(file))?.hash;
    return stamp === undefined || hash === undefined || !isSettled(stamp, now) ? [] : [{ file, stamp, hash }];
  });
}

/** The names in the release of static files that have not changed since they were copied, and still stand there. */
export function standingCopies(
  copied: readonly CopiedFile[],
  ready: FileTable,
  { stamps }: Stock,
): ReadonlySet<string> {
  const standing = new Set<string>();
  for (const { file, stamp, hash } of copied) {
    const present = stamps.get(file);
    const name = nameInRelease(file);
    if (present !== undefined && sameStamp(stamp, present) && ready.get(name)?.hash === hash) standing.add(name);
  }
  return standing;
}

/** The name in the release of a file of `static/`. */
export function nameInRelease(file: string): string {
  return file.slice("static/".length);
}
