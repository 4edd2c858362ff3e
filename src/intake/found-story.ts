import { posix } from "node:path";
import { DateTime } from "luxon";
import type { ImportPlace } from "./import-place.ts";
import { type ImportRecord, parseRecord, recordName } from "./import-record.ts";
import type { ItemDesk } from "./item-desk.ts";
import type { ItemState } from "./item-state.ts";
import type { Shelf } from "./shelf.ts";
import { sourceUri } from "./story-index.ts";
import { storyName } from "./story-name.ts";

export interface FoundStory {
  readonly record: ImportRecord | null;
  readonly file: string;
  /** The text of the file; null where there is none. */
  readonly text: string | null;
}

/** The story of an item where its record says, else where an author has moved it, else where it would be written. */
export function findStory(arrived: ItemState, { articles, records, index, desk }: ImportPlace): FoundStory {
  const bytes = records.read(recordName(arrived.uri));
  const parsed = bytes === null ? null : parseRecord(Buffer.from(bytes).toString("utf8"));
  const record = parsed?.state.uri === arrived.uri ? parsed : null;
  const known = record === null ? null : textOf(articles, record.file);
  if (record !== null && known !== null) return { record, file: record.file, text: known };
  const moved = index.find(arrived.uri);
  const text = moved === null ? null : textOf(articles, moved);
  // What the index says may be out of date: the file itself decides.
  if (moved !== null && text !== null && sourceUri(text) === arrived.uri) return { record, file: moved, text };
  return { record, file: record?.file ?? freeFile(arrived, articles, desk), text: null };
}

function textOf(articles: Shelf, file: string): string | null {
  const bytes = articles.read(file);
  return bytes === null
    ? null
    : Buffer.from(bytes)
        .toString("utf8")
        .replace(/^\ufeff/, "")
        .replace(/\r\n?/g, "\n");
}

/** A name that no other story has. */
function freeFile(state: ItemState, articles: Shelf, desk: ItemDesk): string {
  for (let more = 0; ; more++) {
    const file = `${folderOf(state, desk)}/${storyName(state.uri, more)}.md`;
    const text = textOf(articles, file);
    if (text === null || sourceUri(text) === state.uri) return file;
  }
}

function folderOf({ created }: ItemState, { timeZone }: ItemDesk): string {
  return DateTime.fromMillis(created, { zone: timeZone }).toFormat("yyyy/MM");
}

/** Where the file belongs: by the day of first publication, unless an author has put it elsewhere. */
export function placeOf(state: ItemState, { record, file, text }: FoundStory, { articles, desk }: ImportPlace): string {
  if (record === null) return file;
  const isOurs = posix.dirname(file) === folderOf(record.state, desk) && text !== null;
  if (!isOurs || folderOf(state, desk) === folderOf(record.state, desk)) return file;
  const wanted = `${folderOf(state, desk)}/${posix.basename(file)}`;
  return textOf(articles, wanted) === null ? wanted : file;
}
