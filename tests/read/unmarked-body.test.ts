import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import fc from "fast-check";
import { markedBody } from "../../src/read/markdown.ts";
import type { MarkdownContext } from "../../src/read/markdown-context.ts";
import { unmarkedBody } from "../../src/read/unmarked-body.ts";
import { siteWith } from "../derive/builders.ts";

const context: MarkdownContext = {
  site: siteWith(),
  sponsored: false,
  isPaid: () => false,
  storyPath: () => null,
  picture: () => ({ code: "missing-image", message: "There is none.", remedy: "Add it." }),
  complain: () => {},
};

/** Whenever there is an answer, it is the parser's. */
function agrees(markdown: string): void {
  const quick = unmarkedBody(markdown);
  if (quick !== null) assert.deepEqual(quick, markedBody(markdown, context), JSON.stringify(markdown));
}

describe("a body without marks of Markdown is rendered as the parser renders it", () => {
  const punctuation = [..."!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"];
  const pieces = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("word", "a", "NATO", "é", "日本", "1", "12", "2024", "x2") },
    { weight: 4, arbitrary: fc.constantFrom(" ", "\n", "\n\n", "\n\n\n") },
    {
      weight: 3,
      arbitrary: fc.constantFrom(...punctuation, ..."“”‘’–—…«»€¿¡", "--", "---", "===", "1.", "1)", "- ", "# ", "> "),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ..."\t\r\u0000\u000b\u000c\u0085\u00a0\u00ad\u2003\u2028\u2029\u200b\u200f\u202e\u2066\ufeff\uffff\ud800\u{1f680}½²Ⅷ٣",
        "  ",
        "    ",
        "&amp;",
        "http://a.example/",
        "(c)",
        "...",
        "a@b.example",
        ":--",
      ),
    },
  );
  const texts = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(""));

  test("of any text", () => {
    fc.assert(fc.property(texts, agrees), { numRuns: 20_000 });
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), agrees), { numRuns: 2000 });
  });

  test("of every character, wherever it stands", () => {
    for (let code = 0; code <= 0xffff; code++) {
      const letter = String.fromCharCode(code);
      for (const text of [`${letter}a b`, `a${letter}b ${letter} c`, `a\n${letter}`, `a ${letter}\nb`]) {
        if (unmarkedBody(text) !== null) agrees(text);
      }
    }
  });

  test("of every fixture", async () => {
    const folder = new URL("bodies/", import.meta.url).pathname;
    for (const name of await readdir(folder)) agrees(await readFile(`${folder}${name}`, "utf8"));
  });

  test("so that ordinary copy is not in doubt", () => {
    const copy = '\n"Go," he said – in 2024 (or so): 3.5 per cent!\n\n2024 was a year.\nIt ended; it\'s over.\n';
    agrees(copy);
    assert.deepEqual(unmarkedBody(copy), {
      markup:
        "<p>&quot;Go,&quot; he said – in 2024 (or so): 3.5 per cent!</p>\n<p>2024 was a year.\nIt ended; it's over.</p>\n",
      firstParagraph: '"Go," he said – in 2024 (or so): 3.5 per cent!',
      words: 18,
      links: [],
    });
  });
});
