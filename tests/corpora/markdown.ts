/** Markdown that shows a text word for word: every ASCII punctuation mark is escaped, paragraphs stay paragraphs. */
export function literalMarkdown(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split("\n").map(literalLine).join("\n").trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** https://spec.commonmark.org/0.31.2/#backslash-escapes */
function literalLine(line: string): string {
  return line.trim().replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
