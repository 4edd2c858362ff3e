import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Block, Inline } from "../../../src/intake/body.ts";
import { writeMarkdown } from "../../../src/intake/markdown-writer.ts";
import { anyBlocks } from "./any-blocks.ts";
import { printed, shownByBlocks, shownByMarkdown, withoutEmphasis } from "./shown-blocks.ts";

const text = (value: string): Inline => ({ kind: "text", text: value });
const paragraph = (...inlines: readonly Inline[]): Block => ({ kind: "paragraph", inlines });
const emphasis = (...inlines: readonly Inline[]): Inline => ({ kind: "emphasis", inlines });
const strong = (...inlines: readonly Inline[]): Inline => ({ kind: "strong", inlines });
const link = (url: string, ...inlines: readonly Inline[]): Inline => ({ kind: "link", url, inlines });

describe("Markdown as authors write it", () => {
  for (const [what, blocks, markdown] of [
    ["a paragraph", [paragraph(text("The force is ready, NATO says."))], "The force is ready, NATO says.\n"],
    ["emphasis", [paragraph(text("It is "), emphasis(text("not")), text(" over."))], "It is *not* over.\n"],
    [
      "spaces inside emphasis",
      [paragraph(text("It is"), strong(text(" not ")), text("over."))],
      "It is **not** over.\n",
    ],
    ["strong inside emphasis", [paragraph(emphasis(text("a "), strong(text("b"))))], "*a __b__*\n"],
    [
      "a link",
      [paragraph(text("See "), link("https://a.example/", text("this page")), text("."))],
      "See [this page](https://a.example/).\n",
    ],
    ["a link that is not safe", [paragraph(link("javascript:alert(1)", text("this")))], "this\n"],
    ["a link without a host", [paragraph(link("/other.md", text("this")))], "this\n"],
    [
      "an address before a line",
      [paragraph(text("Ask AT&T, R&D; snake_case, 5 < 6")), { kind: "heading", level: 2, inlines: [text("C #")] }],
      "Ask AT&T, R\\&D; snake_case, 5 < 6\n\n## C \\#\n",
    ],
    ["a break", [paragraph(text("Roses"), { kind: "break" }, text("- violets"))], "Roses\\\n\\- violets\n"],
    [
      "two lists in a row",
      [
        { kind: "list", ordered: false, items: [[paragraph(text("a"))], [paragraph(text("b"))]] },
        { kind: "list", ordered: false, items: [[paragraph(text("c"))]] },
        { kind: "list", ordered: true, items: [[paragraph(text("d")), paragraph(text("e"))]] },
      ],
      "- a\n- b\n\n* c\n\n1. d\n\n   e\n",
    ],
    [
      "a table without a head",
      [{ kind: "table", head: false, rows: [[[text("a|b")], [text("c")]], [[text("d")]]] }],
      "|  |  |\n| --- | --- |\n| a\\|b | c |\n| d |  |\n",
    ],
    [
      "a quotation of tabular copy",
      [{ kind: "quote", blocks: [paragraph(text("So:")), { kind: "preformatted", text: "a  1\n\n```\n" }] }],
      "> So:\n>\n> ````\n> a  1\n>\n> ```\n> ````\n",
    ],
    [
      "nothing",
      [paragraph(text(" ")), { kind: "list", ordered: true, items: [[]] }, { kind: "quote", blocks: [] }],
      "",
    ],
  ] as const satisfies readonly (readonly [string, readonly Block[], string])[]) {
    test(what, () => {
      assert.equal(writeMarkdown(blocks), markdown);
      assert.equal(
        printed(shownByMarkdown(markdown)),
        printed(shownByBlocks(blocks)).replace(/\{a:(javascript|\/).*?\}/g, ""),
      );
    });
  }

  for (const hostile of [
    "# head",
    "1. one",
    "12) x",
    "- a",
    "+ b",
    "> c",
    "| a | b |\n| - | - |",
    "---",
    "***",
    "===",
    "a\n===",
    "    code",
    "```js",
    "~~~",
    "[a](javascript:x)",
    "![p](https://t.example/p.gif)",
    "[x]: /y",
    "<script>alert(1)</script>",
    "<https://a.example>",
    "&lt;b&gt; &#42;",
    "a \\ b \\\\* c",
    "*a* _b_ **c** ~~d~~ `e`",
    "{{ x }} {% y %}",
    "---\nlayout: x\n---",
  ]) {
    test(`${JSON.stringify(hostile)} stays text`, () => {
      const lines = hostile
        .split("\n")
        .flatMap((line, at): Inline[] => (at === 0 ? [text(line)] : [{ kind: "break" }, text(line)]));
      const blocks = [paragraph(...lines)];
      assert.equal(printed(shownByMarkdown(writeMarkdown(blocks))), printed(shownByBlocks(blocks)));
    });
  }

  test("emphasis goes where Markdown cannot say it, its text stays", () => {
    const blocks = [paragraph(text("foo"), emphasis(text("(bar)")), text("baz"))];
    assert.equal(writeMarkdown(blocks), "foo(bar)baz\n");
  });

  test("any depth of quotations ends", () => {
    let blocks: readonly Block[] = [paragraph(text("deep"))];
    for (let depth = 0; depth < 150; depth++) blocks = [{ kind: "quote", blocks }];
    const shown = printed(shownByMarkdown(writeMarkdown(blocks)));
    assert.match(shown, /<p>deep<\/p>/);
  });
});

const runs = { numRuns: Number(process.env["RUNS"] ?? 1500) };

test("any tree of blocks shows the same text, structure and links after it was written and rendered", () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const markdown = writeMarkdown(blocks);
      assert.equal(
        printed(withoutEmphasis(shownByMarkdown(markdown))),
        printed(withoutEmphasis(shownByBlocks(blocks))),
        markdown,
      );
    }),
    runs,
  );
});

test("emphasis is never where it was not, and always where words are parted by spaces", () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const [is, was] = [shownByMarkdown(writeMarkdown(blocks)), shownByBlocks(blocks)];
      is.forEach((each, at) => {
        const before = was[at];
        if (typeof each === "string" || typeof before !== "object" || each.letter.trim() === "") return;
        for (const mark of each.marks.split(" ").filter((name) => name !== ""))
          if (!before.marks.split(" ").includes(mark)) assert.fail(`${mark} in ${writeMarkdown(blocks)}`);
      });
    }),
    runs,
  );
  const word = fc.constantFrom("word", "snake_case", "Zürich", "日本", "(paren)", "“quote”", "5*6", "1.", "#");
  const marked = fc.tuple(fc.constantFrom("plain", "emphasis", "strong", "both"), word).map(([kind, value]): Inline => {
    if (kind === "plain") return text(value);
    return kind === "emphasis"
      ? emphasis(text(value))
      : kind === "strong"
        ? strong(text(value))
        : strong(emphasis(text(value)));
  });
  fc.assert(
    fc.property(fc.array(marked, { minLength: 1, maxLength: 6 }), (words) => {
      const blocks = [paragraph(...words.flatMap((each): Inline[] => [text(" "), each, text(" ")]))];
      assert.equal(
        printed(shownByMarkdown(writeMarkdown(blocks))),
        printed(shownByBlocks(blocks)),
        writeMarkdown(blocks),
      );
    }),
    runs,
  );
});
