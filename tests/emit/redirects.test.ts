import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { redirectsFile } from "../../src/emit/redirects.ts";
import { anyText } from "./any-text.ts";
import { siteWith } from "./newsroom.ts";

const rows = [
  { case: "in order", from: ["/b", "/a"], lines: ["/a /new.html 301", "/b /new.html 301"] },
  { case: "each address once", from: ["/a", "/a"], lines: ["/a /new.html 301"] },
  { case: "never from a page to itself", from: ["/new.html"], lines: [] },
  { case: "white space is encoded", from: ["/old news\t.html"], lines: ["/old%20news%09.html /new.html 301"] },
  { case: "what is encoded stays so", from: ["/old%20news"], lines: ["/old%20news /new.html 301"] },
  { case: "a lone percent sign is encoded", from: ["/100%"], lines: ["/100%25 /new.html 301"] },
  { case: "nothing is a pattern", from: ["/*", "/:place"], lines: ["/%2A /new.html 301", "/%3Aplace /new.html 301"] },
  { case: "nothing is a query or a comment", from: ["/a?b#c"], lines: ["/a%3Fb%23c /new.html 301"] },
  {
    case: "nothing is another host",
    from: ["//evil.example", "/\\evil"],
    lines: ["/%5Cevil /new.html 301", "/evil.example /new.html 301"],
  },
  { case: "letters are encoded in UTF-8", from: ["/tägl"], lines: ["/t%C3%A4gl /new.html 301"] },
];

for (const row of rows) {
  test(`redirects: ${row.case}`, () => {
    const file = redirectsFile(
      siteWith(),
      row.from.map((from) => ({ from, to: "/new.html" })),
    );
    assert.deepEqual(file.split("\n").slice(0, -1), row.lines);
  });
}

test("a living page is never led away from, so there are no chains and no loops", () => {
  const redirects = [
    { from: "/a", to: "/b" },
    { from: "/b", to: "/c" },
    { from: "/c", to: "/b" },
  ];
  assert.equal(redirectsFile(siteWith(), redirects), "/a /b 301\n");
});

test("redirects stay under the path prefix", () => {
  assert.equal(redirectsFile(siteWith({ prefix: "/x/" }), [{ from: "/a", to: "/b/" }]), "/x/a /x/b/ 301\n");
});

test("any alias makes at most one line of three plain words, in whatever order aliases come", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 5 }), (names) => {
      const redirects = names.map((name) => ({ from: `/${name}`, to: "/new.html" }));
      const file = redirectsFile(siteWith(), redirects);
      assert.match(file, /^(\/(?!\/)[!-~]* \/new\.html 301\n)*$/);
      assert.doesNotMatch(file, /[*:?#\\]/);
      assert.equal(redirectsFile(siteWith(), redirects.toReversed()), file);
    }),
    { numRuns: 300 },
  );
});
