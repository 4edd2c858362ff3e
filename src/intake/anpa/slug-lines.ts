import { isAdvisoryLine } from "../advisory-line.ts";
import { bylineOf } from "../body-byline.ts";
import { embargoIn } from "../embargo-line.ts";

/** The lines above the copy that begin with a caret, read. */
export interface SlugLines {
  /** `BC-Kosovo-NATO, 1st Ld-Writethru,0347` */
  readonly keyword: string | null;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly advisory: string | null;
  readonly notes: readonly string[];
  /** Whether one of them holds the story for a later day. */
  readonly isHeld: boolean;
}

const labels = /^(HL|HEADLINE|UPDATE|INDEX|SYMBOL|CODE|BYLINE|EDS)\s*:\s*/i;
const title =
  /^(?:The )?(?:Associated Press|AP|United Press International|UPI|Canadian Press|CP)\b[\w -]{0,40}(?:Writer|Editor|Correspondent|Analyst|Press|International)?$/;
const held = /^\W{0,3}(?:for release|for use|adv\s?\d{2}|hold for release|embargoed)\b/i;
const forEditors =
  /^\W{0,3}(?:eds\b|editors\b|with (?:ap )?(?:photos?|graphics?|video)\b|ap (?:photos?|graphics?|video)\b|for global distribution|moving on)/i;

/** Reads the slug lines of a story, without their carets and line marks. */
export function slugLines(lines: readonly string[]): SlugLines {
  const [keyword, ...rest] = lines;
  const labelled = (name: string) =>
    rest.find((line) => labels.exec(line)?.[1]?.toUpperCase() === name)?.replace(labels, "");
  const plain = rest.filter((line) => !labels.test(line));
  const writer = plain.find((line) => bylineOf(line) !== null);
  const notes = rest.filter((line) => forEditors.test(line) || held.test(line));
  const advisory = plain.find(isAdvisoryLine);
  const headline = plain.find(
    (line) => line !== writer && line !== advisory && !title.test(line) && !notes.includes(line),
  );
  return {
    keyword: keyword ?? null,
    headline: labelled("HL") ?? labelled("HEADLINE") ?? headline ?? null,
    byline: writer === undefined ? null : bylineOf(writer),
    advisory: labelled("UPDATE") ?? advisory ?? null,
    notes,
    isHeld: rest.some((line) => held.test(line) || embargoIn(line) !== null),
  };
}
