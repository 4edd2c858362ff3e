import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { trainingCrawlers } from "../../src/emit/ai-crawlers.ts";
import { robotsTxt } from "../../src/emit/robots.ts";
import { securityTxt } from "../../src/emit/security-txt.ts";
import { webManifest } from "../../src/emit/web-manifest.ts";
import { ownRights, type Terms } from "../../src/model/rights.ts";
import { anyText } from "./any-text.ts";
import { assets, at, siteWith } from "./newsroom.ts";

const site = siteWith({ prefix: "/x/" });

const everybody = ["License: https://www.spacewar.com/x/license.xml", "", "User-agent: *", "Allow: /", ""];
const sitemaps = ["https://www.spacewar.com/x/sitemap.xml", "https://www.spacewar.com/x/news-sitemap.xml"].map(
  (url) => `Sitemap: ${url}`,
);

test("robots may go anywhere and are shown the licence and the sitemaps", () => {
  const terms: Terms = { ...ownRights(site), mining: "allowed", aiTraining: "allowed" };
  assert.deepEqual(robotsTxt(site, terms).split("\n"), [...everybody, ...sitemaps, ""]);
});

test("where training is reserved, those that crawl for it may go nowhere", () => {
  const terms: Terms = { ...ownRights(site), mining: "allowed", aiTraining: "reserved" };
  const group = [...trainingCrawlers.map(({ token }) => `User-agent: ${token}`), "Disallow: /", ""];
  assert.deepEqual(robotsTxt(site, terms).split("\n"), [...everybody, ...group, ...sitemaps, ""]);
});

test("a crawler for training is named once, in letters that robots.txt allows, and has a source", () => {
  const tokens = trainingCrawlers.map(({ token }) => token.toLowerCase());
  assert.deepEqual(tokens, [...new Set(tokens)].sort());
  for (const { token, source } of trainingCrawlers) {
    assert.match(token, /^[A-Za-z0-9_-]+$/);
    assert.match(source, /^https:\/\//);
  }
});

test("security.txt has the fields that RFC 9116 asks", () => {
  assert.deepEqual(securityTxt(site, at("2026-09-15T12:34:56Z")).split("\n"), [
    "Contact: mailto:security@spacewar.com",
    "Expires: 2027-08-01T00:00:00Z",
    "Preferred-Languages: en",
    "Canonical: https://www.spacewar.com/x/.well-known/security.txt",
    "",
  ]);
});

test("security.txt is always good for ten months, never for a year, and changes once a month", () => {
  const day = 86_400_000;
  const expiry = (epoch: number) => Date.parse(/Expires: (.*)/.exec(securityTxt(site, { epoch }))?.[1] ?? "");
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) }), (epoch) => {
      const ahead = expiry(epoch) - epoch;
      assert.ok(ahead > 300 * day && ahead < 365 * day);
      const now = new Date(epoch);
      assert.equal(expiry(epoch), expiry(Date.UTC(now.getUTCFullYear(), now.getUTCMonth())));
    }),
    { numRuns: 200 },
  );
});

test("no contact adds a field to security.txt", () => {
  const text = securityTxt(siteWith({ securityContact: "mailto:a@b\r\nExpires: 1999" }), at("2026-09-15T00:00:00Z"));
  assert.equal(text.match(/^Expires:/gm)?.length, 1);
});

test("the manifest starts at the prefix and knows every icon", () => {
  const manifest = JSON.parse(webManifest(site, assets));
  for (const key of ["id", "start_url", "scope"]) assert.equal(manifest[key], "/x/");
  assert.equal(manifest.name, "SpaceWar.com");
  assert.equal(manifest.dir, "ltr");
  assert.deepEqual(manifest.icons, [
    { src: "/x/assets/icon-01234567.svg", sizes: "any", type: "image/svg+xml" },
    { src: "/x/assets/icon-192-01234567.png", sizes: "192x192", type: "image/png" },
    { src: "/x/assets/icon-512-01234567.png", sizes: "512x512", type: "image/png" },
  ]);
  assert.equal(JSON.parse(webManifest(siteWith({ language: "ar" }), assets)).dir, "rtl");
});

test("no title breaks the manifest", () => {
  fc.assert(
    fc.property(anyText, (title) => {
      const text = webManifest(siteWith({ title }), assets);
      assert.equal(JSON.parse(text).name, Buffer.from(title).toString());
      assert.doesNotMatch(text, /[<>&\u2028\u2029]/);
    }),
    { numRuns: 200 },
  );
});
