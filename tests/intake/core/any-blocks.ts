import fc from "fast-check";
import type { Block, Inline } from "../../../src/intake/body.ts";

/** Pieces of text that mean something in Markdown, HTML or YAML, and some that do not. */
const pieces = [
  "a",
  "word",
  "Zürich",
  "日本",
  "🚀",
  " ",
  "  ",
  "\t",
  "\n",
  "\u00a0",
  "# ",
  "## x",
  "#",
  "1.",
  "1. ",
  "12) ",
  "- ",
  "-",
  "---",
  "+ ",
  "* ",
  "*",
  "**",
  "***",
  "_",
  "__",
  "snake_case",
  "|",
  "| a | b |",
  "--|--",
  ":-",
  "\\",
  "\\\\",
  "`",
  "```",
  "~",
  "~~",
  "~~~",
  "[",
  "]",
  "[a](b)",
  "![a](b)",
  "!",
  "[x]: y",
  "<",
  ">",
  "<b>",
  "</p>",
  "<script>alert(1)</script>",
  "<https://a.example>",
  "<a@b.example>",
  "&",
  "&amp;",
  "&#42;",
  "&copy",
  ";",
  "amp;",
  "===",
  "=",
  "(",
  ")",
  '"',
  "'",
  "{{ x }}",
  "{% raw %}",
  "<!--",
  "-->",
  "https://a.example/",
  "$",
  "^",
  "%",
  "@",
  ".",
  ",",
  ":",
  "“",
  "—",
  "5",
  "5 * 6",
  "http://x",
];

const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));
const url = fc.constantFrom(
  "https://a.example/",
  "https://a.example/p_(x)_y?q=1&amp;=2&b=*z*#f",
  "https://a.example/|x",
  "mailto:desk@a.example",
  "https://a.example/%20&copy;",
  "https://xn--zrich-kva.example/ü".replace("ü", "%C3%BC"),
);

const inlines: fc.Arbitrary<readonly Inline[]> = fc.letrec<{
  readonly inline: Inline;
  readonly many: readonly Inline[];
}>((tie) => ({
  inline: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text.map((value): Inline => ({ kind: "text", text: value })),
    fc.constant<Inline>({ kind: "break" }),
    tie("many").map((inner): Inline => ({ kind: "emphasis", inlines: inner })),
    tie("many").map((inner): Inline => ({ kind: "strong", inlines: inner })),
    fc.tuple(url, tie("many")).map(([target, inner]): Inline => ({ kind: "link", url: target, inlines: inner })),
  ),
  many: fc.array(tie("inline"), { maxLength: 4 }),
})).many;

/** Any tree of blocks. */
export const anyBlocks: fc.Arbitrary<readonly Block[]> = fc.letrec<{
  readonly block: Block;
  readonly many: readonly Block[];
}>((tie) => ({
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    inlines.map((inner): Block => ({ kind: "paragraph", inlines: inner })),
    fc
      .tuple(fc.constantFrom<2 | 3 | 4>(2, 3, 4), inlines)
      .map(([level, inner]): Block => ({ kind: "heading", level, inlines: inner })),
    text.map((value): Block => ({ kind: "preformatted", text: value })),
    fc
      .tuple(fc.boolean(), fc.array(fc.array(inlines, { maxLength: 3 }), { maxLength: 3 }))
      .map(([head, rows]): Block => ({ kind: "table", head, rows })),
    fc
      .tuple(fc.boolean(), fc.array(tie("many"), { maxLength: 3 }))
      .map(([ordered, items]): Block => ({ kind: "list", ordered, items })),
    tie("many").map((blocks): Block => ({ kind: "quote", blocks })),
  ),
  many: fc.array(tie("block"), { maxLength: 3 }),
})).many;
