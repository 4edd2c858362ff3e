import { isoInstant } from "../model/instant.ts";
import { type FieldValue, type StoryFields, withoutNulls } from "./story-fields.ts";
import { compareRanks, type VersionRank } from "./version-rank.ts";
import type { WireFormat, WireItem } from "./wire-item.ts";

/** A public note that a version brought with it. */
export interface Notice {
  readonly version: number;
  /** Milliseconds. */
  readonly at: number;
  readonly kind: "correction" | "update";
  readonly text: string;
}

/** What one version of an item gives to its story. */
export interface VersionContent {
  readonly rank: VersionRank;
  readonly format: WireFormat;
  /** Its own fields, see `fieldsOf`. */
  readonly fields: StoryFields;
  readonly body: string;
  /** The pictures that its fields and its body name, which lie beside the story. */
  readonly pictures: readonly KeptPicture[];
}

/** A picture beside a story, by its name and a hash of its bytes. */
export interface KeptPicture {
  readonly name: string;
  readonly hash: string;
}

/**
 * All that is known of an item from the versions that have arrived. Two states join into one, whatever their order, so that
 * any order of arrival ends the same.
 */
export interface ItemState {
  readonly uri: string;
  /** The latest version of all, a cancellation included. */
  readonly latest: { readonly rank: VersionRank; readonly format: WireFormat };
  /** The latest version with a text of its own: a cancellation has none, and leaves the text for those who look for its traces. */
  readonly content: VersionContent;
  /** First publication as far as known, in milliseconds. */
  readonly created: number;
  /** Oldest first. */
  readonly notices: readonly Notice[];
}

/** The state after a single version. `received` dates what the version itself does not. */
export function stateOf(item: WireItem, content: VersionContent, received: number): ItemState {
  const { rank, format } = content;
  const at = item.versionCreated?.epoch ?? item.created?.epoch ?? received;
  const made = { ...rank, made: rank.made ?? (rank.isCanceled ? received : null) };
  return {
    uri: item.uri,
    latest: { rank: made, format },
    content,
    created: item.created?.epoch ?? at,
    notices: noticesOf(item, at),
  };
}

function noticesOf({ signal, advisory, version, status }: WireItem, at: number): readonly Notice[] {
  if (status === "canceled") return [];
  if (signal === "correction") {
    return [{ version, at, kind: "correction", text: advisory ?? "This version corrects an earlier one." }];
  }
  return advisory === null ? [] : [{ version, at, kind: "update", text: advisory }];
}

export function joinStates(a: ItemState, b: ItemState): ItemState {
  const notices = new Map([...a.notices, ...b.notices].map((notice) => [JSON.stringify(notice), notice]));
  return {
    uri: a.uri,
    latest: compareRanks(a.latest.rank, b.latest.rank) >= 0 ? a.latest : b.latest,
    content: compareContents(a.content, b.content) >= 0 ? a.content : b.content,
    created: Math.min(a.created, b.created),
    notices: [...notices.entries()]
      .sort(([keyA, x], [keyB, y]) => x.at - y.at || x.version - y.version || (keyA < keyB ? -1 : 1))
      .map(([, notice]) => notice),
  };
}

/** What any text says outranks what a cancellation says. */
function compareContents(a: VersionContent, b: VersionContent): number {
  return Number(b.rank.isCanceled) - Number(a.rank.isCanceled) || compareRanks(a.rank, b.rank);
}

/** The front matter that a state makes. */
export function frontOf({ uri, latest, content, created, notices }: ItemState): StoryFields {
  const { made, version } = latest.rank;
  return withoutNulls({
    ...content.fields,
    date: iso(created),
    updated: made !== null && seconds(made) > seconds(created) ? iso(made) : null,
    version: version === 1 ? null : version,
    ...(latest.rank.isCanceled && { status: "canceled" }),
    corrections: notices.length === 0 ? null : notices.map((notice) => correctionOf(notice, created)),
    source: { uri, version, format: latest.format },
  });
}

function correctionOf({ at, kind, text }: Notice, created: number): FieldValue {
  return { date: iso(Math.max(at, created)), kind, text };
}

function iso(epoch: number): string {
  return isoInstant({ epoch });
}

function seconds(epoch: number): number {
  return Math.floor(epoch / 1000);
}
