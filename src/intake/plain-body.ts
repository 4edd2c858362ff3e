import { failed, ok, type Result } from "../model/result.ts";
import { cleanText } from "./clean-text.ts";
import { copyBlocks, plainParagraph } from "./copy-blocks.ts";
import { emptyBody, type MarkupBody, textOverCap } from "./markup-body.ts";
import type { WireFault } from "./wire-item.ts";

/**
 * The body that a plain text makes. Text that is nothing but a drawn line is still text where there is no other. Refused
 * only when it goes over a cap.
 */
export function plainBody(text: string): Result<MarkupBody, WireFault> {
  const fault = textOverCap(text);
  if (fault !== null) return failed(fault);
  const clean = cleanText(text);
  const blocks = copyBlocks(clean);
  return ok({ ...emptyBody, blocks: blocks.length === 0 && clean.trim() !== "" ? [plainParagraph(clean)] : blocks });
}
