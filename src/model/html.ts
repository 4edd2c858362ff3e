declare const safe: unique symbol;

/**
 * Markup that may be put into a page as it is. Only the Markdown renderer (`read/markdown.ts`) makes it, `unlinked` takes
 * away from it, and only the `RawHtml` component injects it.
 */
export type Html = string & { readonly [safe]: true };

/** The same markup without the links whose target is dead; their words stay, unless they are the address itself. */
export function unlinked(html: Html, isDead: (target: string) => boolean): Html {
  if (!html.includes("<a ")) return html;
  // Links do not nest in HTML, and the renderer writes `href` first.
  return html.replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs, (link: string, target: string, words: string) =>
    isDead(target.replaceAll("&amp;", "&")) ? (words === target ? "" : words) : link,
  ) as Html;
}
