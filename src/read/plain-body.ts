import { markdownParser, plain } from "./markdown.ts";
import { plainLine, plainLines } from "./plain-text.ts";

const parser = markdownParser();

/** A story's body as plain text: its paragraphs, headings, list items, lines of code and rows of tables, in order. */
export function plainParagraphs(markdown: string): readonly string[] {
  const paragraphs: string[] = [];
  let row: string[] | null = null;
  for (const token of parser.parse(plainLines(markdown), {})) {
    switch (token.type) {
      case "tr_open":
        row = [];
        break;
      case "tr_close":
        paragraphs.push((row ?? []).join(" | "));
        row = null;
        break;
      case "inline":
        (row ?? paragraphs).push(plain(token));
        break;
      case "fence":
      case "code_block":
        paragraphs.push(...token.content.split("\n"));
        break;
    }
  }
  return paragraphs.map(plainLine).filter((paragraph) => paragraph !== "");
}
