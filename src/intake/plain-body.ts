import { copyBlocks, plainParagraph } from "./copy-blocks.ts";
import { emptyBody, type MarkupBody } from "./markup-body.ts";

/** The body that a plain text makes. Text that is nothing but a drawn line is still text where there is no other. */
export function plainBody(text: string): MarkupBody {
  const blocks = copyBlocks(text);
  return { ...emptyBody, blocks: blocks.length === 0 && text.trim() !== "" ? [plainParagraph(text)] : blocks };
}
