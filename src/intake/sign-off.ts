/**
 * The initials with which desks sign copy off, as a line of its own: `bur-dar/gl/fz`, `burs-jxb/dl`, `str/ks/bp`. Groups
 * of one to six small letters, at least one slash, no space and no full stop: `and/or` in a sentence is not one.
 */
const initials = /^[a-z]{1,6}(?:-[a-z]{1,6})*(?:\/[a-z]{1,6}(?:-[a-z]{1,6})*)+$/;

/** dpa's: `dpa sn yyzz n1 eri`. One of the groups is a letter and a figure, or letters that stand for nobody. */
const german = /^dpa(?:[ /][a-z]{2,4})*[ /](?:[a-z]\d|xx|yy)(?: [a-z]{2,4})*$/;

/** Behind the last sentence on the same line, initials need three groups to be told from `km/h`. */
const behindSentence = /^(.*[.!?]["'”’»)\]]?)\s+([a-z]{2,6}(?:[-/][a-z]{1,6}){2,})$/s;

/** Small words that only copy joins with a slash. */
const words: ReadonlySet<string> = new Set([
  "and",
  "or",
  "he",
  "she",
  "him",
  "her",
  "they",
  "yes",
  "no",
  "his",
  "hers",
]);

/** Whether a whole line is a desk sign-off. */
export function isSignOff(line: string): boolean {
  if (line.length > 40) return false;
  return german.test(line) || (initials.test(line) && !line.split(/[-/]/).some((group) => words.has(group)));
}

/** A text that ends in a sign-off, cut in two, or null: `…, she said. bur-dar/gl`. */
export function cutSignOff(text: string): { readonly copy: string; readonly signOff: string } | null {
  const tail = text.slice(-60);
  const found = behindSentence.exec(tail);
  const [, copy, signOff] = found ?? [];
  if (copy === undefined || signOff === undefined || !isSignOff(signOff)) return null;
  return { copy: text.slice(0, -60) + copy, signOff };
}
