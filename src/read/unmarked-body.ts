import { isSuspicious } from "./plain-text.ts";

/** A body as HTML that is escaped, with what else is asked of bodies; see `markdown.ts`. */
export interface BodyText {
  readonly markup: string;
  readonly firstParagraph: string;
  readonly words: number;
  readonly links: readonly string[];
}

/**
 * A body of paragraphs in which nothing could be a mark of Markdown, as the parser would render it, only many times as
 * fast: most wire copy is of this kind. Null where there is any doubt.
 */
export function unmarkedBody(markdown: string): BodyText | null {
  let words = 0;
  /** Whether the word that the place lies in is counted. */
  let counted = false;
  let before: number = kinds.lineBreak;
  for (let place = 0; place < markdown.length; place++) {
    const code = markdown.charCodeAt(place);
    const kind = known[code] || kindOf(code);
    switch (kind) {
      case kinds.letter:
        if (!counted) words++;
        counted = true;
        break;
      case kinds.digit:
        if (before === kinds.lineBreak && isListNumber(markdown, place)) return null;
        if (!counted) words++;
        counted = true;
        break;
      case kinds.opener:
        break;
      case kinds.punctuation:
        if (before === kinds.lineBreak) return null;
        break;
      case kinds.space:
        if (before === kinds.lineBreak) return null;
        counted = false;
        break;
      case kinds.lineBreak:
        if (before === kinds.space) return null;
        counted = false;
        break;
      default:
        return null;
    }
    before = kind;
  }
  if (before === kinds.space) return null;
  const text = withoutOuterBreaks(markdown);
  if (text === "") return { markup: "", firstParagraph: "", words, links: [] };
  const end = text.indexOf("\n\n");
  return {
    markup: `<p>${text.replaceAll('"', "&quot;").replace(/\n\n+/g, "</p>\n<p>")}</p>\n`,
    firstParagraph: (end === -1 ? text : text.slice(0, end)).replaceAll("\n", " "),
    words,
    links: [],
  };
}

/** What a character is to a line of text. A mark may mean something to Markdown wherever it stands. */
const kinds = { mark: 1, letter: 2, digit: 3, opener: 4, punctuation: 5, space: 6, lineBreak: 7 } as const;

/** The kinds of UTF-16 code units that were met so far. */
const known = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const letter = String.fromCharCode(code);
  const kind =
    letter === "\n"
      ? kinds.lineBreak
      : isSuspicious(letter) || "\t\r\\`*_[]<>&~|".includes(letter)
        ? kinds.mark
        : /\s/u.test(letter)
          ? kinds.space
          : /[0-9]/.test(letter)
            ? kinds.digit
            : /[\p{L}\p{N}]/u.test(letter)
              ? kinds.letter
              : "\"'($£€“‘„‚«‹—–…".includes(letter)
                ? kinds.opener
                : kinds.punctuation;
  known[code] = kind;
  return kind;
}

/** Whether the digits at a place, which starts a line, could number an item: `1.` or `1)`. */
function isListNumber(markdown: string, place: number): boolean {
  let end = place;
  while (known[markdown.charCodeAt(end)] === kinds.digit) end++;
  return markdown[end] === "." || markdown[end] === ")";
}

function withoutOuterBreaks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === "\n") start++;
  while (end > start && text[end - 1] === "\n") end--;
  return text.slice(start, end);
}
