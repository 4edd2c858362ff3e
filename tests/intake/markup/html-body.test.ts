import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { textOfBlocks } from "../../../src/intake/block-text.ts";
import { htmlBody } from "../../../src/intake/html-body.ts";
import { sketch } from "./sketch.ts";

function body(html: string, base: string | null = null) {
  const result = htmlBody(html, base);
  assert.equal(result.kind, "ok", result.kind === "failed" ? result.error.message : "");
  if (result.kind !== "ok") throw new Error("unreachable");
  return result.value;
}

/** What it is, the HTML, and the blocks that it should give. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ["paragraphs", "<p>One</p><p>Two</p>", ["p One", "p Two"]],
  ["text with no element around it", "One<p>Two</p>three", ["p One", "p Two", "p three"]],
  ["unclosed elements", "<p>One<p>Two<b>bold", ["p One", "p Two**bold**"]],
  [
    "divisions and line ends in the source",
    "<div>\n One\n <div>Two\n lines</div> three </div>",
    ["p One", "p Two lines", "p three"],
  ],
  ["a line break", "<p>One<br>two<br/></p>", ["p One⏎two"]],
  ["two line breaks, which part paragraphs", "One<br><br>Two<br>\n<br />Three", ["p One", "p Two", "p Three"]],
  ["empty paragraphs", "<p></p><p> &nbsp; </p><p><b> </b></p><p>One</p>", ["p One"]],
  [
    "emphasis",
    "<p><i>One</i> <em>two</em> <b>three</b> <strong>four</strong> <u>five</u></p>",
    ["p *One* *two* **three** **four** five"],
  ],
  ["emphasis with spaces at its edges", "<p><b> Rome </b>(AFP)<i> - </i>text</p>", ["p **Rome** (AFP) *-* text"]],
  [
    "emphasis inside itself",
    "<p><b>One <strong>two</strong></b> <i>a <b>b</b> c</i></p>",
    ["p **One two** *a **b** c*"],
  ],
  ["emphasis across paragraphs", "<b><p>One</p><p>Two</p></b>", ["p **One**", "p **Two**"]],
  [
    "headings, of which the first rank is the story's own",
    "<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h6>E<br>F</h6>",
    ["h2 A", "h2 B", "h3 C", "h4 D", "h4 E F"],
  ],
  ["lists", "<ul><li>One<li>Two<ol><li>Three</ol></ul>", ["- p One", "- p Two", "   1. p Three"]],
  ["a list of paragraphs", "<ol><li><p>One</p><p>Two</p></li></ol>", ["1. p One", "   p Two"]],
  ["items without a list", "<li>One<li>Two", ["p One", "p Two"]],
  ["text in a list outside its items", "<ul>Zero<li>One</li></ul>", ["- p Zero", "- p One"]],
  ["a quotation", "<blockquote>One<p>Two</p></blockquote>three", ["> p One", "> p Two", "p three"]],
  ["a table", "<table><thead><tr><th>A<th>B</thead><tr><td>1<td><b>2</b></table>", ["th A | B", "tr 1 | **2**"]],
  [
    "a table without a head, and with a caption",
    "<table><caption>C</caption><tr><td>1<td>2<tr><td>3</table>",
    ["p C", "tr 1 | 2", "tr 3 | "],
  ],
  [
    "cells over several columns and rows",
    "<table><tr><td colspan=2>a<td>b<tr><td rowspan=2>c<td>d<td>e<tr><td>f<td>g</table>",
    ["tr a |  | b", "tr c | d | e", "tr  | f | g"],
  ],
  ["paragraphs in a cell", "<table><tr><td><p>a</p><p>b</p><td><ul><li>c<li>d</ul></table>", ["tr a b | c d"]],
  ["a table that only frames the text", "<table><tr><td><p>One</p><h2>Two</h2></td></tr></table>", ["p One", "h2 Two"]],
  ["fixed width", "<pre>\n a  b\n\n c &amp; d\n</pre>", ['pre " a  b\\n\\n c & d"']],
  ["a link", '<a href="https://example.org/a?b=1&amp;c=2">One</a>', ["p [One](https://example.org/a?b=1&c=2)"]],
  [
    "a link around blocks",
    '<a href="https://example.org/"><h2>One</h2><p>Two</p></a>',
    ["h2 [One](https://example.org/)", "p [Two](https://example.org/)"],
  ],
  [
    "links by mail and telephone",
    '<a href="mailto:a@example.org">a</a> <a href="tel:+490000">b</a>',
    ["p [a](mailto:a@example.org) [b](tel:+490000)"],
  ],
  ["definitions", "<dl><dt>One</dt><dd>Two</dd></dl>", ["p One", "p Two"]],
  [
    "entities, good and bad",
    "&lt;b&gt; &amp;copy; &copy; &bogus; &#8212; AT&T &#x80;",
    ["p <b> &copy; © &bogus; — AT&T €"],
  ],
  ["raised figures", "10<sup>6</sup> m<sup>2</sup> Mr<sup>s</sup> H<sub>2</sub>O", ["p 10⁶ m² Mrs H2O"]],
  ["ruby", "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", ["p 漢(kan)"]],
  ["a quotation in the line", "<p>a <q>word</q></p>", ["p a “word”"]],
  [
    "a figure's caption, which goes with the picture",
    "One<figure><img src=a.jpg><figcaption>Cap</figcaption></figure>",
    ["p One"],
  ],
  [
    "a figure without a picture",
    "<figure><table><tr><td>1<td>2</table><figcaption>Cap</figcaption></figure>",
    ["tr 1 | 2", "p Cap"],
  ],
  ["comments and instructions", "One<!-- two --><?php three ?><![CDATA[four]]>", ["p One"]],
  [
    "a whole page",
    "<!DOCTYPE html><html><head><title>T</title><meta charset=x></head><body><p>One</body></html>",
    ["p One"],
  ],
];

describe("HTML gives blocks:", () => {
  for (const [name, html, expected] of cases) {
    test(name, () => assert.deepEqual(sketch(body(html).blocks), expected));
  }

  test("a relative link leads from the item's address, and nowhere without one", () => {
    const html = '<a href="/b">One</a> <a href="c">two</a> <a href="#d">three</a>';
    assert.deepEqual(sketch(body(html, "https://example.org/a/x").blocks), [
      "p [One](https://example.org/b) [two](https://example.org/a/c) three",
    ]);
    assert.deepEqual(sketch(body(html, "urn:newsml:x").blocks), ["p One two three"]);
  });

  test("pictures come with their captions, tracking pixels do not", () => {
    const html =
      '<figure><img src="a.jpg" alt="A"><figcaption>One <b>two</b></figcaption></figure><img src="b.jpg">' +
      '<img src="p.gif" width="1" height="1"><img src="q.gif" style="width:1px"><img src=""><img alt="none">';
    assert.deepEqual(body(html).pictures, [
      { href: "a.jpg", alt: "A", caption: "One two", credit: null },
      { href: "b.jpg", alt: null, caption: null, credit: null },
    ]);
  });
});

/** Code in every disguise; nothing of it may stay. */
const code: readonly string[] = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<script >alert(1)</script\t\n bar>",
  "<style>@import 'evil'</style>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<object data=x.swf><embed src=x.swf></object>",
  "<svg onload=alert(1)><script>alert(1)</script></svg>",
  "<svg><foreignObject><p onclick=alert(1)>drawn</p></foreignObject></svg>",
  "<math><mtext><script>alert(1)</script></mtext></math>",
  "<form action=x><input value=secret><button>Go</button><select><option>a</select></form>",
  "<textarea><script>alert(1)</script></textarea>",
  "<noscript><img src=p.gif></noscript>",
  "<template><p>hidden</p></template>",
  "<video src=x><p>no video</p></video>",
  "<p hidden>hidden</p>",
  "<div style='display: none'>hidden<p>more</p></div>",
  "<title>title</title><base href=//evil.example/><meta http-equiv=refresh content=0><link rel=stylesheet href=x>",
];

