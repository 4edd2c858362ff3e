import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { safeUrl } from "../../src/model/safe-url.ts";
import { type RenderedBody, renderBody } from "../../src/read/markdown.ts";
import type { MarkdownContext } from "../../src/read/markdown-context.ts";
import { siteWith } from "../derive/builders.ts";

const bodies = new URL("bodies/", import.meta.url).pathname;

const stories = new Map([
  ["articles/2022/07/ready.md", "/2022/07/04/ready.html"],
  ["articles/2022/08/with space.md", "/2022/08/01/space.html"],
]);
const pad = {
  file: "articles/2022/08/pad.jpg",
  hash: "0123456789abcdef",
  format: "jpeg" as const,
  width: 700,
  height: 350,
};

/** A body's surroundings: two stories, one picture, a site below `/x/`. Complaints are kept as `line word code`. */
function rendered(markdown: string, sponsored = false): RenderedBody & { readonly complaints: readonly string[] } {
  const complaints: string[] = [];
  const context: MarkdownContext = {
    site: siteWith({ prefix: "/x/" }),
    sponsored,
    isPaid: (target) => target === "/2022/paid.html",
    storyPath: (file) => stories.get(posix.join("articles/2022/08", file)) ?? null,
    picture: (file, alt, caption) =>
      file === "pad.jpg"
        ? { ...pad, alt, caption, credit: null }
        : { code: "missing-image", message: "There is none.", remedy: "Add it." },
    complain: (line, word, { code }) => complaints.push(`${line} ${word} ${code}`),
  };
  return { ...renderBody(markdown, context), complaints };
}

describe("bodies in Markdown become HTML", () => {
  test("of every fixture", async (t) => {
    const names = (await readdir(bodies)).filter((name) => name.endsWith(".md")).map((name) => name.slice(0, -3));
    for (const name of names.sort()) {
      await t.test(name.replaceAll("-", " "), async () => {
        const { html } = rendered(await readFile(join(bodies, `${name}.md`), "utf8"), name.startsWith("sponsored"));
        const file = join(bodies, `${name}.html`);
        // To approve changed markup: UPDATE_REPORTS=1 npm test, then read the difference.
        if (process.env["UPDATE_REPORTS"]) await writeFile(file, html);
        assert.equal(html, await readFile(file, "utf8"));
      });
    }
  });

  test("links and pictures that lead nowhere are complained of, with their line", async () => {
    const { complaints } = rendered(await readFile(join(bodies, "broken-links.md"), "utf8"));
    assert.deepEqual(complaints, [
      "0 ../07/nothing.md broken-link",
      "0 report.pdf broken-link",
      "0  broken-link",
      "2 missing.jpg missing-image",
    ]);
  });
});

describe("the first paragraph", () => {
  for (const [name, markdown, paragraph] of [
    ["stands without its markup", "*Who* did `what` [where](/a).\n\nMore.", "Who did what where."],
    ["may follow a heading", "# News\n\nThe paragraph.", "The paragraph."],
    ["may follow a picture", "![The pad](pad.jpg)\n\nThe paragraph.", "The paragraph."],
    ["of several lines is one line", "one\ntwo  \nthree", "one two three"],
    ["may stand in a quotation", '> "Go," he said.', '"Go," he said.'],
    ["is missing where there is none", "- a\n- b", ""],
    ["is missing in an empty body", "", ""],
  ] as const) {
    test(name, () => {
      assert.equal(rendered(markdown).firstParagraph, paragraph);
    });
  }
});

describe("words", () => {
  for (const [markdown, words] of [
    ["", 0],
    ["One, two -- three!", 3],
    ["# Head\n\n- item one\n- item", 4],
    ["`a b` ![not counted](pad.jpg)", 2],
    ["— – …", 0],
  ] as const) {
    test(`${JSON.stringify(markdown)} has ${words}`, () => {
      assert.equal(rendered(markdown).words, words);
    });
  }
});

const elements = new Set(
  "p h2 h3 h4 h5 h6 ul ol li blockquote hr br pre code em strong s a div table thead tbody tr th td figure figcaption picture source img".split(
    " ",
  ),
);
const attributes = new Set(
  "href title rel class role aria-label tabindex scope start src srcset sizes type alt width height loading decoding".split(
    " ",
  ),
);

/** What a browser finds in a piece of markup that no story may hold. */
function forbidden(html: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attribs) {
      if (!elements.has(name)) found.push(`<${name}>`);
      for (const [key, value] of Object.entries(attribs)) {
        if (!attributes.has(key)) found.push(key);
        if ((key === "href" || key === "src") && safeUrl(value) === null) found.push(value);
      }
    },
    oncomment: (text) => found.push(`<!--${text}`),
    onprocessinginstruction: (name) => found.push(`<${name}`),
  });
  parser.end(html);
  return found;
}

const hostile = fc.constantFrom(
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "<!--",
  "-->",
  "[x](javascript:alert(1))",
  "![x](javascript:alert(1))",
  '[x](/a "\\"onmouseover=alert(1)")',
  "<javascript:alert(1)>",
  "[x]: javascript:alert(1)\n\n[x]",
  '![a" onerror="x](pad.jpg "b" )',
  "![<b>](pad.jpg '\"><script>')",
  "```\n</code></pre><script>",
  "`</code><script>`",
  "{{ x }}",
  "|a|b|\n|:-:|---|\n|<td onclick=x>|b|\n",
  "\n\n",
  "\n",
  "> ",
  "- ",
  "    ",
  "# ",
  "\\",
  "&#x3c;script&#x3e;",
  "&lt;",
  "\u0000",
  "\ud800",
  "](",
  ")",
  "*",
  "~~",
  "<",
  ">",
);
const markdowns = fc
  .array(fc.oneof({ weight: 3, arbitrary: hostile }, fc.string({ unit: "grapheme", maxLength: 8 })), { maxLength: 12 })
  .map((parts) => parts.join(""));

test("whatever an author writes, only the elements, attributes and links of a story come out", () => {
  fc.assert(
    fc.property(markdowns, fc.boolean(), (markdown, sponsored) => {
      assert.deepEqual(forbidden(rendered(markdown, sponsored).html), []);
    }),
    { numRuns: 2000 },
  );
});

test("text of template languages comes out as it went in", () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  const template = fc
    .tuple(fc.constantFrom("{{ ", "{% ", "{{{ ", "${", "#{", "{{< ", "{{- "), word, word)
    .map(([open, one, other]) => `${open}${one}.${other} | ${one}: 1 }}`);
  fc.assert(
    fc.property(template, (text) => {
      assert.equal(rendered(text).html, `<p>${text.replaceAll("<", "&lt;")}</p>\n`);
    }),
  );
});

for (const [name, markdown] of [
  ["brackets", "[".repeat(20_000)],
  ["quotations", "> ".repeat(20_000)],
  ["lists", `${"- ".repeat(5_000)}x`],
  ["stars", "*a **b ".repeat(5_000)],
  ["backticks", Array.from({ length: 300 }, (_, index) => "`".repeat(index)).join(" ")],
  ["open links", "[a](".repeat(10_000)],
  ["pictures in pictures", `${"![".repeat(2_000)}x${"](pad.jpg)".repeat(2_000)}`],
  ["angle brackets", "<".repeat(20_000)],
  ["white space", `[x](<a${" ".repeat(50_000)}b>)`],
] as const) {
  test(`a body of endless ${name} is rendered without harm`, () => {
    assert.deepEqual(forbidden(rendered(markdown).html), []);
  });
}
