import type { MarkdownIt, Token } from "markdown-it";
import { href } from "../model/address.ts";
import { fallbackRendition, type Picture, webpRenditions } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import { contextOf } from "./markdown-context.ts";
import { plainLine } from "./plain-text.ts";

/** The body's column: 42rem at most, the whole width of small screens. */
const sizes = "(min-width: 45rem) 42rem, 100vw";

const found = new WeakMap<Token, Picture>();
const figures = new WeakSet<Token>();

/**
 * Pictures of the newsroom become responsive pictures with their size set; one that is a paragraph of its own becomes
 * a figure, with its title as the caption. Pictures on other hosts are refused: they would track readers.
 */
export function placePictures(parser: MarkdownIt): void {
  const { escapeHtml } = parser.utils;

  parser.core.ruler.push("pictures", (state) => {
    const context = contextOf(state.env);
    state.tokens.forEach((block, index) => {
      const children = block.children ?? [];
      for (const token of children) {
        if (token.type !== "image") continue;
        const file = String(token.attrGet("src") ?? "");
        const caption = token.attrGet("title");
        const picture = context.picture(
          decodedFile(file),
          plainLine(parser.renderer.renderInlineAsText(token.children ?? [], state.md.options, state.env)),
          caption === null ? null : plainLine(String(caption)),
        );
        if ("code" in picture) context.complain(block.map?.[0] ?? 0, file, picture);
        else found.set(token, picture);
      }
      const [only, ...others] = children;
      const [before, after] = [state.tokens[index - 1], state.tokens[index + 1]];
      if (only?.type !== "image" || others.length > 0 || before?.tag !== "p" || before.hidden) return;
      figures.add(only);
      for (const side of [before, after]) {
        if (side) side.tag = "figure";
      }
    });
  });

  parser.renderer.rules["image"] = (tokens, index, _options, env) => {
    const token = tokens[index];
    const picture = token && found.get(token);
    if (token === undefined || picture === undefined) return "";
    const caption =
      figures.has(token) && picture.caption ? `<figcaption>${escapeHtml(picture.caption)}</figcaption>` : "";
    return pictureMarkup(picture, contextOf(env).site, escapeHtml) + caption;
  };
}

function pictureMarkup(picture: Picture, site: Site, escapeHtml: (text: string) => string): string {
  const sources = webpRenditions(picture).map(({ path, width }) => `${href(site, path)} ${width}w`);
  const { path, width, height } = fallbackRendition(picture);
  return (
    `<picture><source type="image/webp" srcset="${sources.join(", ")}" sizes="${sizes}">` +
    `<img src="${href(site, path)}" alt="${escapeHtml(picture.alt)}" width="${width}" height="${height}" loading="lazy" decoding="async"></picture>`
  );
}

function decodedFile(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
