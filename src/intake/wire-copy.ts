import { textOfBlocks } from "./block-text.ts";
import type { Block } from "./body.ts";
import { type DatelineLine, takeDateline } from "./dateline-line.ts";
import { takeRights } from "./rights-line.ts";

/** A story's text as a wire without markup sends it, taken apart. */
export interface WireCopy {
  readonly dateline: DatelineLine | null;
  readonly rights: string | null;
  readonly body: readonly Block[];
}

/** Takes the dateline from the start of a body and the rights notice from its end. */
export function wireCopy(blocks: readonly Block[]): WireCopy {
  const { rights, body: story } = takeRights(blocks);
  const { dateline, body } = takeDateline(story);
  return { dateline, rights, body };
}

/** The texts of the first paragraphs, for those who look for orders and marks in them. */
export function openingTexts(blocks: readonly Block[]): readonly string[] {
  return blocks.slice(0, 6).map((block) => textOfBlocks([block]).trim());
}
