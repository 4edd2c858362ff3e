import { isoInstant } from "../model/instant.ts";
import type { ItemDesk } from "./item-desk.ts";
import { zoneOfPlace } from "./place-zones.ts";
import type { Sorted } from "./sorting.ts";
import type { WireItem } from "./wire-item.ts";

/** What may stand in a front matter. */
export type FieldValue = string | number | readonly FieldValue[] | { readonly [key: string]: FieldValue };

/** A front matter by key. A key without a value is not written. */
export type StoryFields = Readonly<Partial<Record<FieldName, FieldValue>>>;

/** The keys that an import writes, in their order in the file. Any other key is the author's. */
export const fieldNames = [
  "headline",
  "date",
  "updated",
  "section",
  "agency",
  "dateline",
  "timeZone",
  "byline",
  "summary",
  "topics",
  "version",
  "urgency",
  "status",
  "embargoed",
  "licenceExpires",
  "corrections",
  "image",
  "language",
  "ednote",
  "source",
] as const;

export type FieldName = (typeof fieldNames)[number];

/** What one version of an item says by itself; `date`, `updated`, `version` and `corrections` come from all versions together. */
export function fieldsOf(item: WireItem, sorted: Sorted, desk: ItemDesk): StoryFields {
  const zone = item.timeZone ?? (item.place === null ? null : zoneOfPlace(item.place));
  return withoutNulls({
    headline: item.headline,
    section: sorted.section,
    agency: sorted.agency?.id ?? null,
    dateline: item.place,
    timeZone: zone === desk.timeZone ? null : zone,
    byline: item.byline,
    summary: item.summary,
    topics: sorted.topics.length === 0 ? null : sorted.topics,
    urgency: item.urgency,
    status: statusOf(item),
    embargoed: item.embargoed === null || item.embargoed === "until released" ? null : isoInstant(item.embargoed),
    licenceExpires: item.licenceExpires === null ? null : isoInstant(item.licenceExpires),
    language: item.language === desk.language ? null : item.language,
    ednote: ednoteOf(item, sorted),
  });
}

/** An item that is held without a date is withheld until somebody releases it. */
function statusOf({ status, embargoed }: WireItem): string | null {
  if (status === "usable") return embargoed === "until released" ? "withheld" : null;
  return status;
}

/** All that is for editors only, one line for each kind. */
function ednoteOf({ ednote, slugline, rights }: WireItem, { agency }: Sorted): string | null {
  const lines = [
    ednote,
    slugline === null ? null : `Slugline: ${slugline}`,
    rights === null || rights === agency?.notice ? null : `Rights: ${rights}`,
  ];
  return lines.filter((line) => line !== null).join("\n") || null;
}

export function withoutNulls(fields: Readonly<Partial<Record<FieldName, FieldValue | null>>>): StoryFields {
  const kept: Partial<Record<FieldName, FieldValue>> = {};
  for (const name of fieldNames) {
    const value = fields[name];
    if (value !== undefined && value !== null) kept[name] = value;
  }
  return kept;
}

/** Whether two values say the same. Keys of groups are always written in the same order. */
export function isSameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
