import { textOfInlines } from "./block-text.ts";
import type { Block } from "./body.ts";

/** How agencies begin the line that says whose a story is. A sentence about copyright has neither year nor sign. */
const owner =
  /^(?:\(c\)|©|&copy;|copyright(?=\s*(?:\(c\)|©|[12]\d{3}\b|[\p{Lu}][\p{L}'’.-]*(?: [\p{Lu}\d][\p{L}\d'’.,-]*){0,5}\s*(?:[.,;]|$|all rights)))|all rights reserved\b|alle rechte vorbehalten\b|tous droits (?:de reproduction )?réservés\b|todos los derechos reservados\b)/iu;
const consent =
  /\bwithout (?:the )?(?:prior |express )*written (?:consent|permission|authori[sz]ation)\b|\bmay not be (?:published|reproduced|broadcast|copied|rewritten)[^.]{0,80}\b(?:rewritten|redistributed|published|broadcast|reproduced)\b|\ball rights reserved\b|\bcopyright [^.]{0,60}\bspace media network\b|\byou may not copy, reproduce\b/i;

/** Whether a line, alone in its paragraph, is a rights notice. */
export function isRightsLine(line: string): boolean {
  return line.length <= 1_500 && (owner.test(line) || consent.test(line));
}

/** A body without the rights notice that ends it, and that notice; its paragraphs joined, null where there is none. */
export function takeRights(blocks: readonly Block[]): {
  readonly rights: string | null;
  readonly body: readonly Block[];
} {
  let from = blocks.length;
  for (; from > 0; from -= 1) {
    const block = blocks[from - 1];
    if (block?.kind !== "paragraph" || !isRightsLine(textOfInlines(block.inlines).trim())) break;
  }
  const lines = blocks
    .slice(from)
    .flatMap((block) => (block.kind === "paragraph" ? [textOfInlines(block.inlines).trim()] : []));
  return { rights: lines.length === 0 ? null : lines.join(" "), body: blocks.slice(0, from) };
}
