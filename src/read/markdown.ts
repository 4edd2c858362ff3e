import createParser, { type MarkdownIt } from "markdown-it";
import type { Html } from "../model/html.ts";
import { safeUrl } from "../model/safe-url.ts";
import { cleanText, renderFence, renderHeadings, renderTables } from "./markdown-blocks.ts";
import { envOf, type MarkdownContext } from "./markdown-context.ts";
import { rewriteLinks } from "./markdown-links.ts";
import { placePictures } from "./markdown-pictures.ts";
import { type BodyText, unmarkedBody } from "./unmarked-body.ts";
import { wordCount } from "./word-count.ts";

/** What a story's Markdown becomes. */
export interface RenderedBody {
  readonly html: Html;
  /** The text of the first paragraph that has any, without markup. */
  readonly firstParagraph: string;
  readonly words: number;
  /** Where its links lead, in order. */
  readonly links: readonly string[];
}

/** CommonMark with tables and strike-through. Raw HTML is text, quotes and dashes stay as the author wrote them. */
export function markdownParser(): MarkdownIt {
  const parser = createParser({ html: false, linkify: false, typographer: false });
  parser.validateLink = (url) => safeUrl(url) !== null;
  return parser;
}

const storyParser = markdownParser();
renderHeadings(storyParser);
renderTables(storyParser);
renderFence(storyParser);
rewriteLinks(storyParser);
cleanText(storyParser);
placePictures(storyParser);

/** Renders a story's body. Problems are reported to `context`, which says what links and pictures lead to. */
export function renderBody(markdown: string, context: MarkdownContext): RenderedBody {
  const { markup, firstParagraph, words, links } = unmarkedBody(markdown) ?? markedBody(markdown, context);
  // The one place where text becomes markup: both have escaped everything that is not their own.
  return { html: markup as Html, firstParagraph, words, links };
}

/** A body as the parser renders it. */
export function markedBody(markdown: string, context: MarkdownContext): BodyText {
  const env = envOf(context);
  const tokens = storyParser.parse(markdown, env);
  const markup = storyParser.renderer.render(tokens, storyParser.options, env);
  const opening = tokens.findIndex(
    ({ type, hidden }, index) => type === "paragraph_open" && !hidden && plain(tokens[index + 1]).trim() !== "",
  );
  const texts = tokens.filter(({ type }) => type === "inline" || type === "fence" || type === "code_block").map(plain);
  return {
    markup,
    firstParagraph: opening === -1 ? "" : plain(tokens[opening + 1]),
    words: wordCount(texts.join(" ")),
    links: tokens.flatMap(({ children }) =>
      (children ?? []).filter(({ type }) => type === "link_open").map((link) => String(link.attrGet("href") ?? "")),
    ),
  };
}

/** The body of a story of which nothing may be shown. */
export const renderedNothing = "" as Html;

interface TextToken {
  readonly type: string;
  readonly content: string;
  readonly children?: readonly TextToken[] | null;
}

/** The words of a token, without markup; pictures have none. */
export function plain(token: TextToken | undefined): string {
  if (token === undefined) return "";
  if (!token.children) return token.type === "softbreak" || token.type === "hardbreak" ? " " : token.content;
  return token.children
    .filter(({ type }) => type !== "image")
    .map(plain)
    .join("");
}
