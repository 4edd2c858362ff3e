import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changesBetween, purgeUrls, urlsOf } from "../../src/press/changes.ts";
import type { FileTable } from "../../src/press/file-table.ts";
import { siteWith } from "../emit/newsroom.ts";

const site = siteWith();

/** A table of files by their hashes. */
function tableOf(hashes: Readonly<Record<string, string>>): FileTable {
  return new Map(Object.entries(hashes).map(([name, hash]) => [name, { hash, print: null }]));
}

test("files that came, changed and went, each list in order", () => {
  const before = { "same.html": "1", "b.html": "1", "a.html": "1", "gone.html": "1", _redirects: "1" };
  const after = { "same.html": "1", "b.html": "2", "a.html": "2", "z.html": "1", "new.html": "1", _redirects: "2" };
  assert.deepEqual(changesBetween(tableOf(before), tableOf(after)), {
    added: ["new.html", "z.html"],
    changed: ["_redirects", "a.html", "b.html"],
    removed: ["gone.html"],
  });
});

const rows = [
  { file: "index.html", url: "https://www.spacewar.com/x/" },
  { file: "space/index.html", url: "https://www.spacewar.com/x/space/" },
  { file: "2022/08/17/a.html", url: "https://www.spacewar.com/x/2022/08/17/a.html" },
  { file: "space/myindex.html", url: "https://www.spacewar.com/x/space/myindex.html" },
  { file: "maps/Old map#1?.pdf", url: "https://www.spacewar.com/x/maps/Old%20map%231%3F.pdf" },
  { file: "tägl.txt", url: "https://www.spacewar.com/x/t%C3%A4gl.txt" },
];

for (const { file, url } of rows) {
  test(`${file} answers at ${url}`, () => {
    const changes = { added: [file], changed: [], removed: [file] };
    assert.deepEqual(urlsOf(changes, siteWith({ prefix: "/x/" })), { added: [url], changed: [], removed: [url] });
  });
}

test("a host's settings have no URL", () => {
  const changes = { added: ["_headers"], changed: ["_redirects", "a.html"], removed: [] };
  assert.deepEqual(urlsOf(changes, site), { added: [], changed: ["https://www.spacewar.com/a.html"], removed: [] });
});

test("caches forget all that differs, also that there was nothing", () => {
  const changes = { added: ["c.html"], changed: ["b.html"], removed: ["a.html"] };
  assert.deepEqual(
    purgeUrls(changes, site),
    ["a", "b", "c"].map((name) => `https://www.spacewar.com/${name}.html`),
  );
});

test("caches also forget addresses without a file, each once", () => {
  const changes = { added: [], changed: [], removed: ["a.html"] };
  assert.deepEqual(purgeUrls(changes, siteWith({ prefix: "/x/" }), ["/a.html", "/reports/Old%20one_999.html"]), [
    "https://www.spacewar.com/x/a.html",
    "https://www.spacewar.com/x/reports/Old%20one_999.html",
  ]);
});

const hashes = fc
  .dictionary(fc.oneof(fc.constantFrom("a", "b", "c", "constructor", "__proto__"), fc.string()), fc.nat(2))
  .map(
    (files): Readonly<Record<string, string>> =>
      Object.fromEntries(Object.entries(files).map(([name, hash]) => [name, String(hash)])),
  );

test("the changes lead from the one release to the other, and back", () => {
  fc.assert(
    fc.property(hashes, hashes, (before, after) => {
      const { added, changed, removed } = changesBetween(tableOf(before), tableOf(after));
      const names = new Set(Object.keys(before));
      for (const name of removed) assert.ok(names.delete(name));
      for (const name of added) assert.ok(!names.has(name) && names.add(name));
      assert.deepEqual(names, new Set(Object.keys(after)));
      for (const name of Object.keys(after).filter((each) => !added.includes(each))) {
        assert.equal(changed.includes(name), before[name] !== after[name]);
      }
      const back = changesBetween(tableOf(after), tableOf(before));
      assert.deepEqual(back, { added: removed, changed, removed: added });
      assert.deepEqual(changesBetween(tableOf(before), tableOf(before)), { added: [], changed: [], removed: [] });
    }),
  );
});
