import { findStory, placeOf } from "./found-story.ts";
import type { ImportPlace } from "./import-place.ts";
import { type ImportRecord, recordName, recordText } from "./import-record.ts";
import { findPictures, type ItemPictures, noPictures } from "./item-pictures.ts";
import { joinStates, stateOf, type VersionContent } from "./item-state.ts";
import { writeMarkdown } from "./markdown-writer.ts";
import { movePictures, placePictures, removePictures } from "./pictures-beside.ts";
import { type Sorted, sortItem } from "./sorting.ts";
import { fieldsOf } from "./story-fields.ts";
import { storyName } from "./story-name.ts";
import { compareRanks, rankOf } from "./version-rank.ts";
import type { ReadItem, WireItem, WireWarning } from "./wire-item.ts";
import { writtenText } from "./written-text.ts";

/** What became of an item. */
export type Outcome =
  /** A story file was written for it. */
  | "new"
  | "updated"
  | "killed"
  /** The same again: nothing was touched. */
  | "unchanged"
  /** A later version was there before it. */
  | "older"
  /** The file stays as the author has it; the warnings say why. */
  | "kept";

export interface Imported {
  readonly uri: string;
  /** The story's file below the articles folder. */
  readonly file: string;
  readonly outcome: Outcome;
  readonly warnings: readonly WireWarning[];
}

/** Where an item comes from. */
export interface ItemOrigin {
  /** The folder that its pictures lie in; null on standard input. */
  readonly folder: string | null;
  /** Milliseconds: stands in for the dates that the item does not give. */
  readonly received: number;
}

/**
 * Imports one item: writes or updates its story, and remembers what was written. The story comes first, so that a crash
 * between the two is mended by the next import.
 */
export async function importItem(
  { item, warnings }: ReadItem,
  origin: ItemOrigin,
  place: ImportPlace,
): Promise<Imported> {
  const sorted = sortItem(item, place.desk);
  const pictures = await picturesOf(item, origin, place);
  const content = contentOf(item, sorted, pictures, place);
  const arrived = stateOf(item, content, origin.received);
  const found = findStory(arrived, place);
  const { record } = found;

  const isUndated = item.created === null && item.versionCreated === null;
  const noticed = [...warnings, ...pictures.warnings, ...sorted.warnings, ...(isUndated ? [noDate] : [])];
  const told = (outcome: Outcome, file: string, more: readonly WireWarning[] = []): Imported => ({
    uri: item.uri,
    file,
    outcome,
    warnings: outcome === "unchanged" || outcome === "older" ? more : [...noticed, ...more],
  });
  const isGone = record !== null && found.text === null;
  if (!place.overwrite && record !== null && hasArrived(record, content)) {
    return isGone ? told("kept", found.file, [deletedByHand]) : told("unchanged", found.file);
  }
  const state = record === null ? arrived : joinStates(record.state, arrived);
  if (isGone && !place.overwrite) {
    remember({ state, file: found.file }, record, place);
    return told("kept", found.file, [deletedByHand]);
  }
  const written = writtenText(found, state, place.overwrite);
  if (written.kind === "kept") return told("kept", found.file, [written.warning]);

  const file = placeOf(state, found, place);
  if (state.content === content) placePictures(pictures.found, file, place);
  else movePictures(state, found.file, file, place);
  const isTouched = written.text !== found.text || file !== found.file;
  if (isTouched) place.articles.write(file, written.text);
  if (file !== found.file && found.text !== null) place.articles.remove(found.file);
  if (record !== null) removePictures(record, state, found.file, file, written.text, place);
  remember({ state, file }, record, place);
  if (record !== null && compareRanks(arrived.latest.rank, record.state.latest.rank) < 0) {
    return told("older", file, written.warnings);
  }
  if (!isTouched) return told("unchanged", file, written.warnings);
  return told(content.rank.isCanceled ? "killed" : found.text === null ? "new" : "updated", file, written.warnings);
}

async function picturesOf(
  item: WireItem,
  { folder }: ItemOrigin,
  { checkPicture }: ImportPlace,
): Promise<ItemPictures> {
  if (item.pictures.length === 0) return noPictures;
  return findPictures(item, folder, storyName(item.uri), checkPicture);
}

function contentOf(item: WireItem, sorted: Sorted, pictures: ItemPictures, { desk }: ImportPlace): VersionContent {
  const text = writeMarkdown(item.body);
  const isBoth = text !== "" && pictures.markdown !== "";
  return {
    rank: rankOf(item, text),
    format: item.format,
    fields: { ...fieldsOf(item, sorted, desk), ...(pictures.image !== null && { image: pictures.image }) },
    body: `${text}${isBoth ? "\n" : ""}${pictures.markdown}`,
    pictures: pictures.found.map(({ name, hash }) => ({ name, hash })),
  };
}

function hasArrived({ state }: ImportRecord, { rank }: VersionContent): boolean {
  return [state.latest.rank.digest, state.content.rank.digest].includes(rank.digest);
}

function remember(record: ImportRecord, before: ImportRecord | null, { records }: ImportPlace): void {
  const text = recordText(record);
  if (before === null || text !== recordText(before)) records.write(recordName(record.state.uri), text);
}

const noDate: WireWarning = {
  code: "no-date",
  message: "The item carries no date: the time of its file, or of this import, stands for its first publication.",
};

const deletedByHand: WireWarning = {
  code: "deleted-by-hand",
  message:
    "The story's file was deleted since it was imported, so it was not written again. --overwrite brings it back.",
};
