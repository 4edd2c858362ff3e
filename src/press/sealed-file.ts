import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { naming } from "../model/fault.ts";
import { hashOf } from "./proof.ts";

/** Bytes of the state folder with the hash that they must have. */
export interface Seal {
  readonly hash: string;
}

/** Writes a file and gives the seal by which it can be trusted later. */
export function writeSealed(path: string, content: string | Uint8Array): Seal {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  mkdirSync(dirname(path), { recursive: true });
  naming(path, () => writeFileSync(path, bytes));
  return { hash: hashOf(bytes) };
}

/** The bytes of a sealed file; null where it is missing or not what was written. */
export function readSealed(path: string, { hash }: Seal): Buffer | null {
  try {
    const bytes = readFileSync(path);
    return hashOf(bytes) === hash ? bytes : null;
  } catch {
    return null;
  }
}

/** Replaces a file of the state folder in one step, so that a crash leaves the earlier text or the new one. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const incoming = `${path}.incoming`;
  naming(incoming, () => writeFileSync(incoming, text));
  renameSync(incoming, path);
}
