/** What desks say they did to an earlier version, in the third person. */
const verbs = [
  "adds",
  "amends",
  "changes",
  "clarifies",
  "corrects",
  "deletes",
  "edits",
  "fixes",
  "inserts",
  "leads",
  "raises",
  "recasts",
  "refiles",
  "refreshes",
  "removes",
  "repeats",
  "restores",
  "rewrites",
  "tops",
  "trims",
  "updates",
  "writes through",
];
const verb = verbs.join("|");

/** `RECASTS with casualties, RAISES toll, UPDATES throughout`: the verb in capitals, the rest in small letters. */
const capitals = new RegExp(`^(?:${verb.toUpperCase()})(?:,? (?:${verb.toUpperCase()}))*,? [^:?!]*$`);
/** `UPDATES THROUGHOUT`, in copy that has no small letters. */
const allCapitals = new RegExp(
  `^(?:${verb.toUpperCase()})(?: (?:AND|THROUGHOUT|WITH|DETAILS?|QUOTES?|REACTION|BACKGROUND|BYLINE|DATELINE|PHOTOS?|HEADLINE|LEAD|TO|IN|TOLL|PICTURES?|COMMENTS?|MORE|NEW|GRAPHICS?|${verb.toUpperCase()})[,;]?)+\\.?$`,
);
/** `(Adds quotes, background)`, `(Corrects spelling of name in paragraph 3)`. */
const inParentheses = new RegExp(`^\\((?:${verb})\\b(?! up\\b)[^()]*\\)$`, "i");
/** `(This Aug. 17 story has been corrected to fix the name of the base)`. */
const aboutThisStory =
  /^\(This (?:[\w.]+ \d{1,2} )?(?:story|article|item) (?:(?:has been|was|is) (?:corrected|refiled|updated|clarified)|(?:corrects|clarifies|refiles|updates)) [^()]*\)$/;
/** `ATTENTION - ADDS quotes ///`, as French and German desks have it. */
const attention = /^ATTENTION - [^/]*\/{3}$/;

const correcting = /\b(?:correct(?:s|ed|ion)|clarif(?:ies|ied)|refile[sd]?|fixes)\b/i;

/** Whether a line, alone in its paragraph, tells editors what changed since the version before. */
export function isAdvisoryLine(line: string): boolean {
  if (line.length > 300) return false;
  if (inParentheses.test(line) || aboutThisStory.test(line) || attention.test(line) || allCapitals.test(line))
    return true;
  // Two sentences are copy: an advisory line ends where its first one does.
  return capitals.test(line) && /\p{Ll}{2}/u.test(line) && !/[.;] \p{Lu}\p{Ll}/u.test(line);
}

/** An advisory line without its parentheses and marks. */
export function advisoryText(line: string): string {
  return line
    .replace(/^ATTENTION - /, "")
    .replace(/\s*\/{3}$/, "")
    .replace(/^\((.*)\)$/s, "$1")
    .trim();
}

/** A correction where the advisory owns up to a mistake, else an update. */
export function advisorySignal(advisory: string): "correction" | "update" {
  return correcting.test(advisory) ? "correction" : "update";
}
