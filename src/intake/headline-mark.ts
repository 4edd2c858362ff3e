/** What stands before a headline to say what the item is to those before it. */
export interface MarkedHeadline {
  /** The headline without its marks. */
  readonly headline: string;
  readonly signal: "correction" | "update" | null;
  /** The number of an `UPDATE 2-`; 0 where there is none. */
  readonly update: number;
  /** Whether the mark takes the story back: `WITHDRAWN-…`. */
  readonly isWithdrawn: boolean;
}

const marks = [
  {
    pattern:
      /^(?:CORRECTED|CORRECTION|CORRECTS|CORRECTIVE|REFILE|CLARIFICATION|CLARIFIED|BERICHTIGUNG|RECTIFICATIF)(?: ?\(?[A-Z]{0,20}\)?)?(?: (\d{1,2}))?(?:\s*[-–—:/]\s*|\s*\.{3}\s*)(?=\S)/,
    signal: "correction",
  },
  {
    pattern: /^(?:\(?(?:Corrected|Correction|Refile|Clarification|Berichtigung)\)?)(?: (\d{1,2}))?:\s*(?=\S)/,
    signal: "correction",
  },
  { pattern: /^(?:UPDATE|UPDATED|WRAPUP|WRAP|RECAST|LEAD)(?: (\d{1,2}))?\s*[-–—:]\s*(?=\S)/, signal: "update" },
  { pattern: /^(?:REPEAT|RPT|REPEATS)(?: (\d{1,2}))?\s*[-–—:]\s*(?=\S)/, signal: null },
] as const;

const withdrawn = /^(?:STORY )?(?:WITHDRAWN|WITHDRAWAL|MANDATORY KILL|KILL)\s*[-–—:]\s*(?=\S)/;

/** No desk sets more marks before one headline. */
const most = 6;

/**
 * A headline without the marks of agencies: `UPDATE 2-`, `CORRECTED-`, `REFILE-`, `RPT-`, `WITHDRAWN-`, some in a row.
 * They are marks only in capitals with a dash or colon, or, for corrections, with a colon.
 */
export function markedHeadline(text: string): MarkedHeadline {
  let headline = text.trim();
  let signal: MarkedHeadline["signal"] = null;
  let update = 0;
  let isWithdrawn = false;
  for (let marked = 0; marked < most; marked += 1) {
    const gone = withdrawn.exec(headline);
    // In a headline all of capitals, KILL may be a word of it.
    if (gone !== null && (gone[0].startsWith("WITHDRAW") || /\p{Ll}/u.test(headline.slice(gone[0].length)))) {
      isWithdrawn = true;
      headline = headline.slice(gone[0].length);
      continue;
    }
    const mark = marks.find(({ pattern }) => pattern.test(headline));
    if (mark === undefined) break;
    const [all, number] = mark.pattern.exec(headline) ?? [""];
    headline = headline.slice(all.length);
    update = Math.max(update, Number(number ?? 0));
    if (signal !== "correction") signal = mark.signal ?? signal;
  }
  return { headline, signal, update, isWithdrawn };
}
