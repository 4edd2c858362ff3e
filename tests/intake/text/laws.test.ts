import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anpaReader } from "../../../src/intake/anpa/anpa-reader.ts";
import { textOfBlocks } from "../../../src/intake/block-text.ts";
import { copyBlocks } from "../../../src/intake/copy-blocks.ts";
import { feedReader } from "../../../src/intake/feed/feed-reader.ts";
import { iptc7901Reader } from "../../../src/intake/iptc-7901/iptc-7901-reader.ts";
import { plainReader } from "../../../src/intake/plain/plain-reader.ts";
import type { WireReader } from "../../../src/intake/wire-item.ts";
import { onlyItem, readText } from "./reading.ts";

const readers: readonly WireReader[] = [plainReader, iptc7901Reader, anpaReader, feedReader];

/** Pieces that mean something to one of the readers, in orders that nobody meant. */
const piece = fc.constantFrom(
  "\u0001AFP0123 4 POL 0350\n",
  "\u0001",
  "\u0002",
  "\u0003",
  "\u0004",
  "\u0016\u0016\u0001a0584\u001fxxx-\nu i\u0013\u0011 BC-x 08-17 0350\n\u0002",
  "^BC-x, Kill<\n",
  "\t",
  "171618 AUG 22",
  "AP-NY-08-17-22 1618GMT<",
  "OSLO, Aug 17 (AFP) - ",
  "Brussels, Aug 17 (AFP) Aug 17, 2022\n",
  "By Jane Doe\n",
  "(Adds x)\n",
  "bur-dar/gl/fz\n",
  "ADVERTISEMENT\n",
  "Related News\n",
  "Copyright 2022 X. All rights reserved.\n",
  "UPDATE 2-",
  "WITHDRAWN-",
  "A kill is mandatory.",
  "- Subhead -\n",
  "* ",
  "a  1\nb  2\n",
  "((x))",
  "<rss version='2.0'><channel><title>",
  "</title><item>",
  "<![CDATA[",
  "]]>",
  "<feed xmlns='http://www.w3.org/2005/Atom'><entry>",
  "</entry>",
  "<at:deleted-entry ref='",
  "'/>",
  "</channel></rss>",
  '{"version":"https://jsonfeed.org/version/1.1","items":[',
  '{"id":',
  "null",
  "}]}",
  "&amp;",
  "&#x0;",
  "<",
  ">",
  "\n",
  "\n\n",
  " ",
  ".",
  "word",
  "\ud800",
  "\u202e",
  "\u0000",
  "=\n",
);
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }).map((pieces) => pieces.join("")),
);

test("no text makes a reader throw, and what it makes is whole: plain texts, no empty story", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const reader of readers) {
        reader.recognises(text);
        for (const read of readText(reader, text)) {
          if (!("item" in read)) {
            assert.ok(read.message.endsWith(".") && read.remedy.endsWith("."));
            continue;
          }
          const { item } = read;
          assert.ok(item.uri !== "" && item.headline !== "" && Number.isSafeInteger(item.version) && item.version > 0);
          assert.equal(item.body.length > 0, item.status !== "canceled");
          const shown = [
            item.headline,
            item.byline,
            item.place,
            item.rights,
            item.ednote,
            item.advisory,
            textOfBlocks(item.body),
          ].join(" ");
          assert.doesNotMatch(shown, /[\u0000-\u0008\u000e-\u001f\u007f]|(?<![\ud800-\udbff])[\udc00-\udfff]/);
        }
      }
    }),
    { numRuns: 1_500 },
  );
});

