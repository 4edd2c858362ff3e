import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { writeMarkdown } from "../../../src/intake/markdown-writer.ts";
import { wireReaders } from "../../../src/intake/readers.ts";
import { longestStory } from "../../../src/intake/story-length.ts";
import { readWire } from "../../../src/intake/wire-reading.ts";
import { markdownParser } from "../../../src/read/markdown.ts";
import { copyFormats, wireCopy } from "../wire-copy.ts";

const parser = markdownParser();
const readers = wireReaders((markdown) => parser.parse(markdown, {}));

function read(text: string) {
  return readWire(readers, { name: "wire", bytes: Buffer.from(text), modified: { epoch: 1_660_000_000_000 } });
}

function itemIn(text: string) {
  const [result] = read(text).results;
  assert.ok(result?.kind === "ok", result?.kind === "failed" ? result.error.message : "nothing was read");
  return result.value.item;
}

function faultIn(text: string): string | undefined {
  const [result] = read(text).results;
  return result?.kind === "failed" ? result.error.code : undefined;
}

describe("recognising", () => {
  for (const format of copyFormats) {
    test(`${format} is told by its content`, () => {
      assert.equal(read(wireCopy(format, 1)).format, format);
    });
  }

  for (const [what, text, code] of [
    ["nothing", "", "empty"],
    ["white space", " \n\t ", "empty"],
    ["a shopping list", "milk\neggs\n", "unknown-format"],
    ["JSON of another kind", '{"a": [1, 2]}', "unknown-format"],
    ["HTML", "<!doctype html><html><body><p>Hello</p></body></html>", "unknown-format"],
  ] as const) {
    test(`${what} is refused`, () => {
      assert.equal(faultIn(text), code);
    });
  }

  test("a reader that fails refuses the file and stops nothing", () => {
    const broken = {
      format: "plain" as const,
      recognises: () => true,
      read: () => {
        throw new RangeError("Maximum call stack size exceeded");
      },
    };
    const { results } = readWire([broken], { name: "wire", bytes: Buffer.from("x"), modified: null });
    assert.equal(results[0]?.kind === "failed" && results[0].error.code, "unreadable");
  });

  test("a story longer than any is refused, in markup and in Markdown", () => {
    const long = "word ".repeat(longestStory / 4);
    assert.equal(
      faultIn(
        JSON.stringify({
          uri: "urn:x",
          type: "text",
          headline: "H",
          versioncreated: "2022-08-17T16:18:57Z",
          body_html: `<p>${long}</p>`,
        }),
      ),
      "too-long",
    );
    assert.equal(faultIn(`# H\n\n${long}`), "too-long");
  });
});

describe("Markdown", () => {
  test("of ours comes back with all it says", () => {
    const item = itemIn(`---
headline: "Force: ready"
date: 2022-08-17T16:18:57Z
updated: 2022-08-18T10:00:00+02:00
section: world
agency: afp
dateline: Brussels
timeZone: Europe/Brussels
byline: Staff writers
summary: It is ready.
topics: [NATO, Kosovo]
urgency: 3
version: 4
status: withheld
embargoed: 2022-08-18T06:00:00Z
licenceExpires: 2023-08-17T00:00:00Z
language: en-GB
ednote: Call the desk.
image:
  src: force.jpg
  alt: A soldier
source:
  uri: urn:newsml:afp.com:1
---

The *force* is **ready**, [NATO](https://www.nato.int/) says; see [earlier](../07/old.md).

## Next

1. One
2. Two

> So it is.

| a | b |
| - | - |
| 1 | 2 |
`);
    assert.deepEqual(
      [
        item.format,
        item.uri,
        item.version,
        item.status,
        item.headline,
        item.summary,
        item.byline,
        item.place,
        item.timeZone,
        item.provider,
      ],
      [
        "markdown",
        "urn:newsml:afp.com:1",
        4,
        "withheld",
        "Force: ready",
        "It is ready.",
        "Staff writers",
        "Brussels",
        "Europe/Brussels",
        "afp",
      ],
    );
    assert.deepEqual(
      [item.created, item.versionCreated, item.embargoed, item.licenceExpires].map(
        (each) => typeof each === "object" && each !== null && new Date(each.epoch).toISOString(),
      ),
      ["2022-08-17T16:18:57.000Z", "2022-08-18T08:00:00.000Z", "2022-08-18T06:00:00.000Z", "2023-08-17T00:00:00.000Z"],
    );
    assert.deepEqual(
      [item.keywords, item.urgency, item.language, item.ednote],
      [["NATO", "Kosovo"], 3, "en-GB", "Call the desk."],
    );
    assert.deepEqual(item.pictures, [{ href: "force.jpg", alt: "A soldier", caption: null, credit: null }]);
    assert.equal(
      writeMarkdown(item.body),
      "The *force* is **ready**, [NATO](https://www.nato.int/) says; see earlier.\n\n## Next\n\n1. One\n2. Two\n\n> So it is.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n",
    );
  });

  test("under a heading has that for its headline, and the same name each time", () => {
    const item = itemIn("# Force ready\n\nThe force is ready.\n");
    assert.deepEqual([item.headline, item.version, item.created], ["Force ready", 1, null]);
    assert.equal(item.uri, itemIn("# Force ready\n\nIt is.\n").uri);
    assert.notEqual(item.uri, itemIn("# Force not ready\n\nIt is.\n").uri);
  });

  for (const [what, text, code] of [
    ["open front matter", "---\nheadline: A\n\nText", "bad-front-matter"],
    ["broken YAML", "---\nheadline: [A\n---\n\nText", "bad-front-matter"],
    [
      "a bomb of aliases",
      `---\nheadline: A\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n\nText`,
      "bad-front-matter",
    ],
    ["deep nesting", `---\nheadline: A\na: ${"[".repeat(5000)}${"]".repeat(5000)}\n---\n\nText`, "bad-front-matter"],
    ["deep nesting by hyphens", `---\nheadline: A\na:\n  ${"- ".repeat(5000)}x\n---\n\nText`, "bad-front-matter"],
  ] as const) {
    test(`${what} is refused`, () => {
      assert.equal(faultIn(text), code);
    });
  }

  test("keys that other programs would run are not read", () => {
    const item = itemIn(
      '---\nheadline: A\n__proto__: {"status": "canceled"}\nlayout: x\neleventyComputed: y\n---\n\nText\n',
    );
    assert.deepEqual([item.headline, item.status, Object.keys(Object.prototype)], ["A", "usable", []]);
  });
});
