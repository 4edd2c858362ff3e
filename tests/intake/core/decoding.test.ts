import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { decodeWire, largestWire } from "../../../src/intake/decoding.ts";

const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n<p>Zürich, 5 €</p>`;
const latin = (text: string) => Buffer.from(text.replace("€", "\u00a4"), "latin1");

function utf16(text: string, bigEndian: boolean, mark: boolean): Buffer {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

function read(bytes: Uint8Array): readonly [text: string, codes: readonly string[]] {
  const result = decodeWire(bytes);
  if (result.kind === "failed") return [`${result.error.code} ${result.error.line}:${result.error.column}`, []];
  return [result.value.text, result.value.warnings.map(({ code }) => code)];
}

describe("decoding", () => {
  for (const [what, bytes, text, codes] of [
    ["UTF-8", Buffer.from("Zürich"), "Zürich", []],
    ["UTF-8 with a mark", Buffer.from("\ufeffZürich"), "Zürich", []],
    ["UTF-16LE with a mark", utf16("Zürich", false, true), "Zürich", []],
    ["UTF-16BE with a mark", utf16("Zürich", true, true), "Zürich", []],
    ["UTF-16LE without a mark", utf16(xml("UTF-16"), false, false), xml("UTF-16"), []],
    ["UTF-16BE without a mark", utf16('{"uri": "日本"}', true, false), '{"uri": "日本"}', []],
    ["declared ISO-8859-15", latin(xml("ISO-8859-15")), xml("ISO-8859-15"), []],
    ["declared ISO-8859-1", latin(xml("iso-8859-1")), xml("iso-8859-1").replace("€", "¤"), []],
    [
      "declared windows-1252",
      Buffer.concat([Buffer.from(xml("windows-1252").slice(0, -4).replace(/Z.*/s, "")), Buffer.from([0x80])]),
      xml("windows-1252").replace(/Z.*/s, "€"),
      [],
    ],
    ["ISO-8859-1 declared over UTF-8", Buffer.from(xml("ISO-8859-1")), xml("ISO-8859-1"), ["wrong-encoding"]],
    ["UTF-16 declared over UTF-8", Buffer.from(xml("UTF-16")), xml("UTF-16"), ["wrong-encoding"]],
    [
      "ISO-8859-1 declared over ASCII, where nothing is wrong",
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><p/>'),
      '<?xml version="1.0" encoding="ISO-8859-1"?><p/>',
      [],
    ],
    ["text that declares nothing", Buffer.from("Z\u00fcrich", "latin1"), "Zürich", ["undeclared-encoding"]],
    ["line ends of teleprinters", Buffer.from("a\r\r\nb\r\n\r\nc\rd"), "a\nb\n\nc\nd", []],
    ["UTF-8 declared over Latin bytes", latin(xml("utf-8")), "bad-encoding 2:5", []],
    ["XML that declares nothing over Latin bytes", latin("<p>Zürich</p>"), "bad-encoding 1:5", []],
    ["JSON over Latin bytes", latin('{"a":\n "Zürich"}'), "bad-encoding 2:4", []],
    ["half a letter at the end", Buffer.from([0x3c, 0x70, 0xc3]), "bad-encoding 1:3", []],
    ["an encoding nobody knows", latin(xml("x-teleprinter")), "unknown-encoding 1:1", []],
    ["UTF-7, which browsers dropped", latin(xml("utf-7")), "unknown-encoding 1:1", []],
    ["nothing", Buffer.alloc(0), "", []],
  ] as const) {
    test(what, () => {
      assert.deepEqual(read(bytes), [text, codes]);
    });
  }

  test("more than the cap is refused before it is decoded", () => {
    assert.equal(read(Buffer.alloc(largestWire + 1, 0x20))[0], "too-large null:null");
    assert.equal(read(Buffer.alloc(largestWire, 0x20))[0].length, largestWire);
  });
});
