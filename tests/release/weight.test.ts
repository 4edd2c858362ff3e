import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { attribute, byTag } from "./html.ts";
import { type Page, pagesOf, storyPagesOf } from "./pages.ts";
import type { Release } from "./release.ts";
import { sampleRelease } from "./sample.ts";

/** What one round trip brings: the first ten packets. */
const mostHtml = 14_000;
/** What a reader waits for: the page, the fonts that every page needs, the icon. */
const mostFirstView = 30_000;

function packed(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length;
}

function fileOf(release: Release, url: string | null): Buffer {
  const bytes = release.get((url ?? "").replace(/^\//, ""));
  assert.ok(bytes !== undefined, `The release has no ${url}.`);
  return bytes;
}

/** Fonts are compressed as they are. */
function firstView(release: Release, { document, text }: Page): number {
  const links = byTag(document, "link");
  const fonts = links.filter((link) => attribute(link, "rel") === "preload" && attribute(link, "as") === "font");
  const icons = links.filter((link) => attribute(link, "rel") === "icon");
  assert.ok(fonts.length > 0 && icons.length > 0);
  return (
    packed(Buffer.from(text)) +
    fonts.reduce((sum, font) => sum + fileOf(release, attribute(font, "href")).length, 0) +
    icons.reduce((sum, icon) => sum + packed(fileOf(release, attribute(icon, "href"))), 0)
  );
}

test(`the HTML of every story, its style sheet in it, is at most ${mostHtml} bytes compressed`, async () => {
  const heavy = storyPagesOf(await sampleRelease())
    .map(({ file, text }) => ({ file, bytes: packed(Buffer.from(text)) }))
    .filter(({ bytes }) => bytes > mostHtml);
  assert.deepEqual(heavy, []);
});

test(`the first view of every page is at most ${mostFirstView} bytes compressed`, async () => {
  const release = await sampleRelease();
  const heavy = pagesOf(release)
    .map((page) => ({ file: page.file, bytes: firstView(release, page) }))
    .filter(({ bytes }) => bytes > mostFirstView);
  assert.deepEqual(heavy, []);
});

test("a page that is too heavy is found", () => {
  // The digits of random hexadecimal words halve at best.
  const text = Array.from({ length: 8_000 }, (_, index) => Math.imul(index + 1, 0x9e3779b1).toString(16)).join("");
  assert.ok(packed(Buffer.from(text)) > mostHtml);
});
