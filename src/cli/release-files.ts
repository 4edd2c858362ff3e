import { type Fingerprint, sameFingerprint } from "../model/fingerprint.ts";
import { type FileRecord, type FileTable, printIn } from "../press/file-table.ts";
import { releaseMark } from "../press/output-folder.ts";
import { hashOf } from "../press/proof.ts";
import type { KeptFiles } from "./kept-files.ts";
import type { Staged } from "./stage-release.ts";

/** The files of the release, those that were there before first, so that two releases are written down in nearly one order. */
export function filesOf(
  { claims, rendered, others, untouched }: Staged,
  kept: KeptFiles,
  ready: FileTable,
): Map<string, FileRecord> {
  const recordOf = (file: string): FileRecord | null => {
    const print = printIn(claims, file);
    const hash = rendered.hashes.get(file) ?? others.files.get(file) ?? kept.files.get(file);
    if (hash !== undefined) return { hash, print };
    const stays = print !== null || untouched.has(file) ? ready.get(file) : undefined;
    if (stays === undefined) return null;
    return samePrint(stays.print, print) ? stays : { hash: stays.hash, print };
  };
  const fresh: string[] = [];
  for (const names of [claims.keys(), others.files.keys(), kept.files.keys(), untouched]) {
    for (const name of names) if (!ready.has(name)) fresh.push(name);
  }
  const files = new Map<string, FileRecord>();
  for (const name of fresh.length === 0 ? ready.keys() : [...ready.keys(), ...fresh].sort()) {
    const record = recordOf(name);
    if (record !== null) files.set(name, record);
  }
  return files;
}

function samePrint(a: Fingerprint | null, b: Fingerprint | null): boolean {
  return a === null || b === null ? a === b : sameFingerprint(a, b);
}

/** A release is named by the bytes of its files. */
export function nameOf(files: FileTable): string {
  return hashOf(Buffer.from(Array.from(files, ([file, { hash }]) => `${hash}  ${file}\n`).join(""))).slice(0, 16);
}

/** Whether a file is in the release without having been looked at. */
export function isTakenOver(file: string, { rendered, others }: Staged, kept: KeptFiles): boolean {
  return file !== releaseMark && !rendered.hashes.has(file) && !others.files.has(file) && !kept.files.has(file);
}