describe("of code nothing stays:", () => {
  for (const html of code) {
    test(html, () => {
      const shown = sketch(body(`<p>Before</p>${html}<p>After</p>`).blocks).join("\n");
      assert.doesNotMatch(shown, /alert|evil|secret|hidden|drawn|import|swf|Go|no video/);
      assert.ok(shown.startsWith("p Before"));
    });
  }

  test("what browsers show as text stays text", () => {
    assert.deepEqual(sketch(body("<p>a <scr<script>ipt>alert(1)</script> b").blocks), ["p a ipt>alert(1) b"]);
  });

  test("unsafe links leave their text", () => {
    for (const href of [
      "javascript:alert(1)",
      " JaVaScRiPt:alert(1)",
      "java\tscript:alert(1)",
      "java&#10;script:alert(1)",
      "&#106;avascript:alert(1)",
      "\u0001javascript:alert(1)",
      "vbscript:x",
      "data:text/html,<script>alert(1)</script>",
      "file:///etc/passwd",
      "blob:https://example.org/x",
      "http://",
    ]) {
      const { blocks, warnings } = body(`<p>a <a href="${href}">link</a></p>`);
      assert.deepEqual(sketch(blocks), ["p a link"], href);
      assert.deepEqual(
        warnings.map((warning) => warning.code),
        ["unsafe-link"],
      );
    }
  });
});

