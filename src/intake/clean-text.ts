import type { WireWarning } from "./wire-item.ts";

/** White space that is a control character: it parts words, so it becomes a space instead of nothing. */
const spacingControl = /[\v\f\u0085]/g;

/** Control characters, non-characters and lone surrogates: illegal in XML 1.0, or invisible to the reader. */
const unprintable =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Anything that `cleanText` may take out; quick, for the many texts that hold nothing of the kind. */
const suspicious =
  /[\u0000-\u0008\v\f\r\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff]/;

const marks = /[\u202a-\u202e\u2066-\u2069]/;
const embeddings = /[\u202a\u202b\u202d\u202e]/;
const popEmbedding = "\u202c";
const popIsolate = "\u2069";

/** One line of text: as `cleanText`, with white space folded and none at the ends. Empty where nothing is left. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, " ").trim();
}

/**
 * Running text without control characters, non-characters, lone surrogates and unbalanced bidirectional marks. Tabs, spaces and line
 * ends stay, the latter as LF. Cleaning twice is cleaning once.
 */
export function cleanText(text: string): string {
  if (!suspicious.test(text)) return text;
  const printable = text
    .replace(/\r+\n|\r/g, "\n")
    .replace(spacingControl, " ")
    .replace(unprintable, "");
  return marks.test(printable) ? printable.split("\n").map(balanced).join("\n") : printable;
}

/** Whether `cleanText` would take something out of a text; line ends do not count. */
export function holdsUnclean(text: string): boolean {
  return suspicious.test(text) && cleanText(text) !== text.replace(/\r+\n|\r/g, "\n");
}

/** What an item whose text was cleaned is warned about, once. */
export const uncleanText: WireWarning = {
  code: "unprintable",
  message: "Control characters or unbalanced bidirectional marks were taken out of the text.",
};

/** A line without the bidirectional marks that have no partner: those could reorder what stands around the text. */
function balanced(line: string): string {
  if (!marks.test(line)) return line;
  const letters = [...line];
  const open: { readonly at: number; readonly closing: string }[] = [];
  const paired = new Set<number>();
  letters.forEach((letter, at) => {
    if (!marks.test(letter)) return;
    if (letter !== popEmbedding && letter !== popIsolate) {
      open.push({ at, closing: embeddings.test(letter) ? popEmbedding : popIsolate });
      return;
    }
    const last = open[open.length - 1];
    if (last?.closing !== letter) return;
    open.pop();
    paired.add(last.at).add(at);
  });
  return letters.filter((letter, at) => !marks.test(letter) || paired.has(at)).join("");
}
