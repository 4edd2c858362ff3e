declare const safe: unique symbol;

/**
 * Markup that may be put into a page as it is. Only the Markdown renderer (`read/markdown.ts`) makes it and only the
 * `RawHtml` component injects it.
 */
export type Html = string & { readonly [safe]: true };
