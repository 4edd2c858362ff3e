import assert from "node:assert/strict";
import { test } from "node:test";
import { brokenLinks, linksOf, type Place } from "./links.ts";
import type { Release } from "./release.ts";
import { sampleDataUrls, sampleRelease } from "./sample.ts";

const origin = "https://www.spacewar.com";
const plain: Place = { origin, prefix: "/" };
const prefixed: Place = { origin, prefix: "/x/", elsewhere: sampleDataUrls() };

test("every link of the sample leads to a file of the release, and every anchor to its target", async () => {
  assert.deepEqual(brokenLinks(await sampleRelease(), plain), []);
});

test("with a path prefix every link of ours stays below it and works", async () => {
  assert.deepEqual(brokenLinks(await sampleRelease("prefixed"), prefixed), []);
});

test("the checker sees every kind of link", async () => {
  const holders = new Set(linksOf(await sampleRelease(), plain).map(({ holder }) => holder));
  const expected = [
    ...["a href", "link href", "img src", "source srcset", "style", "printed address", "og:url", "og:image"],
    ...["JSON-LD url", "JSON-LD item", "JSON url", "JSON feed_url", "loc", "link", "link href", "atom:link href"],
    ...["media:content url", "image:loc", "manifest", "Sitemap", "Canonical", "goal"],
  ];
  assert.deepEqual(
    expected.filter((holder) => !holders.has(holder)),
    [],
  );
});

/** A release of one page, the files that every release has, and what the case adds. */
function releaseWith(files: Readonly<Record<string, string>>): Release {
  const all = { "robots.txt": "", ".well-known/security.txt": "", _redirects: "", "a.html": "<p id=here>", ...files };
  return new Map(Object.entries(all).map(([path, text]) => [path, Buffer.from(text)]));
}

const planted: readonly (readonly [name: string, file: string, text: string, fault: string | null])[] = [
  ["a link to a page", "b.html", '<a href="/a.html">', null],
  ["a link to an anchor", "b.html", '<a href="/a.html#here">', null],
  ["a link to another site", "b.html", '<a href="https://other.example/nowhere">', null],
  ["a broken link", "b.html", '<a href="/none.html">', "not in the release"],
  ["a broken absolute link", "b.html", `<a href="${origin}/none.html">`, "not in the release"],
  ["a link to a folder without a page", "b.html", '<a href="/c/">', "c/index.html, which is not in the release"],
  ["an anchor without target", "b.html", '<a href="/a.html#gone">', "#gone, which is not on that page"],
  ["an anchor without target on the same page", "b.html", '<a href="#gone">', "#gone"],
  ["a broken picture", "b.html", '<img src="/none.png">', "img src"],
  ["a broken candidate", "b.html", '<img srcset="/a.html 1w, /none.png 2w">', "img srcset"],
  ["a broken canonical", "b.html", `<link rel=canonical href="${origin}/none.html">`, "link href"],
  ["a broken share picture", "b.html", `<meta property="og:image" content="${origin}/none.png">`, "og:image"],
  ["a broken font", "b.html", "<style>@font-face{src:url(/none.woff2)}</style>", "style"],
  ["broken JSON-LD", "b.html", `<script type="application/ld+json">{"url":"${origin}/none"}</script>`, "JSON-LD url"],
  ["a relative link of an error page", "404.html", '<a href="a.html">', "no/such/folder/a.html"],
  ["a broken feed", "feed.xml", `<rss><link>${origin}/none.html</link></rss>`, "feed.xml: link"],
  ["a broken attribute of a feed", "atom.xml", `<feed><link href="${origin}/none.html"/></feed>`, "link href"],
  ["a broken JSON Feed", "feed.json", JSON.stringify({ items: [{ url: `${origin}/none.html` }] }), "JSON url"],
  [
    "a broken icon",
    "site.webmanifest",
    '{"icons":[{"src":"/none.png"}],"start_url":"/a.html","scope":"/a.html","id":"/a.html"}',
    "manifest",
  ],
  ["a broken redirect", "_redirects", "/old /none.html 301\n", "goal"],
  ["a broken sitemap", "robots.txt", `Sitemap: ${origin}/none.xml\n`, "Sitemap"],
];

for (const [name, file, text, fault] of planted) {
  test(`the checker ${fault === null ? "lets" : "finds"} ${name}${fault === null ? " pass" : ""}`, () => {
    const found = brokenLinks(releaseWith({ [file]: text }), plain);
    assert.equal(found.length, fault === null ? 0 : 1, found.join("\n"));
    assert.ok(
      found.every((report) => report.includes(fault ?? "")),
      found.join("\n"),
    );
  });
}

test("below a prefix, a link to the host's root is found", () => {
  const release = releaseWith({ "b.html": `<a href="/a.html"><a href="/x/a.html"><a href="${origin}/a.html">` });
  assert.deepEqual(brokenLinks(release, { origin, prefix: "/x/" }), [
    'b.html: a href "/a.html" is not below /x/',
    `b.html: a href "${origin}/a.html" is not below /x/`,
  ]);
  const elsewhere = new Set([`${origin}/a.html`]);
  assert.equal(brokenLinks(release, { origin, prefix: "/x/", elsewhere }).length, 1);
});
