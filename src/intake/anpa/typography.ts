/** ANPA 1312 knows ASCII alone: quotation marks are pairs of accents, and a dash is an underscore. */
export function typeset(text: string): string {
  return text
    .replace(/``/g, "“")
    .replace(/''/g, "”")
    .replace(/`/g, "'")
    .replace(/(^|\s)_(?=\s)/g, "$1—");
}
