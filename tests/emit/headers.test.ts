import assert from "node:assert/strict";
import { test } from "node:test";
import { type HeaderRule, headerRules, headersFile, securityHeaders } from "../../src/emit/headers.ts";
import { assets, siteWith, space } from "./newsroom.ts";

test("every response is told to be careful", () => {
  const headers = new Map(securityHeaders(siteWith(), assets).map(({ name, value }) => [name, value]));
  assert.equal(headers.get("Strict-Transport-Security"), "max-age=63072000; includeSubDomains");
  assert.equal(headers.get("X-Content-Type-Options"), "nosniff");
  assert.equal(headers.get("Referrer-Policy"), "strict-origin-when-cross-origin");
  assert.equal(headers.get("Cross-Origin-Opener-Policy"), "same-origin");
  for (const feature of ["camera", "microphone", "geolocation", "payment", "usb", "browsing-topics"]) {
    assert.match(headers.get("Permissions-Policy") ?? "", new RegExp(`\\b${feature}=\\(\\)`));
  }
});

/** How Cloudflare matches a path: as it stands, a place within one segment, a star over all. */
function cloudflareMatches(rule: string, path: string): boolean {
  const pattern = escaped(rule)
    .replace(/\\\*/g, ".*")
    .replace(/:[A-Za-z]\w*/g, "[^/]+");
  return new RegExp(`^${pattern}$`).test(path);
}

