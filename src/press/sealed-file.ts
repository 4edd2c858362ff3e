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

/** A text that begins with its own hash, as a line, by which it can be trusted where nothing else seals it. */
export function withItsHash(text: string): string {
  return `${hashOf(Buffer.from(text))}\n${text}`;
}

/** The text behind its hash; null where it is not what was written. */
export function checkedText(content: string): string | null {
  const end = content.indexOf("\n");
  const text = content.slice(end + 1);
  return hashOf(Buffer.from(text)) === content.slice(0, end) ? text : null;
}

/** Replaces a file of the state folder in one step, so that a crash leaves the earlier content or the new one. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const incoming = `${path}.incoming`;
  naming(incoming, () => writeFileSync(incoming, content));
  renameSync(incoming, path);
}
