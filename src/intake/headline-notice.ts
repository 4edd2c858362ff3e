import type { WireItem } from "./wire-item.ts";

/** What the words before a headline, as Reuters and AP set them, say about the item. */
export interface HeadlineNotice {
  readonly isKill: boolean;
  readonly signal: WireItem["signal"];
}

const kill =
  /^(?:(?:mandatory|bulletin|advisory)\s+kill|kill(?:ed)?|withdrawn|withdrawal|story\s+withdrawn)\s*[:–—-]|^(?:WITHDRAWN|KILL(?:ED)?|MANDATORY KILL)\b|[,-]\s?(?:KILL|WITHDRAWN|Kill)$/;
const killInWords = /^(?:mandatory kill|kill|withdrawn|withdrawal|story withdrawn)\s*[:–—-]/i;
const correction =
  /^(?:corrected|correction|refile|clarification|corrects)\b\s*(?:\([^)]*\))?\s*[:–—-]|,\s?(?:CORRECTION|Correction|1st Ld-Writethru-Correction)$/i;
const update = /^(?:update \d*|recast|wrapup \d*|updated)\s*[:–—-]|\b\d(?:st|nd|rd|th) Ld(?:-Writethru)?\b/i;

/** Reads a headline or a slugline: `CORRECTED-…`, `UPDATE 2-…`, `WITHDRAWN-…`, `BC-Kosovo-NATO,KILL`. */
export function headlineNotice(...texts: readonly (string | null)[]): HeadlineNotice {
  const said = texts.map((text) => text?.trim() ?? "");
  const says = (pattern: RegExp) => said.some((text) => pattern.test(text));
  return {
    isKill: says(kill) || says(killInWords),
    signal: says(correction) ? "correction" : says(update) ? "update" : null,
  };
}