/** How Netlify matches a path: whatever the case and the slash at its end, a star also without the slash before it. */
function netlifyMatches(rule: string, path: string): boolean {
  const segments = rule.split("/").filter((segment) => segment !== "");
  const patterns = segments.map((segment) => {
    if (segment === "*") return "?(.*)";
    return segment.startsWith(":") ? "([^/]+)" : escaped(segment);
  });
  return new RegExp(`^/${patterns.join("/")}/?$`, "i").test(path);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const hosts = { Cloudflare: cloudflareMatches, Netlify: netlifyMatches };

type Matches = (rule: string, path: string) => boolean;

function headersAt(
  rules: readonly HeaderRule[],
  path: string,
  matches: Matches,
): readonly (readonly [string, string])[] {
  return rules
    .filter((rule) => matches(rule.path, path))
    .flatMap(({ headers }) => headers.map(({ name, value }): readonly [string, string] => [name, value]));
}

const story = "/2022/08/17/kfor-ready.html";

const paths = [
  ...[
    "/",
    "/index.html",
    "/404.html",
    "/410.html",
    "/status.json",
    "/robots.txt",
    "/sitemap.xml",
    "/sitemaps/2022-08.xml",
  ],
  ...[
    "/space/",
    "/space/page/3/",
    "/space/feed.xml",
    "/feed.xml",
    "/atom.xml",
    "/feed.json",
    "/topics/",
    "/topics/nato/",
  ],
  ...[
    "/topics/nato/page/2/",
    "/topics/nato/atom.xml",
    "/agencies/",
    "/agencies/afp/",
    "/agencies/afp/page/9/",
    "/archive/",
  ],
  ...[
    "/archive/2022/",
    "/archive/2022/08/",
    "/corrections/",
    "/corrections/atom.xml",
    "/site.webmanifest",
    "/.well-known/security.txt",
    story,
  ],
  ...["/license.xml", "/license-own.xml", "/agencies/afp/license.xml", "/trust.txt", "/ads.txt"],
  ...[
    "/pictures/0123456789abcdef-1200.jpg",
    "/pictures-of-mars/",
    "/assets/serif-01234567.woff2",
    "/space/kfor-ready.html",
  ],
  ...[
    "/apple-touch-icon.png",
    assets.card.path,
    assets.icon,
    "/kfor-ready.html",
    "/afp/220817.html",
    "/2022/kfor-ready/",
  ],
];

const permalinks = [
  "/{year}/{month}/{day}/{slug}.html",
  "/{section}/{slug}.html",
  "/{slug}.html",
  "/afp/{id}.html",
  "/{year}/{slug}/",
  "/{section}/{year}/{slug}/",
  "/pictures/{slug}",
  "/assets/{section}/{id}",
];

for (const [host, matches] of Object.entries(hosts)) {
  for (const permalink of permalinks) {
    test(`on ${host}, with stories at ${permalink}, no address meets a header twice`, () => {
      const rules = headerRules(siteWith({ permalink }), assets, [space]);
      for (const path of paths) {
        const names = headersAt(rules, path, matches).map(([name]) => name);
        assert.deepEqual(names, [...new Set(names)], path);
      }
    });
  }

  test(`on ${host}, what is for reuse may be loaded by any site, and pages by none`, () => {
    const rules = headerRules(siteWith(), assets, [space]);
    const policyAt = (path: string) => new Map(headersAt(rules, path, matches)).get("Cross-Origin-Resource-Policy");
    const pages = [
      "/",
      story,
      "/space/",
      "/space/page/3/",
      "/topics/nato/",
      "/agencies/afp/",
      "/corrections/",
      "/archive/2022/08/",
      "/404.html",
    ];
    for (const path of pages) assert.equal(policyAt(path), "same-origin", path);
    const reusable = [
      "/feed.xml",
      "/space/atom.xml",
      "/topics/nato/feed.json",
      "/corrections/feed.xml",
      "/pictures/0123456789abcdef-1200.jpg",
    ];
    for (const path of [...reusable, assets.card.path, assets.icon, "/apple-touch-icon.png"]) {
      assert.equal(policyAt(path), "cross-origin", path);
    }
  });

  test(`on ${host}, types and caching fit the file`, () => {
    const rules = headerRules(siteWith(), assets, [space]);
    const at = (path: string, name: string) => new Map(headersAt(rules, path, matches)).get(name);
    for (const base of ["/", "/space/", "/topics/nato/", "/corrections/"]) {
      assert.equal(at(`${base}feed.xml`, "Content-Type"), "application/rss+xml; charset=utf-8");
      assert.equal(at(`${base}atom.xml`, "Content-Type"), "application/atom+xml; charset=utf-8");
      assert.equal(at(`${base}feed.json`, "Content-Type"), "application/feed+json");
      assert.equal(at(`${base}feed.json`, "Access-Control-Allow-Origin"), "*");
    }
    assert.equal(at("/site.webmanifest", "Content-Type"), "application/manifest+json");
    assert.equal(at("/.well-known/security.txt", "Content-Type"), "text/plain; charset=utf-8");
    for (const path of ["/license.xml", "/license-own.xml", "/agencies/afp/license.xml"]) {
      assert.equal(at(path, "Content-Type"), "application/rsl+xml; charset=utf-8");
    }
    for (const path of ["/trust.txt", "/ads.txt"]) assert.equal(at(path, "Content-Type"), "text/plain; charset=utf-8");
    assert.equal(at(story, "Content-Type"), undefined);
    assert.equal(at(story, "Cache-Control"), undefined);
    for (const path of ["/assets/serif-01234567.woff2", "/pictures/0123456789abcdef-1200.jpg"]) {
      assert.equal(at(path, "Cache-Control"), "public, max-age=31536000, immutable");
    }
  });
}

test("the file holds the rules, under the path prefix, within the limits of hosts", () => {
  const site = siteWith({ prefix: "/x/" });
  const sections = Array.from({ length: 20 }, (_, index) => ({ ...space, id: `section-${index}` }));
  const file = headersFile(site, assets, sections);
  const lines = file.split("\n");
  const rules = headerRules(site, assets, sections);
  assert.deepEqual(
    lines.filter((line) => line.startsWith("/")),
    rules.map(({ path }) => path),
  );
  assert.ok(rules.every(({ path }) => path.startsWith("/x/")));
  assert.ok(rules.length <= 100, "Cloudflare reads 100 rules");
  assert.ok(lines.every((line) => line.length <= 2000 && /^(\/\S+| {2}[\w-]+: \S.*|)$/.test(line)));
  assert.match(file, /^\/x\/\*\n {2}Content-Security-Policy: /);
});
