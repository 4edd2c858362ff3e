import { posix } from "node:path";
import type { ImportPlace } from "./import-place.ts";
import type { ImportRecord } from "./import-record.ts";
import { type FoundPicture, pictureHash } from "./item-pictures.ts";
import type { ItemState } from "./item-state.ts";

function beside(file: string, name: string): string {
  return posix.join(posix.dirname(file), name);
}

/** Puts the pictures of a new text beside its file; one that lies there already is not touched. */
export function placePictures(found: readonly FoundPicture[], file: string, { articles }: ImportPlace): void {
  for (const { name, hash, bytes } of found) {
    const old = articles.read(beside(file, name));
    if (old === null || pictureHash(old) !== hash) articles.write(beside(file, name), bytes);
  }
}

/** A story that moves takes its pictures along. */
export function movePictures(state: ItemState, from: string, to: string, { articles }: ImportPlace): void {
  if (posix.dirname(from) === posix.dirname(to)) return;
  for (const { name } of state.content.pictures) {
    const bytes = articles.read(beside(from, name));
    if (bytes !== null) articles.write(beside(to, name), bytes);
  }
}

/** Pictures of an earlier text go, unless an author has come to use them. */
export function removePictures(
  record: ImportRecord,
  state: ItemState,
  from: string,
  to: string,
  text: string,
  { articles }: ImportPlace,
): void {
  const isMoved = posix.dirname(from) !== posix.dirname(to);
  for (const { name } of record.state.content.pictures) {
    const isUsed = state.content.pictures.some((picture) => picture.name === name) || text.includes(name);
    if (!isUsed || isMoved) articles.remove(beside(from, name));
  }
}
