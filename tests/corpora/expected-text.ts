/**
 * What a reader must see of a text that an author wrote on one line, told independently of `src/read/plain-text.ts`:
 * characters that nobody can see or that XML forbids are gone, marks of direction come in pairs, and white space is
 * folded into single spaces.
 */
export function expectedLine(text: string): string {
  const seen = [...text].filter((character) => !isUnseen(character.codePointAt(0) ?? 0)).join("");
  return words(inPairs(seen)).join(" ");
}

/** Whether a reader sees nothing of a text: it holds white space and marks that only steer how others are shown. */
export function isBlank(text: string): boolean {
  return [...expectedLine(text)].every((character) => /\s|\p{General_Category=Format}/u.test(character));
}

/** The words of a text, cut at white space. */
export function words(text: string): readonly string[] {
  return text.split(/\s/u).filter((word) => word !== "");
}

/** Ranges of code points, both ends included. */
const unseen: readonly (readonly [first: number, last: number, why: string])[] = [
  [0x00, 0x08, "C0 controls before the tabulator"],
  [0x0b, 0x0c, "line tabulation and form feed"],
  [0x0e, 0x1f, "C0 controls after the carriage return"],
  [0x7f, 0x9f, "delete and C1 controls"],
  [0xd800, 0xdfff, "halves of surrogate pairs that stand alone"],
  [0xfdd0, 0xfdef, "noncharacters"],
  [0xfeff, 0xfeff, "byte order mark"],
  [0xfffe, 0xffff, "noncharacters"],
];

function isUnseen(codePoint: number): boolean {
  return unseen.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** Unicode Standard Annex 9: what opens an embedding, an override or an isolate, and what closes it. */
const pairs: ReadonlyMap<string, string> = new Map([
  ["\u202a", "\u202c"],
  ["\u202b", "\u202c"],
  ["\u202d", "\u202c"],
  ["\u202e", "\u202c"],
  ["\u2066", "\u2069"],
  ["\u2067", "\u2069"],
  ["\u2068", "\u2069"],
]);
const closers: ReadonlySet<string> = new Set(pairs.values());

/** A mark that closes something else than what was opened last is dropped; what is left open is closed at the end. */
function inPairs(text: string): string {
  const awaited: string[] = [];
  const kept = [...text].filter((character) => {
    const closer = pairs.get(character);
    if (closer !== undefined) awaited.unshift(closer);
    if (!closers.has(character)) return true;
    const closes = awaited[0] === character;
    if (closes) awaited.shift();
    return closes;
  });
  return [...kept, ...awaited].join("");
}
