/** Control characters, non-characters and lone surrogates: illegal in XML 1.0, or invisible to the reader. */
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const embeddings = /[\u202a\u202b\u202d\u202e]/;
const isolates = /[\u2066-\u2068]/;
const popEmbedding = "\u202c";
const popIsolate = "\u2069";

/** One line of text for readers: unprintable characters go, white space folds, bidirectional marks are balanced. */
export function plainLine(text: string): string {
  return balanced(withoutUnprintable(text)).replace(/\s+/gu, " ").trim();
}

/** Running text: as `plainLine`, but line breaks and spaces stay. */
export function plainLines(text: string): string {
  return withoutUnprintable(text).split("\n").map(balanced).join("\n");
}

/** Whether a text holds characters that `plainLine` takes out. */
export function holdsUnprintable(text: string): boolean {
  return text.search(unprintable) !== -1;
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
