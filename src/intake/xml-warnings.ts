import { holdsUnclean, uncleanText } from "./clean-text.ts";
import type { WireWarning } from "./wire-item.ts";

/** What is to be said of the text of an XML document as a whole. */
export function xmlWarnings(text: string): readonly WireWarning[] {
  return holdsUnclean(text) ? [uncleanText] : [];
}
