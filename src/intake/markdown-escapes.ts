/**
 * A stretch of text as Markdown that shows the same characters. What stands beside the stretch is not known here, so that characters
 * at its ends are escaped where they could become markup together with their neighbours.
 */
export function escapedText(text: string): string {
  if (!/[\\`*[\]<&~_]/.test(text)) return text;
  return text
    .replace(/[\\`*[\]]/g, "\\$&")
    .replace(/<(?!\s)/g, "\\<")
    .replace(/&(?=#?\w*(;|$))/g, "\\&")
    .replace(/~(?=~|$)|(?<=^|~)~/g, "\\~")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_");
}

/** A line of a paragraph, already escaped inside, that starts no block of another kind. */
export function escapedLine(line: string): string {
  return line
    .replace(/^(?=#{1,6}(\s|$)|>|\+(\s|$)|-(\s|$)|=+\s*$)/, "\\")
    .replace(/^(?=[-:|\s]*-[-:|\s]*$)/, "\\")
    .replace(/^(\d{1,9})(?=[.)](\s|$))/, "$1\\");
}

/** The text of a heading, already escaped inside: signs at its end would be taken for the end of the heading. */
export function escapedHeading(text: string): string {
  return text.replace(/(?<=^|\s)(?=#+\s*$)/, "\\");
}

/** An absolute address as the target of a link. */
export function escapedTarget(url: string): string {
  return url
    .replace(/[\s<>\\^`{}\u007f]|[\u0000-\u001f]/g, (letter) => encodeURIComponent(letter))
    .replace(/[()*_]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&");
}
