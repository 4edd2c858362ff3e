import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { contentSecurityPolicy } from "../../src/emit/content-security-policy.ts";
import type { AdContent, AdSlot, Site } from "../../src/model/site.ts";
import { anyText } from "./any-text.ts";
import { assets, siteWith } from "./newsroom.ts";

function ad(content: AdContent): AdSlot {
  return { placement: "story", label: "ADVERTISEMENT", width: 300, height: 250, content };
}

function policyOf(site: Site): ReadonlyMap<string, string> {
  const directives = contentSecurityPolicy(site, assets)
    .split("; ")
    .map((text) => text.split(/ (.*)/s));
  return new Map(directives.map(([name = "", value = ""]) => [name, value]));
}

test("the policy denies all but our own files and the style sheets", () => {
  assert.deepEqual(Object.fromEntries(policyOf(siteWith())), {
    "default-src": "'none'",
    "style-src": "'sha256-story' 'sha256-front' 'sha256-list'",
    "img-src": "'self'",
    "font-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
    "upgrade-insecure-requests": "",
  });
});

test("advertisements add the origins they load from, each once, and nothing else", () => {
  const frame = ad({ kind: "frame", src: "https://b.ads.example/slot?x=1" });
  const ads = [
    frame,
    frame,
    ad({ kind: "frame", src: "https://a.ads.example:8443/slot" }),
    ad({ kind: "picture", src: "https://pictures.example/house.png", alt: "", href: "https://shop.example/" }),
    ad({ kind: "picture", src: "/static/own.png", alt: "", href: "/about" }),
    ad({ kind: "picture", src: "https://www.spacewar.com/static/own.png", alt: "", href: "/about" }),
    ad({ kind: "empty" }),
  ];
  const policy = policyOf(siteWith({ ads }));
  assert.equal(policy.get("frame-src"), "https://a.ads.example:8443 https://b.ads.example");
  assert.equal(policy.get("img-src"), "'self' https://pictures.example");
});

test("what is no web address adds nothing, nor does a host that means more in a policy than in an address", () => {
  const refused = [
    "javascript:alert(1)",
    "data:text/html,x",
    "blob:x",
    "https://*/",
    "//*.example",
    "https://x;y/",
    "https://x,y/",
  ];
  for (const src of refused) {
    const policy = policyOf(
      siteWith({ ads: [ad({ kind: "frame", src }), ad({ kind: "picture", src, alt: "", href: "/" })] }),
    );
    assert.equal(policy.has("frame-src"), false, src);
    assert.equal(policy.get("img-src"), "'self'", src);
  }
});

test("no address of an advertisement adds a directive, a policy or a line", () => {
  const sources = fc.oneof(
    fc.webUrl({ withQueryParameters: true }),
    anyText.map((text) => `https://${text}`),
    anyText,
  );
  fc.assert(
    fc.property(sources, (src) => {
      const ads = [ad({ kind: "frame", src }), ad({ kind: "picture", src, alt: "", href: "/" })];
      const policy = policyOf(siteWith({ ads }));
      const calm = [...policyOf(siteWith()).keys()];
      assert.deepEqual(
        [...policy.keys()].filter((name) => name !== "frame-src"),
        calm,
      );
      assert.match([...policy.values()].join(" "), /^[\w'=+/:. -]*$/);
      assert.doesNotMatch([...policy.values()].join(" "), /unsafe-/);
    }),
    { numRuns: 300 },
  );
});