describe("a body over a cap is refused:", () => {
  const refused = (html: string) => {
    const result = htmlBody(html, null);
    assert.equal(result.kind, "failed");
    assert.equal(result.kind === "failed" && result.error.code, "over-cap");
  };
  test("depth", () => refused("<div>".repeat(300)));
  test("depth, as far as a file can go", () => refused("<b>".repeat(1_500_000)));
  test("elements", () => refused("<br>".repeat(10_001)));
  test("links", () => refused("<a href='https://example.org/'>x</a>".repeat(2_001)));
  test("attributes", () => refused(`<p ${Array.from({ length: 300_000 }, (_, at) => `a${at}=1`).join(" ")}>x</p>`));
  test("and what is under each is not", () => {
    assert.equal(body(`${"<div>".repeat(198)}<p>x</p>`).blocks.length, 1);
    assert.equal(body("<p>x</p>".repeat(9_999)).blocks.length, 9_999);
  });
  test("quotations and lists deeper than Markdown can go are shown flat", () => {
    const { blocks } = body(`${"<blockquote>".repeat(100)}<p>deep</p>${"<ul><li>".repeat(40)}deeper`);
    assert.equal(textOfBlocks(blocks), "deep\ndeeper");
    assert.ok(sketch(blocks).every((line) => line.split(/[>-] /).length <= 14));
  });
  test("a table too wide for a page becomes paragraphs", () => {
    assert.equal(body(`<table><tr>${"<td>x</td>".repeat(500)}</tr></table>`).blocks.length, 500);
  });
});

describe("laws of HTML bodies", () => {
  test("any text survives being written as HTML, word for word", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { maxLength: 12 }), (texts) => {
        const escaped = texts.map((text) =>
          text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
        );
        const shown = textOfBlocks(body(escaped.map((text) => `<p>${text}</p>`).join("")).blocks);
        const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");
        assert.deepEqual(words(shown), words(texts.join("\n")));
      }),
      { numRuns: 300 },
    );
  });

  test("any soup of tags is read or refused, and shows nothing of a script", () => {
    const tag = fc.constantFrom(
      ..."p b i a ul li table tr td th div br blockquote pre h2 figure figcaption img script style svg q rt form tbody".split(
        " ",
      ),
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom("<a href='javascript:x'>", "<td colspan=9 rowspan=9>", "<", ">", "&", "<!--", "-->", " ", "word"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { blocks } = body(pieces.join(""));
        for (const line of sketch(blocks)) assert.doesNotMatch(line, /javascript/);
      }),
      { numRuns: 500 },
    );
  });
});
