import fc from "fast-check";

/** Pieces that break formats, hosts and readers when they stand where nobody expects them. */
const splinters = [
  "",
  "<",
  ">",
  "</",
  "/>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<!DOCTYPE x>",
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  "&a;",
  "&#0;",
  "&#x10FFFF;",
  "&#xD800;",
  "&amp;amp;",
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  "javascript:alert(1)",
  "{",
  "}",
  "[",
  "]",
  '"',
  "\\",
  "\\u0000",
  "\\ud800",
  '"__proto__":{"x":1},',
  "null",
  "1e999",
  "-1",
  "\u0000",
  "\u0001",
  "\u0002",
  "\u0003",
  "\u0004",
  "\u0016",
  "\u001b[2J",
  "\u202e",
  "\u2066",
  "\ufeff",
  "\ud800",
  "\r",
  "\n\n",
  "\t",
  "---\n",
  "# ",
  "- ",
  "| ",
  "```\n",
  "../../",
  "/etc/passwd",
  "file:///etc/passwd",
  "%2e%2e%2f",
  "(AFP) -",
  "UPDATE 1-",
  "KILL",
  "20220817T161857Z",
  "0001-01-01T00:00:00",
  "9".repeat(400),
  "a".repeat(2000),
  "<b>".repeat(150),
  "[".repeat(150),
  "> ".repeat(150),
  "  ".repeat(300),
  "é",
  "🚀",
];

/** A change of a text: its end cut off, a piece put in, left out, doubled or moved. */
type Change =
  | { readonly kind: "cut"; readonly at: number }
  | { readonly kind: "insert"; readonly at: number; readonly splinter: string }
  | { readonly kind: "remove" | "double"; readonly at: number; readonly length: number }
  | { readonly kind: "swap"; readonly at: number; readonly to: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant("cut" as const), at: place }),
  {
    arbitrary: fc.record({ kind: fc.constant("insert" as const), at: place, splinter: fc.constantFrom(...splinters) }),
    weight: 4,
  },
  fc.record({
    kind: fc.constantFrom("remove" as const, "double" as const),
    at: place,
    length: fc.integer({ min: 1, max: 200 }),
  }),
  fc.record({ kind: fc.constant("swap" as const), at: place, to: place }),
);

function changed(text: string, how: Change): string {
  const at = Math.floor(how.at * text.length);
  switch (how.kind) {
    case "cut":
      return text.slice(0, at);
    case "insert":
      return text.slice(0, at) + how.splinter + text.slice(at);
    case "remove":
      return text.slice(0, at) + text.slice(at + how.length);
    case "double":
      return text.slice(0, at + how.length) + text.slice(at);
    case "swap": {
      const to = Math.floor(how.to * text.length);
      return to < at ? text : text.slice(0, at) + text.slice(to) + text.slice(at, to);
    }
  }
}

/** Bytes near to what wires send: a sample with some changes, or splinters alone, in an encoding that need not be the declared one. */
export function mutatedWires(samples: readonly string[]): fc.Arbitrary<Uint8Array> {
  const text = fc.oneof(
    {
      arbitrary: fc
        .tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: 3 }))
        .map(([sample, changes]) => changes.reduce(changed, sample)),
      weight: 8,
    },
    fc.array(fc.constantFrom(...splinters), { maxLength: 30 }).map((parts) => parts.join("")),
    fc.json(),
    fc.string({ unit: "binary", maxLength: 200 }),
  );
  return fc.oneof(
    {
      arbitrary: fc
        .tuple(text, fc.constantFrom<BufferEncoding>("utf8", "utf8", "utf8", "latin1", "utf16le"))
        .map(([each, encoding]) => Buffer.from(each, encoding)),
      weight: 9,
    },
    fc.uint8Array({ maxLength: 300 }),
  );
}
