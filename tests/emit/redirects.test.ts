import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { redirectsFile } from "../../src/emit/redirects.ts";
import { anyText } from "./any-text.ts";
import { goneFrom, siteWith } from "./newsroom.ts";

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
      [],
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
  assert.equal(redirectsFile(siteWith(), redirects, []), "/a /b 301\n");
});

test("redirects stay under the path prefix", () => {
  assert.equal(redirectsFile(siteWith({ prefix: "/x/" }), [{ from: "/a", to: "/b/" }], []), "/x/a /x/b/ 301\n");
});

test("any alias makes at most one line of three plain words, in whatever order aliases come", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 5 }), (names) => {
      const redirects = names.map((name) => ({ from: `/${name}`, to: "/new.html" }));
      const file = redirectsFile(siteWith(), redirects, []);
      assert.match(file, /^(\/(?!\/)[!-~]* \/new\.html 301\n)*$/);
      assert.doesNotMatch(file, /[*:?#\\]/);
      assert.equal(redirectsFile(siteWith(), redirects.toReversed(), []), file);
    }),
    { numRuns: 300 },
  );
});

const goneRows = [
  {
    case: "what is gone stands after what moved, in order",
    moved: ["/z"],
    gone: ["/b", "/a"],
    lines: ["/z /new.html 301", "/a /410.html 410", "/b /410.html 410"],
  },
  { case: "an address that moved is not gone", moved: ["/a"], gone: ["/a"], lines: ["/a /new.html 301"] },
  { case: "a living page is not gone", moved: ["/a"], gone: ["/new.html"], lines: ["/a /new.html 301"] },
  { case: "each address is gone once", moved: [], gone: ["/a b", "/a%20b", "/a b"], lines: ["/a%20b /410.html 410"] },
];

for (const row of goneRows) {
  test(`redirects: ${row.case}`, () => {
    const redirects = row.moved.map((from) => ({ from, to: "/new.html" }));
    const file = redirectsFile(siteWith(), redirects, [goneFrom(row.gone)]);
    assert.deepEqual(file.split("\n").slice(0, -1), row.lines);
  });
}

test("what is gone, and the page that says so, stay under the path prefix", () => {
  assert.equal(redirectsFile(siteWith({ prefix: "/x/" }), [], [goneFrom(["/a"])]), "/x/a /x/410.html 410\n");
});

test("nothing of a killed story but its addresses is told", () => {
  const gone = { ...goneFrom(["/a"]), id: "secret", section: "secret", topics: ["secret"] };
  assert.equal(redirectsFile(siteWith(), [], [gone]), "/a /410.html 410\n");
});

test("no address is both moved and gone, whatever both are called", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 5 }), fc.array(anyText, { maxLength: 5 }), (moved, gone) => {
      const redirects = moved.map((name) => ({ from: `/${name}`, to: "/new.html" }));
      const paths = gone.map((name) => `/${name}`);
      const file = redirectsFile(siteWith(), redirects, [goneFrom(paths)]);
      assert.match(file, /^(\/(?!\/)[!-~]* \/new\.html 301\n)*(\/(?!\/)[!-~]* \/410\.html 410\n)*$/);
      const addresses = file.split("\n").map((line) => line.split(" ")[0]);
      assert.equal(new Set(addresses).size, addresses.length);
      assert.equal(
        redirectsFile(
          siteWith(),
          redirects,
          paths.toReversed().map((path) => goneFrom([path])),
        ),
        file,
      );
    }),
    { numRuns: 300 },
  );
});
