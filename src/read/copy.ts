import { basename } from "node:path";
import type { Agency } from "../model/agency.ts";
import type { Copy } from "../model/copy.ts";
import { splitStory } from "./front-matter.ts";
import { ordersKill } from "./killed-story.ts";
import { plainParagraphs } from "./plain-body.ts";
import { type RawStory, storySchema } from "./schemas/story.ts";
import { decodeText } from "./text-file.ts";

/** What an old state of a story file turns out to be. */
export type OldCopy =
  | { readonly kind: "copy"; readonly id: string; readonly copy: Copy }
  | { readonly kind: "kill" }
  /** Our reader refuses it, so it was never published. */
  | { readonly kind: "unreadable" };

export function oldCopy(bytes: Uint8Array, file: string, agencies: ReadonlyMap<string, Agency>): OldCopy {
  const source = decodeText(bytes, file);
  // A kill with a mistake in it was meant as one all the same.
  if (ordersKill(source.kind === "ok" ? source.value.text : Buffer.from(bytes).toString("latin1"), true)) return kill;
  const text = source.kind === "ok" ? splitStory(source.value) : source;
  if (text.kind === "failed") return unreadable;
  const checked = storySchema.safeParse(text.value.front.value);
  if (!checked.success) return unreadable;
  const raw = checked.data;
  // What the text looks like is not all: YAML has more ways to write a word.
  if (raw.status === "canceled") return kill;
  const agency = raw.agency === undefined ? null : agencies.get(raw.agency);
  // Without a contract there is nothing under which the text could be shown.
  if (agency === undefined) return unreadable;
  const id = raw.id ?? raw.slug ?? basename(file, ".md");
  return { kind: "copy", id, copy: copyFrom(raw, text.value.body, agency) };
}

export function copyFrom(raw: RawStory, body: string, agency: Agency | null): Copy {
  return {
    status: raw.status ?? "usable",
    embargoed: raw.embargoed ?? null,
    licenceExpires: raw.licenceExpires ?? null,
    agency,
    date: raw.date,
    number: raw.version ?? 1,
    headline: raw.headline,
    kicker: raw.kicker ?? null,
    byline: raw.byline ?? null,
    place: raw.dateline ?? null,
    paragraphs: plainParagraphs(body),
    corrections: [...(raw.corrections ?? [])].sort((a, b) => a.date.epoch - b.date.epoch || (a.text < b.text ? -1 : 1)),
  };
}

const kill: OldCopy = { kind: "kill" };
const unreadable: OldCopy = { kind: "unreadable" };