/** Words as stories have them, and as nobody would write them. */
const word = fc.oneof(
  fc.stringMatching(/^[a-z]{2,12}$/),
  fc.constantFrom(
    "café",
    "Kyiv's",
    "§12",
    "*bold*",
    "_x_",
    "[link](x)",
    "#1",
    "1,234.5",
    "“quoted”",
    "A&B",
    "<tag>",
    "&amp;",
    "50%",
    "…and",
    "naïve",
    "日本",
    "مرحبا",
    "and/or",
    "km/h",
  ),
);
const sentence = fc.array(word, { minLength: 6, maxLength: 60 }).map((words) => `The ${words.join(" ")} end.`);
const story = fc.array(sentence, { minLength: 1, maxLength: 8 });

/** Sets paragraphs in lines of a width, as wires do: greedily, at spaces. */
function set(text: string, width: number): string {
  return text
    .split("\n\n")
    .map((paragraph) => setParagraph(paragraph, width))
    .join("\n\n");
}

function setParagraph(text: string, width: number): string {
  const lines: string[] = [];
  for (const each of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + each.length <= width) lines[lines.length - 1] = `${last} ${each}`;
    else lines.push(each);
  }
  return lines.join("\n");
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A story of these paragraphs in each format. */
const formats: readonly {
  readonly name: string;
  readonly reader: WireReader;
  readonly write: (paragraphs: readonly string[]) => string;
}[] = [
  {
    name: "plain copy, a line for each paragraph",
    reader: plainReader,
    write: (paragraphs) =>
      `Harbour opens again\n\nOslo, Aug 17 (AFP) Aug 17, 2022\n\n${paragraphs.join("\n\n")}\n\nbur-dar/gl\n`,
  },
  {
    name: "plain copy, set in lines",
    reader: plainReader,
    write: (paragraphs) => `Harbour opens again\n\n${set(`OSLO, Aug 17 (Reuters) - ${paragraphs.join("\n\n")}`, 72)}\n`,
  },
  {
    name: "IPTC 7901",
    reader: iptc7901Reader,
    write: (paragraphs) =>
      `\u0001AFP0123 4 POL 0350\nHarbour/\n\u0002Harbour opens again =\n\n${paragraphs.map((text) => `   ${set(text, 66)}`).join("\n")}\n\u0003\n171618 AUG 22\u0004`,
  },
  {
    name: "ANPA 1312",
    reader: anpaReader,
    write: (paragraphs) =>
      `\u0016\u0016\u0001a0584\u001fxxx-\nu i\u0013\u0011 BC-Harbour 08-17 0350\n\u0002^BC-Harbour,0350<\n^Harbour opens again<\n${paragraphs.map((text) => `\t${set(text, 66)}`).join("\n")}\n\u0003\nAP-NY-08-17-22 1618GMT<\n\u0004`,
  },
  {
    name: "RSS",
    reader: feedReader,
    write: (paragraphs) =>
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title><item><title>Harbour opens again</title><guid>1</guid><content:encoded>${escaped(paragraphs.map((text) => `<p>${escaped(text)}</p>`).join(""))}</content:encoded></item></channel></rss>`,
  },
  {
    name: "JSON Feed",
    reader: feedReader,
    write: (paragraphs) =>
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "x",
        items: [{ id: "1", title: "Harbour opens again", content_text: paragraphs.join("\n\n") }],
      }),
  },
];
for (const { name, reader, write } of formats) {
  test(`every word of the body survives, in its paragraph: ${name}`, () => {
    fc.assert(
      fc.property(story, (paragraphs) => {
        const text = write(paragraphs);
        assert.equal(reader.recognises(text), true);
        assert.equal(textOfBlocks(onlyItem(readText(reader, text)).body), paragraphs.join("\n"));
      }),
      { numRuns: 150 },
    );
  });
}

test("blocks of a text hold every word of it, in order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), piece), { maxLength: 30 }).map((lines) => lines.join("\n")),
      (text) => {
        const words = (from: string) => from.match(/[\p{L}\p{N}]+/gu) ?? [];
        assert.deepEqual(words(textOfBlocks(copyBlocks(text))), words(text));
      },
    ),
    { numRuns: 500 },
  );
});
