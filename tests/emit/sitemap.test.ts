import assert from "node:assert/strict";
import { test } from "node:test";
import { parseXml } from "@rgrove/parse-xml";
import fc from "fast-check";
import { maxNews, newsLanguage, newsSitemap } from "../../src/emit/news-sitemap.ts";
import { maxUrls, sitemapIndex, urlSet } from "../../src/emit/sitemap.ts";
import { anyText } from "./any-text.ts";
import { at, bareStory, picture, siteWith, storyWith } from "./newsroom.ts";

const site = siteWith({ prefix: "/x/" });

/** The elements of a document in order, one a line, text after the name. */
function outline(xml: string): readonly string[] {
  parseXml(xml);
  return [...xml.matchAll(/<([\w:]+)[^>]*>([^<\n]*)/g)].map(([, name, text]) => `${name} ${text}`.trim());
}

test("an index names its sitemaps, and when each last changed", () => {
  const files = [
    { path: "/sitemaps/2022-08.xml", lastChange: at("2022-08-18T08:00:00Z") },
    { path: "/sitemaps/lists.xml", lastChange: null },
  ];
  assert.deepEqual(outline(sitemapIndex(site, files)), [
    "sitemapindex",
    "sitemap",
    "loc https://www.spacewar.com/x/sitemaps/2022-08.xml",
    "lastmod 2022-08-18T08:00:00Z",
    "sitemap",
    "loc https://www.spacewar.com/x/sitemaps/lists.xml",
  ]);
});

test("a sitemap names pages in the schema's order, and each picture once", () => {
  const urls = [
    { path: "/", lastChange: null },
    { path: "/a.html", lastChange: at("2022-08-18T08:00:00Z"), pictures: [picture, picture] },
  ];
  assert.deepEqual(outline(urlSet(site, urls)), [
    "urlset",
    "url",
    "loc https://www.spacewar.com/x/",
    "url",
    "loc https://www.spacewar.com/x/a.html",
    "lastmod 2022-08-18T08:00:00Z",
    "image:image",
    "image:loc https://www.spacewar.com/x/pictures/0123456789abcdef-1200.jpg",
  ]);
});

test("a sitemap of 50,000 addresses is within the limits, and one more is refused", () => {
  const path = `/2022/08/17/${"a".repeat(90)}.html`;
  const urls = Array.from({ length: maxUrls }, () => ({ path, lastChange: at("2022-08-18T08:00:00Z") }));
  assert.equal(maxUrls, 50_000);
  assert.ok(Buffer.byteLength(urlSet(site, urls)) < 50 * 1024 * 1024);
  assert.throws(() => urlSet(site, [...urls, { path, lastChange: null }]), RangeError);
  assert.throws(() => sitemapIndex(site, [...urls, { path, lastChange: null }]), RangeError);
});

test("an address names at most 1,000 pictures", () => {
  const pictures = Array.from({ length: 1001 }, (_, index) => ({
    ...picture,
    hash: index.toString(16).padStart(16, "0"),
  }));
  const names = outline(urlSet(site, [{ path: "/", lastChange: null, pictures }]));
  assert.equal(names.filter((name) => name === "image:image").length, 1000);
});

test("a news sitemap gives name, language, first publication and title", () => {
  assert.deepEqual(outline(newsSitemap(site, [storyWith()])), [
    "urlset",
    "url",
    "loc https://www.spacewar.com/x/2022/08/17/kfor-ready.html",
    "lastmod 2022-08-18T08:00:00Z",
    "news:news",
    "news:publication",
    "news:name SpaceWar.com",
    "news:language en",
    "news:publication_date 2022-08-17T16:18:57Z",
    "news:title KFOR ready to act &amp; protect",
  ]);
});

test("on a day of too many stories the oldest are left out of the news sitemap", () => {
  const stories = [...Array.from({ length: maxNews }, () => storyWith()), bareStory];
  const titles = outline(newsSitemap(site, stories)).filter((name) => name.startsWith("news:title"));
  assert.equal(titles.length, 1000);
  assert.doesNotMatch(titles.join(), /Nothing happened/);
});

test("a news sitemap may be empty", () => {
  assert.deepEqual(outline(newsSitemap(site, [])), ["urlset"]);
});

const languageRows = [
  ["en", "en"],
  ["en-GB", "en"],
  ["pt-BR", "pt"],
  ["zh", "zh-cn"],
  ["zh-CN", "zh-cn"],
  ["zh-Hans-SG", "zh-cn"],
  ["zh-TW", "zh-tw"],
  ["zh-HK", "zh-tw"],
  ["zh-Hant", "zh-tw"],
  ["ckb-IQ", "ckb"],
] as const;

for (const [language, expected] of languageRows) {
  test(`${language} is ${expected} to a news sitemap`, () => {
    assert.equal(newsLanguage(language), expected);
  });
}

test("no headline or title makes a news sitemap ill-formed", () => {
  fc.assert(
    fc.property(anyText, anyText, (headline, title) => {
      parseXml(newsSitemap(siteWith({ title }), [storyWith({ headline })]));
    }),
    { numRuns: 200 },
  );
});
