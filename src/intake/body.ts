/** The body of a wire item, whatever markup it came in: blocks of text that a Markdown writer turns into a story. */
export type Block =
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
  /** A subhead inside the story; `level` is 2, 3 or 4. */
  | { readonly kind: "heading"; readonly level: 2 | 3 | 4; readonly inlines: readonly Inline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  /** Rows of cells; the first row is the head where `head` is true. */
  | { readonly kind: "table"; readonly head: boolean; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  /** Fixed-width tabular copy, line ends and spaces kept. */
  | { readonly kind: "preformatted"; readonly text: string };

/** A stretch of text inside a block. Text is plain: what looks like markup in it is text. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "emphasis"; readonly inlines: readonly Inline[] }
  | { readonly kind: "strong"; readonly inlines: readonly Inline[] }
  /** `url` is absolute and has passed `safeUrl`; a link that has not is its inlines alone. */
  | { readonly kind: "link"; readonly url: string; readonly inlines: readonly Inline[] }
  | { readonly kind: "break" };
