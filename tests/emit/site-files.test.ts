import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { robotsTxt } from "../../src/emit/robots.ts";
import { securityTxt } from "../../src/emit/security-txt.ts";
import { statusJson } from "../../src/emit/status.ts";
import { webManifest } from "../../src/emit/web-manifest.ts";
import type { Problem } from "../../src/model/problem.ts";
import { anyText } from "./any-text.ts";
import { assets, at, siteWith } from "./newsroom.ts";

const site = siteWith({ prefix: "/x/" });

test("robots may go anywhere and are shown the sitemaps", () => {
  assert.equal(
    robotsTxt(site),
    "User-agent: *\nAllow: /\n\nSitemap: https://www.spacewar.com/x/sitemap.xml\nSitemap: https://www.spacewar.com/x/news-sitemap.xml\n",
  );
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

const problem: Problem = {
  severity: "error",
  code: "unknown-key",
  file: "articles/2022/08/secret-embargoed-story.md",
  line: 3,
  column: 1,
  length: 6,
  message: "Secret embargoed headline has no such key.",
  remedy: "Remove it.",
  frame: "> 3 | secret",
};

const facts = {
  stories: 7,
  sections: [{ id: "space", stories: 4 }],
  problems: [problem, { ...problem, line: 4 }, { ...problem, code: "bad-date" }],
  rails: [
    { id: "space-news", newest: at("2026-09-14T06:00:00Z") },
    { id: "energy", newest: null },
  ],
};

test("status.json tells counts and instants", () => {
  assert.deepEqual(JSON.parse(statusJson(facts)), {
    generator: "Dateline",
    stories: 7,
    sections: [{ id: "space", stories: 4 }],
    problems: {
      total: 3,
      kinds: [
        { code: "bad-date", count: 1 },
        { code: "unknown-key", count: 2 },
      ],
    },
    rails: [
      { id: "space-news", newest: "2026-09-14T06:00:00Z" },
      { id: "energy", newest: null },
    ],
  });
});

test("status.json names no story that was left out", () => {
  assert.doesNotMatch(statusJson(facts), /secret|articles|\.md|headline/i);
});

test("status.json is the same in whatever order problems come", () => {
  assert.equal(statusJson({ ...facts, problems: facts.problems.toReversed() }), statusJson(facts));
});
