import { textOfBlocks } from "./block-text.ts";
import type { Block } from "./body.ts";
import { cleanLine } from "./clean-text.ts";
import { isKillNotice, isKillSlug } from "./kill-notice.ts";
import { takeRights } from "./rights-line.ts";
import { openingTexts, type WireCopy, wireCopy } from "./wire-copy.ts";
import type { WireDraft } from "./wire-draft.ts";

/**
 * The text without the dateline that opens it and the rights notice that ends it. A dateline of another place than the
 * item's stays: one of them is wrong, and nothing of the text may be lost.
 */
export function storyCopy(blocks: readonly Block[], place: string | null): WireCopy {
  const copy = wireCopy(blocks);
  const printed = copy.dateline?.place ?? null;
  if (place === null || printed === null || isSamePlace(place, printed)) return copy;
  return { ...takeRights(blocks), dateline: null };
}

/** `BRUSSELS` and `Brussels, Belgium` are the same. */
export function isSamePlace(one: string, other: string): boolean {
  const [a, b] = [one, other].map((place) =>
    place
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, " ")
      .trim(),
  );
  return a !== undefined && b !== undefined && (`${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `));
}

/** Whether the text, the note to editors or the slug takes a story back, as AP, Reuters and dpa do. */
export function ordersKill({ body, ednotes, slugline }: WireDraft): boolean {
  const notes = ednotes.filter((note) => note !== null);
  return isKillNotice(openingTexts(body.blocks)) || isKillNotice(notes) || isKillSlug(slugline ?? "");
}

/** The first sentence of a body, or what of it makes a headline. */
export function openingOf(blocks: readonly Block[]): string | null {
  const opening = cleanLine(textOfBlocks(blocks.slice(0, 1)));
  const sentence = /^.{20,120}?[.!?](?=\s)/su.exec(opening)?.[0] ?? opening;
  if (sentence.length <= 120) return sentence.replace(/(?<=[\p{L}\p{N}])\.$/u, "") || null;
  return `${sentence.slice(0, 110).replace(/\s+\S*$/, "")} …`;
}

export function alert(headline: string): readonly Block[] {
  return [{ kind: "paragraph", inlines: [{ kind: "text", text: headline }] }];
}
