/** The text of a plain file; no control character in a line makes a second one of it. */
export function textLines(lines: readonly string[]): string {
  return lines.map((line) => `${line.replace(/\p{Cc}+/gu, " ")}\n`).join("");
}
