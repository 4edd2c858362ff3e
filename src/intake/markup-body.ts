import type { Block } from "./body.ts";
import type { WireFault, WirePicture, WireWarning } from "./wire-item.ts";

/** What a body in markup holds. */
export interface MarkupBody {
  readonly blocks: readonly Block[];
  /** In the order in which they stand in the body, each with the caption of its figure. */
  readonly pictures: readonly WirePicture[];
  readonly warnings: readonly WireWarning[];
}

export const emptyBody: MarkupBody = { blocks: [], pictures: [], warnings: [] };

/** What one body may hold. */
export const bodyCaps = {
  depth: 200,
  elements: 10_000,
  links: 2_000,
  attributesOfOneElement: 256,
  lines: 20_000,
} as const;

/** The cap that a body goes over, or null. */
export function bodyOverCap(counts: {
  readonly depth: number;
  readonly elements: number;
  readonly links: number;
  readonly attributes: number;
}): WireFault | null {
  if (counts.depth > bodyCaps.depth) return fault(`elements stand more than ${bodyCaps.depth} deep`);
  if (counts.elements > bodyCaps.elements) return fault(`there are more than ${bodyCaps.elements} elements`);
  if (counts.links > bodyCaps.links) return fault(`there are more than ${bodyCaps.links} links`);
  if (counts.attributes > bodyCaps.attributesOfOneElement) {
    return fault(`an element has more than ${bodyCaps.attributesOfOneElement} attributes`);
  }
  return null;
}

/** The fault of a plain text that has more lines than a story, or null. */
export function textOverCap(text: string): WireFault | null {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines > bodyCaps.lines ? fault(`there are more than ${bodyCaps.lines} lines`) : null;
}

function fault(what: string): WireFault {
  return {
    kind: "refused",
    code: "over-cap",
    line: null,
    column: null,
    message: `In the body, ${what}, which no story needs.`,
    remedy: "Look at the item: it is damaged or meant to harm.",
  };
}
