import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { storyFile } from "../newsrooms.ts";
import { releaseOf } from "./build.ts";
import { headersFor, parseHeadersFile } from "./headers-file.ts";
import { byTag, rawTextIn } from "./html.ts";
import { isThing, pagesOf } from "./pages.ts";
import { type Release, textOf } from "./release.ts";
import { type SampleKind, sampleNow, sampleRelease } from "./sample.ts";

const prefixes: Readonly<Record<SampleKind, string>> = { plain: "/", prefixed: "/x/" };

function addressOf(file: string, prefix: string): string {
  return prefix + file.replace(/(^|\/)index\.html$/, "$1");
}

/** The directives of the policy that an address gets, by name. */
function policyAt(release: Release, address: string): ReadonlyMap<string, string> {
  const headers = headersFor(parseHeadersFile(textOf(release, "_headers")), address);
  const policies = headers.filter(([name]) => name === "Content-Security-Policy");
  assert.equal(policies.length, 1, address);
  const directives = (policies[0]?.[1] ?? "").split(/;\s*/);
  return new Map(
    directives.map((directive) => [directive.split(" ")[0] ?? "", directive.split(" ").slice(1).join(" ")]),
  );
}

for (const kind of ["plain", "prefixed"] as const) {
  const prefix = prefixes[kind];

  test(`below ${prefix}, every file has a policy that allows nothing unsafe`, async () => {
    const release = await sampleRelease(kind);
    for (const file of release.keys()) {
      const policy = policyAt(release, addressOf(file, prefix));
      assert.equal(policy.get("default-src"), "'none'", file);
      assert.doesNotMatch([...policy.values()].join(" "), /unsafe|\*|data:|http:/, file);
      assert.equal(policy.get("script-src"), undefined, file);
      assert.equal(policy.get("base-uri"), "'none'", file);
      assert.equal(policy.get("frame-ancestors"), "'none'", file);
      assert.equal(policy.get("require-trusted-types-for"), "'script'", file);
    }
  });

  test(`below ${prefix}, the policy knows the style sheet of every page, which is that of its layout`, async () => {
    const release = await sampleRelease(kind);
    const sheetOf = new Map<string, string>();
    for (const { file, document } of pagesOf(release)) {
      const hashes = byTag(document, "style").map((style) =>
        createHash("sha256").update(rawTextIn(style)).digest("base64"),
      );
      assert.equal(hashes.length, 1, file);
      const source = `'sha256-${hashes[0]}'`;
      const policy = policyAt(release, addressOf(file, prefix)).get("style-src");
      assert.ok(policy?.split(" ").includes(source), file);
      const layout = byTag(document, "main")[0]?.attribs["class"] ?? "";
      const sheet = layout === "plain" ? "list" : layout;
      assert.equal(source, sheetOf.get(sheet) ?? source, file);
      sheetOf.set(sheet, source);
    }
    assert.deepEqual([...sheetOf.keys()].sort(), ["front", "list", "story"]);
    assert.equal(new Set(sheetOf.values()).size, sheetOf.size);
  });

  test(`below ${prefix}, no header is set twice`, async () => {
    const release = await sampleRelease(kind);
    const rules = parseHeadersFile(textOf(release, "_headers"));
    for (const file of release.keys()) {
      const names = headersFor(rules, addressOf(file, prefix)).map(([name]) => name.toLowerCase());
      assert.deepEqual(names, [...new Set(names)], file);
    }
  });

  test(`below ${prefix}, manifest icons are there, in the size they claim`, async () => {
    const release = await sampleRelease(kind);
    const manifest: unknown = JSON.parse(textOf(release, "site.webmanifest"));
    assert.ok(isThing(manifest) && Array.isArray(manifest["icons"]));
    assert.equal(manifest["start_url"], prefix);
    const icons = manifest["icons"].filter(isThing);
    assert.deepEqual(
      icons.map((icon) => icon["sizes"]),
      ["any", "192x192", "512x512"],
    );
    for (const icon of icons) {
      const src = String(icon["src"]);
      assert.ok(src.startsWith(prefix));
      const bytes = release.get(src.slice(prefix.length));
      assert.ok(bytes !== undefined, src);
      if (icon["type"] === "image/png") assert.equal(pngSize(bytes), icon["sizes"]);
    }
  });
}

