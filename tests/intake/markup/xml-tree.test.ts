import assert from "node:assert/strict";
import dns from "node:dns";
import fs from "node:fs";
import net from "node:net";
import { describe, mock, test } from "node:test";
import { newsml1Reader } from "../../../src/intake/newsml-1/newsml-1-reader.ts";
import { newsmlG2Reader } from "../../../src/intake/newsml-g2/g2-reader.ts";
import { nitfReader } from "../../../src/intake/nitf/nitf-reader.ts";
import { xmlCaps } from "../../../src/intake/xml-caps.ts";
import { rawText, textOf } from "../../../src/intake/xml-query.ts";
import { parseXmlTree, type XmlElement } from "../../../src/intake/xml-tree.ts";

function tree(text: string): XmlElement {
  const result = parseXmlTree(text);
  assert.equal(result.kind, "ok", result.kind === "failed" ? result.error.message : "");
  if (result.kind !== "ok") throw new Error("unreachable");
  return result.value;
}

function fault(text: string) {
  const result = parseXmlTree(text);
  assert.equal(result.kind, "failed");
  if (result.kind !== "failed") throw new Error("unreachable");
  return result.error;
}

describe("an XML tree", () => {
  test("resolves namespaces, whatever the prefixes", () => {
    const root = tree('<a:x xmlns:a="urn:a" xmlns="urn:b"><y a:z="1"/><a:w xmlns:a="urn:c"/></a:x>');
    assert.deepEqual([root.name, root.space], ["x", "urn:a"]);
    assert.deepEqual(
      root.children.map((child) => (typeof child === "string" ? child : [child.name, child.space])),
      [
        ["y", "urn:b"],
        ["w", "urn:c"],
      ],
    );
  });

  test("decodes the references of XML and keeps CDATA as text", () => {
    assert.equal(rawText(tree("<a>&lt;&amp;&#8212;&#x41;<![CDATA[<b>&amp;</b>]]></a>")), "<&—A<b>&amp;</b>");
  });

  test("keeps text in order and folds it on request", () => {
    assert.equal(textOf(tree("<a> one <b>two</b>\n three<br/>four</a>")), "one two three four");
  });

  test("accepts an empty line before the declaration, and a bare DOCTYPE of each kind", () => {
    for (const doctype of [
      "",
      "<!DOCTYPE nitf>",
      '<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">',
      '<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.6//EN" "http://wire.invalid/nitf-3-6.dtd">',
      "<!DOCTYPE nitf SYSTEM 'a>b'>",
    ]) {
      assert.equal(tree(`\n<?xml version="1.0"?>\n${doctype}<nitf/>`).name, "nitf");
    }
  });

  test("loses the control characters that XML forbids", () => {
    assert.equal(rawText(tree("<a>one\u0000\u0008two\u001f</a>")), "onetwo");
  });

  test("says where broken XML is broken", () => {
    const { code, line, column } = fault("\n<a>\n  <b></a>");
    assert.deepEqual([code, line, column], ["not-well-formed", 3, 6]);
  });
});

