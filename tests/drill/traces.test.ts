import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { tracesOf, withoutNotices } from "./traces.ts";

const word = `Tower "falls" & nobody is hurt`;

const hidingPlaces: Readonly<Record<string, string | Buffer>> = {
  "plain.txt": `… ${word} …`,
  "markup.html": "<p>Tower &quot;falls&quot; &amp; nobody<br> is <em>hurt</em></p>",
  "numbers.xml": "Tower &#34;falls&#34; &#x26; nobody is hurt",
  "escaped.json": JSON.stringify({ text: word }),
  "broken-lines.html": `tower "falls"\n  & NOBODY is\nhurt`,
  "links.html": `<a href="/?q=${encodeURIComponent(word)}">`,
  "packed.html.gz": gzipSync(word),
  "packed.html.br": brotliCompressSync(word),
};

for (const [file, content] of Object.entries(hidingPlaces)) {
  test(`the search finds a word in ${file}`, () => {
    assert.deepEqual(tracesOf(new Map([[file, Buffer.from(content)]]), [word]), [{ file, word }]);
  });
}

test("the search finds a word in the name of a file, and nothing where there is nothing", () => {
  const files = new Map([
    ["topics/tower/index.html", Buffer.from("Nothing.")],
    ["index.html", Buffer.from("%FF \\u00e9 &unknown; \xff", "latin1")],
  ]);
  assert.deepEqual(tracesOf(files, ["tower", "fall"]), [{ file: "topics/tower/index.html", word: "tower" }]);
});

test("only the rules that answer 410 and the story's own tombstone are allowed", () => {
  const files = new Map([
    ["_redirects", Buffer.from("/tower.html /410.html 410\n/old-tower.html /tower.html 301\n")],
    ["atom.xml", Buffer.from('<at:deleted-entry ref="tag:w,2022:story/tower" when=""/><title>A tower</title>')],
    ["space/atom.xml", Buffer.from('<at:deleted-entry ref="tag:w,2022:story/other-tower" when=""/>')],
  ]);
  const found = tracesOf(withoutNotices(files, "tower"), ["tower"]);
  assert.deepEqual(
    found,
    [...files.keys()].map((file) => ({ file, word: "tower" })),
  );
  const clean = new Map([
    ["_redirects", Buffer.from("/tower.html /410.html 410\n")],
    ["atom.xml", Buffer.from('<at:deleted-entry ref="tag:w,2022:story/tower" when=""/>')],
  ]);
  assert.deepEqual(tracesOf(withoutNotices(clean, "tower"), ["tower"]), []);
});
