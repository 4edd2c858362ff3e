import assert from "node:assert/strict";
import { test } from "node:test";
import type { XmlElement } from "@rgrove/parse-xml";
import { storyFile } from "../newsrooms.ts";
import { releaseOf } from "./build.ts";
import { metaOf, pagesOf, storyPagesOf, textMember } from "./pages.ts";
import { type Release, textOf } from "./release.ts";
import { sampleRelease } from "./sample.ts";
import { childrenOf, childText, rootOf } from "./xml.ts";

const origin = "https://www.spacewar.com";
const sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
const image = "http://www.google.com/schemas/sitemap-image/1.1";
const news = "http://www.google.com/schemas/sitemap-news/0.9";

/** https://www.w3.org/TR/NOTE-datetime, with its offset where there is a time. */
const w3cDate = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/;

/** The rules of https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd and siteindex.xsd, in words. */
function faultsOf(text: string, kind: "urlset" | "sitemapindex"): readonly string[] {
  const root = rootOf(text);
  const entry = kind === "urlset" ? "url" : "sitemap";
  const entries = childrenOf(root);
  return [
    ...(root.name === kind ? [] : [`the root is ${root.name}`]),
    ...(root.attributes["xmlns"] === sitemap ? [] : ["the namespace is missing"]),
    ...(entries.length <= 50_000 ? [] : [`${entries.length} entries`]),
    ...(Buffer.byteLength(text) <= 50 * 1024 * 1024 ? [] : ["more than 50 MB"]),
    ...entries.flatMap((element) => entryFaults(element, entry, root)),
  ];
}

function entryFaults(element: XmlElement, name: string, root: XmlElement): readonly string[] {
  const loc = childText(element, "loc") ?? "";
  const lastmod = childText(element, "lastmod");
  const order = childrenOf(element).map((child) => child.name);
  const spaces: Readonly<Record<string, string>> = { "image:image": image, "news:news": news };
  return [
    ...(element.name === name ? [] : [`an element ${element.name}`]),
    ...(/^https:\/\/\S+$/.test(loc) && URL.canParse(loc) && loc.length < 2048 ? [] : [`loc "${loc}"`]),
    ...(lastmod === null || (w3cDate.test(lastmod) && !Number.isNaN(Date.parse(lastmod)))
      ? []
      : [`lastmod "${lastmod}"`]),
    ...order
      .filter((child) => !["loc", "lastmod", ...(name === "url" ? Object.keys(spaces) : [])].includes(child))
      .map((child) => `an element ${child} in ${name}`),
    ...order
      .filter((child) => child in spaces && root.attributes[`xmlns:${child.split(":")[0]}`] !== spaces[child])
      .map((child) => `${child} without its namespace`),
  ];
}

function locs(text: string): readonly string[] {
  return childrenOf(rootOf(text)).map((entry) => childText(entry, "loc") ?? "");
}

function filesOf(release: Release): readonly string[] {
  return [...release.keys()].filter((path) => path.startsWith("sitemaps/"));
}

test("every sitemap keeps to the schema", async () => {
  const release = await sampleRelease();
  assert.deepEqual(faultsOf(textOf(release, "sitemap.xml"), "sitemapindex"), []);
  assert.ok(filesOf(release).length > 10);
  for (const path of [...filesOf(release), "news-sitemap.xml"]) {
    assert.deepEqual(faultsOf(textOf(release, path), "urlset"), [], path);
  }
});

test("what the schema forbids is found", () => {
  const urlset = (entry: string) => faultsOf(`<urlset xmlns="${sitemap}">${entry}</urlset>`, "urlset");
  assert.deepEqual(urlset("<url><loc>https://a.example/</loc></url>"), []);
  assert.deepEqual(urlset("<url><loc>/a</loc></url>"), ['loc "/a"']);
  assert.deepEqual(urlset("<url><loc>https://a.example/</loc><lastmod>2022-08-17T16:18:57</lastmod></url>"), [
    'lastmod "2022-08-17T16:18:57"',
  ]);
  assert.deepEqual(urlset("<page><loc>https://a.example/</loc></page>"), ["an element page"]);
  assert.deepEqual(urlset("<url><loc>https://a.example/</loc><image:image/></url>"), [
    "image:image without its namespace",
  ]);
  assert.deepEqual(faultsOf("<sitemapindex/>", "urlset"), ["the root is sitemapindex", "the namespace is missing"]);
});

test("the index names every sitemap once", async () => {
  const release = await sampleRelease();
  assert.deepEqual(
    [...locs(textOf(release, "sitemap.xml"))].sort(),
    filesOf(release).map((path) => `${origin}/${path}`),
  );
});

test("every page that may be found stands in exactly one sitemap, and nothing else does", async () => {
  const release = await sampleRelease();
  const listed = filesOf(release).flatMap((path) => locs(textOf(release, path)));
  const pages = pagesOf(release)
    .filter((page) => page.canonical !== null && !(metaOf(page, "robots") ?? "").includes("noindex"))
    .map(({ canonical }) => canonical ?? "");
  assert.ok(pages.length > 200);
  assert.deepEqual(
    {
      missing: pages.filter((page) => !listed.includes(page)),
      strange: listed.filter((url) => !pages.includes(url)),
      repeated: listed.filter((url, index) => listed.indexOf(url) < index),
    },
    { missing: [], strange: [], repeated: [] },
  );
});

test("a story's sitemap tells when it last changed", async () => {
  const release = await sampleRelease();
  const changes = new Map(
    filesOf(release).flatMap((path) =>
      childrenOf(rootOf(textOf(release, path))).map((entry) => [childText(entry, "loc"), childText(entry, "lastmod")]),
    ),
  );
  for (const { canonical, article } of storyPagesOf(release)) {
    assert.equal(changes.get(canonical), textMember(article, "dateModified"), canonical);
  }
});

test("the news sitemap holds the last 48 hours, to the millisecond", async () => {
  const stories: Readonly<Record<string, string>> = {
    "too-old": "2022-08-16T12:00:00.000Z",
    "just-in": "2022-08-16T12:00:00.001Z",
    fresh: "2022-08-18T12:00:00.000Z",
    "of-the-future": "2022-08-18T12:00:00.001Z",
  };
  const files = Object.entries(stories).map(([slug, date]) => [
    `articles/${slug}.md`,
    storyFile({ headline: slug, date }),
  ]);
  const release = await releaseOf(Object.fromEntries(files), { now: "2022-08-18T12:00:00.000Z" });
  const entries = childrenOf(rootOf(textOf(release, "news-sitemap.xml")));
  assert.deepEqual(
    entries.map((entry) => childText(entry, "loc")?.replace(/^.*\/|\.html$/g, "")),
    ["fresh", "just-in"],
  );
  for (const entry of entries) {
    const [item] = childrenOf(entry, "news:news");
    assert.ok(item !== undefined);
    assert.deepEqual(
      childrenOf(item).map(({ name }) => name),
      ["news:publication", "news:publication_date", "news:title"],
    );
    const [publication] = childrenOf(item, "news:publication");
    assert.deepEqual(publication && [childText(publication, "news:name"), childText(publication, "news:language")], [
      "The Wire",
      "en",
    ]);
    assert.match(childText(item, "news:publication_date") ?? "", w3cDate);
  }
  assert.deepEqual(faultsOf(textOf(release, "news-sitemap.xml"), "urlset"), []);
});
