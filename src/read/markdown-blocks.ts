import type { MarkdownIt } from "markdown-it";
import { plainLines } from "./plain-text.ts";

/** Entities such as `&#x202e;` become characters after the source was cleaned, so their text is cleaned here. */
export function cleanText(parser: MarkdownIt): void {
  parser.core.ruler.push("clean_text", (state) => {
    for (const { children } of state.tokens) {
      const texts = (children ?? []).filter(({ type }) => type === "text");
      const whole = texts.map(({ content }) => content).join("");
      // What one piece opens another may close, as long as the block as a whole is balanced.
      if (plainLines(whole) === whole) continue;
      for (const text of texts) text.content = plainLines(text.content);
    }
  });
}

/** The page's only `h1` is the headline, so a first-level heading in a body becomes a second-level one. */
export function renderHeadings(parser: MarkdownIt): void {
  parser.core.ruler.push("one_headline", (state) => {
    for (const token of state.tokens) {
      if (token.tag === "h1") token.tag = "h2";
    }
  });
}

/** A wide table scrolls in a box of its own that the keyboard can reach. */
export function renderTables(parser: MarkdownIt): void {
  parser.renderer.rules["table_open"] = () =>
    '<div class="table" role="group" aria-label="Table" tabindex="0"><table>\n';
  parser.renderer.rules["table_close"] = () => "</table></div>\n";
  for (const type of ["th_open", "td_open"]) {
    parser.renderer.rules[type] = (tokens, index) => {
      const token = tokens[index];
      // The parser writes alignment as a style attribute, which the Content-Security-Policy forbids.
      const side = /text-align:(left|center|right)/.exec(String(token?.attrGet("style") ?? ""))?.[1];
      const scope = token?.tag === "th" ? ' scope="col"' : "";
      return `<${token?.tag}${scope}${side === undefined ? "" : ` class="${side}"`}>`;
    };
  }
}

/** Preformatted copy scrolls by keyboard too; the info string of a fence says nothing to readers. */
export function renderFence(parser: MarkdownIt): void {
  const { escapeHtml } = parser.utils;
  for (const type of ["fence", "code_block"]) {
    parser.renderer.rules[type] = (tokens, index) =>
      `<pre tabindex="0"><code>${escapeHtml(tokens[index]?.content ?? "")}</code></pre>\n`;
  }
}