/** What each hostile text is, the text, and the code of its refusal. */
const hostile: readonly (readonly [string, string, string])[] = [
  ["an entity bomb", `<!DOCTYPE a [${'<!ENTITY b "bbbbbbbbbb">'.repeat(10)}]><a>&b;</a>`, "doctype"],
  ["a quadratic entity", `<!DOCTYPE a [<!ENTITY b "${"b".repeat(50_000)}">]><a>${"&b;".repeat(50_000)}</a>`, "doctype"],
  ["an external entity", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>', "doctype"],
  ["a parameter entity", '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://wire.invalid/p.dtd"> %p;]><a/>', "doctype"],
  ["an internal subset behind a comment", '<!-- x --><?y z?><!DOCTYPE a SYSTEM "b" [ ]><a/>', "doctype"],
  [
    "an internal subset that hides behind quotes",
    `<!DOCTYPE a PUBLIC "]>" '">' [<!ENTITY b "c">]><a>&b;</a>`,
    "doctype",
  ],
  ["an entity that nobody declared", "<a>&nbsp;</a>", "not-well-formed"],
  ["an entity in an attribute", '<a b="&c;"/>', "not-well-formed"],
  ["an entity declaration in the text", '<a><!ENTITY b "c"></a>', "doctype"],
  ["a second document type", "<!DOCTYPE a><!DOCTYPE a><a/>", "not-well-formed"],
  ["deep nesting", `${"<a>".repeat(xmlCaps.depth + 1)}${"</a>".repeat(xmlCaps.depth + 1)}`, "over-cap"],
  ["deep nesting as far as a file can go", "<a>".repeat(1_600_000), "over-cap"],
  ["deep nesting hidden by attributes", '<a b="/>">'.repeat(300), "over-cap"],
  ["too many elements", `<a>${"<b/>".repeat(xmlCaps.elements)}</a>`, "over-cap"],
  ["too many attributes", `<a ${Array.from({ length: 300 }, (_, at) => `b${at}="1"`).join(" ")}/>`, "over-cap"],
  ["a million attributes", `<a ${'b="" '.repeat(900_000)}/>`, "over-cap"],
  ["a giant attribute", `<a b="${"x".repeat(4_000_000)}"/>`, "over-cap"],
  ["a flood of references", `<a>${"&#65;".repeat(xmlCaps.references + 1)}</a>`, "over-cap"],
  ["the same attribute twice", '<a b="1" b="2"/>', "not-well-formed"],
  ["an unclosed attribute", '<a b="1', "not-well-formed"],
  ["an unclosed comment", "<a><!-- b</a>", "not-well-formed"],
  ["starts of tags only", "<a ".repeat(300_000), "not-well-formed"],
  ["quotes only", `<a ${"'\"".repeat(300_000)}`, "over-cap"],
  ["nothing", "", "not-well-formed"],
  ["no XML", "Moon rocket stands on its pad", "not-well-formed"],
];

describe("hostile XML is refused:", () => {
  for (const [name, text, code] of hostile) {
    test(name, () => assert.equal(fault(text).code, code));
  }

  test("and what is just under the caps is not", () => {
    assert.equal(tree(`${"<a>".repeat(xmlCaps.depth)}x${"</a>".repeat(xmlCaps.depth)}`).name, "a");
    assert.equal(tree(`<a b="${"x".repeat(xmlCaps.lengthOfOneAttribute - 1)}"/>`).name, "a");
  });

  test("no file is opened and no socket, by any reader", () => {
    const counters = [
      mock.method(fs, "openSync"),
      mock.method(fs, "open"),
      mock.method(fs, "readFile"),
      mock.method(fs, "readFileSync"),
      mock.method(fs, "createReadStream"),
      mock.method(net.Socket.prototype, "connect"),
      mock.method(dns, "lookup"),
      mock.method(globalThis, "fetch"),
    ];
    const external =
      '<!DOCTYPE ROOT SYSTEM "http://wire.invalid/x.dtd" [<!ENTITY % p SYSTEM "http://wire.invalid/p.dtd"> %p; <!ENTITY b SYSTEM "file:///etc/hostname">]>';
    const bare = '<!DOCTYPE ROOT PUBLIC "-//IPTC//DTD//EN" "http://wire.invalid/x.dtd">';
    const content =
      '<NewsItem/><head/><body><body.content><p>x</p><media media-type="image"><media-reference source="http://wire.invalid/x.jpg"/></media></body.content></body><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname"/>';
    for (const [reader, root] of [
      [nitfReader, "nitf"],
      [newsml1Reader, "NewsML"],
      [newsmlG2Reader, "newsItem"],
    ] as const) {
      for (const doctype of [external, bare]) {
        const text = `<?xml version="1.0"?><?xml-stylesheet href="http://wire.invalid/x.xsl"?>${doctype.replace("ROOT", root)}<${root}>${content}</${root}>`;
        assert.ok(reader.recognises(text));
        reader.read({ name: "x", text, modified: null });
      }
    }
    const opened = counters.map((counter) => counter.mock.callCount());
    mock.restoreAll();
    assert.deepEqual(
      opened,
      counters.map(() => 0),
    );
  });
});
