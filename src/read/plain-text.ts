/** Control characters, non-characters and lone surrogates: illegal in XML 1.0, or invisible to the reader. */
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Whatever `unprintable` may find, and every bidirectional control, as ranges of a regular expression: one look at a
 * text tells that there is nothing to do.
 */
export const suspiciousRanges =
  "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufdd0-\\ufdef\\ufeff\\ufffe\\uffff";
const suspicious = new RegExp(`[${suspiciousRanges}]`);

const embeddings = /[\u202a\u202b\u202d\u202e]/;
const isolates = /[\u2066-\u2068]/;
const popEmbedding = "\u202c";
const popIsolate = "\u2069";

/** One line of text for readers: unprintable characters go, white space folds, bidirectional marks are balanced. */
export function plainLine(text: string): string {
  return foldSpaces(suspicious.test(text) ? balanced(withoutUnprintable(text)) : text);
}

/** Running text: as `plainLine`, but line breaks and spaces stay. */
export function plainLines(text: string): string {
  return suspicious.test(text) ? withoutUnprintable(text).split("\n").map(balanced).join("\n") : text;
}

/** Whether a text may be changed by `plainLines`: any unpaired, unprintable or bidirectional character, or any pair. */
export function isSuspicious(text: string): boolean {
  return suspicious.test(text);
}

/** Whether a text holds characters that `plainLine` takes out. */
export function holdsUnprintable(text: string): boolean {
  return suspicious.test(text) && text.search(unprintable) !== -1;
}

/** White space of any kind and length becomes one space, and none at either end. */
export function foldSpaces(text: string): string {
  // Most texts hold single spaces only, which need no second look.
  return /[^\S ]| {2}/u.test(text) ? text.replace(/\s+/gu, " ").trim() : text.trim();
}

function withoutUnprintable(text: string): string {
  return text.replace(unprintable, "");
}

/** Closes what a bidirectional control opened and drops what closes nothing, so that no text can reorder its neighbours. */
function balanced(text: string): string {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) return text;
  const open: string[] = [];
  let result = "";
  for (const letter of text) {
    if (letter === popEmbedding || letter === popIsolate) {
      if (open[open.length - 1] !== letter) continue;
      open.pop();
    } else if (embeddings.test(letter)) {
      open.push(popEmbedding);
    } else if (isolates.test(letter)) {
      open.push(popIsolate);
    }
    result += letter;
  }
  return result + open.reverse().join("");
}