function pngSize(bytes: Buffer): string {
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test("what is named by its content may be kept for ever, pages may not", async () => {
  const release = await sampleRelease();
  const rules = parseHeadersFile(textOf(release, "_headers"));
  for (const file of release.keys()) {
    const cached = new Map(headersFor(rules, addressOf(file, "/"))).get("Cache-Control") ?? "";
    const isHashed = /^assets\/[\w-]+\.[0-9a-f]{8}\.\w+$|^pictures\/[0-9a-f]{16}-\d+\.\w+$/.test(file);
    assert.equal(cached.includes("immutable"), isHashed, file);
  }
});

test("aliases redirect to their stories, for good and in one step; those of killed stories are gone", async () => {
  const files = {
    "articles/a.md": storyFile({ aliases: ["/old/one.html", "/old/two_999.html"] }),
    "articles/b.md": storyFile({ headline: "Second", status: "canceled", aliases: ["/killed-canary.html"] }),
  };
  for (const [pathPrefix, root] of [
    [undefined, "/"],
    ["/x/", "/x/"],
  ] as const) {
    const release = await releaseOf(files, pathPrefix === undefined ? {} : { pathPrefix });
    const lines = textOf(release, "_redirects").trim().split("\n");
    assert.deepEqual(lines, [
      `${root}old/one.html ${root}2022/08/17/a.html 301`,
      `${root}old/two_999.html ${root}2022/08/17/a.html 301`,
      `${root}2022/08/17/b.html ${root}410.html 410`,
      `${root}killed-canary.html ${root}410.html 410`,
    ]);
  }
});

test("no redirect hides a file, and each leads to a page", async () => {
  const release = await sampleRelease();
  const lines = textOf(release, "_redirects").trim().split("\n");
  assert.equal(lines.length, 2);
  for (const line of lines) {
    const [from = "", to = "", status] = line.split(" ");
    assert.ok(!release.has(from.slice(1)), line);
    assert.ok(release.has(to.slice(1)), line);
    assert.equal(status, "301");
  }
});

test("robots.txt lets all crawlers in but those for training, and names the sitemaps", async () => {
  const text = textOf(await sampleRelease(), "robots.txt");
  assert.match(text, /^User-agent: \*\nAllow: \/\n/m);
  const [, ...groups] = text.split(/\n\n/).filter((group) => group.startsWith("User-agent"));
  assert.deepEqual(
    groups.map((group) => group.includes("User-agent: GPTBot\n") && group.trimEnd().endsWith("Disallow: /")),
    [true],
  );
  assert.equal(text.match(/^Sitemap: https:\/\/www\.spacewar\.com\//gm)?.length, 2);
});

test("security.txt says whom to tell, and is good for less than a year", async () => {
  const lines = textOf(await sampleRelease(), ".well-known/security.txt")
    .trim()
    .split("\n");
  const fields = new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(": ");
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  assert.match(fields.get("Contact") ?? "", /^(mailto:|https:|tel:)/);
  assert.equal(fields.get("Canonical"), "https://www.spacewar.com/.well-known/security.txt");
  const days = (Date.parse(fields.get("Expires") ?? "") - Date.parse(sampleNow)) / 86_400_000;
  assert.ok(days > 30 && days < 366, `it expires in ${days} days`);
});

test("status.json counts what was published", async () => {
  const release = await sampleRelease();
  const status: unknown = JSON.parse(textOf(release, "status.json"));
  assert.ok(isThing(status));
  assert.equal(status["generator"], "Dateline");
  const stories = pagesOf(release).filter(({ jsonLd }) => jsonLd.some((thing) => thing["@type"] === "NewsArticle"));
  assert.equal(status["stories"], stories.length);
});

test("error pages are not for search engines", async () => {
  const release = await sampleRelease();
  for (const file of ["404.html", "410.html"])
    assert.match(textOf(release, file), /<meta name="robots" content="noindex"/);
});
