import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { safeUrl } from "../../src/model/safe-url.ts";

const refused = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "  javascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "java\r\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "\u0000javascript:alert(1)",
  "\u001f \u0000javascript:alert(1)",
  "javascript\t:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "DATA:image/svg+xml,x",
  "vbscript:msgbox(1)",
  "view-source:javascript:alert(1)",
  "blob:https://wire.example/x",
  "file:///etc/passwd",
  "ftp://wire.example/",
  "wss://wire.example/",
  "about:blank",
  "feed:https://wire.example/",
  "a:b",
  "http://",
  "https://[",
  "http:evil",
  "http:/evil",
  "h\tttp:evil",
  "http://relative.invalid/",
];

const passed: readonly (readonly [text: string, url: string])[] = [
  ["https://www.spacewar.com/a?b=1&c=2#d", "https://www.spacewar.com/a?b=1&c=2#d"],
  ["HTTPS://WWW.Spacewar.COM/A", "https://www.spacewar.com/A"],
  ["http://wire.example", "http://wire.example/"],
  ["  https://wire.example/  ", "https://wire.example/"],
  ["https://wire.example/a b", "https://wire.example/a%20b"],
  ["https://wire.example/日本", "https://wire.example/%E6%97%A5%E6%9C%AC"],
  ["mailto:desk@wire.example", "mailto:desk@wire.example"],
  ["tel:+3225551234", "tel:+3225551234"],
  ["/archive/", "/archive/"],
  ["../2022/a.html", "../2022/a.html"],
  ["story.html", "story.html"],
  ["./a:b", "./a:b"],
  ["#top", "#top"],
  ["?page=2", "?page=2"],
  ["", ""],
  ["/a\tb\n", "/ab"],
  // Another host is named in full, so that nobody takes it for a path of ours.
  ["//evil.example", "http://evil.example/"],
  ["///evil.example", "http://evil.example/"],
  ["\\\\evil.example", "http://evil.example/"],
  ["/\\evil.example", "http://evil.example/"],
  ["/\t/evil.example", "http://evil.example/"],
  ["http:\\\\evil.example", "http://evil.example/"],
  // An entity is text by the time it comes here.
  ["&#106;avascript:alert(1)", "&#106;avascript:alert(1)"],
];

const schemes = ["http:", "https:", "mailto:", "tel:"];
const own = "https://wire.example/2022/a.html";

const pieces = fc.constantFrom(
  "javascript",
  "JAVASCRIPT",
  "data",
  "vbscript",
  "http",
  "https",
  "mailto",
  ":",
  "/",
  "\\",
  "//",
  "\t",
  "\n",
  "\r",
  "\u0000",
  "\u0001",
  " ",
  "\u00a0",
  "\ufeff",
  "@",
  "#",
  "?",
  ".",
  "evil.example",
  "alert(1)",
  "%0a",
  "&colon;",
);
const links = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("")),
  fc.webUrl(),
  fc.string({ unit: "binary" }),
);

describe("safeUrl", () => {
  for (const text of refused) {
    test(`${JSON.stringify(text)} is refused`, () => {
      assert.equal(safeUrl(text), null);
    });
  }

  for (const [text, url] of passed) {
    test(`${JSON.stringify(text)} passes as ${JSON.stringify(url)}`, () => {
      assert.equal(safeUrl(text), url);
    });
  }

  test("a browser never finds another scheme in what passes, whatever was hidden in it", () => {
    fc.assert(
      fc.property(links, (text) => {
        const url = safeUrl(text);
        if (url !== null && URL.canParse(url, own)) assert.ok(schemes.includes(new URL(url, own).protocol), url);
      }),
      { numRuns: 3000 },
    );
  });

  test("what passes without a scheme stays on the site", () => {
    fc.assert(
      fc.property(links, (text) => {
        const url = safeUrl(text);
        // `relative.invalid` names no host: RFC 2606 keeps it free.
        if (url === null || /^[a-z]+:/.test(url) || /relative\.invalid/i.test(url)) return;
        assert.equal(new URL(url, own).host, "wire.example", url);
      }),
      { numRuns: 3000 },
    );
  });

  test("what passed once passes again unchanged", () => {
    fc.assert(
      fc.property(links, (text) => {
        const url = safeUrl(text);
        if (url !== null) assert.equal(safeUrl(url), url);
      }),
      { numRuns: 3000 },
    );
  });
});
