import { markedHeadline } from "./headline-mark.ts";
import { isKillSlug, isOrderAlone } from "./kill-notice.ts";
import { slugVersion } from "./slug-version.ts";
import type { WireItem } from "./wire-item.ts";

/** What a headline and a slugline say about the item, beside what it is about. */
export interface HeadlineNotice {
  readonly isKill: boolean;
  readonly signal: WireItem["signal"];
}

/** Reads the marks that Reuters and AP set: `CORRECTED-…`, `UPDATE 2-…`, `WITHDRAWN-…`; `BC-Kosovo-NATO,KILL`. */
export function headlineNotice(headline: string | null, slugline: string | null): HeadlineNotice {
  const mark = markedHeadline(headline ?? "");
  const slug = slugVersion(slugline ?? "").kind;
  return {
    isKill: mark.isWithdrawn || isOrderAlone(headline ?? "") || isKillSlug(slugline ?? ""),
    signal: mark.signal ?? (slug === "correction" || slug === "update" ? slug : null),
  };
}
