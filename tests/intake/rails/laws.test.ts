import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { railAnswer } from "../../../src/intake/rail-answer.ts";
import { type RailFile, railText } from "../../../src/intake/rail-file.ts";
import { refreshRail } from "../../../src/intake/rail-refresh.ts";
import { ok } from "../../../src/model/result.ts";
import { anyText } from "../../emit/any-text.ts";

const now = { epoch: Date.parse("2022-08-18T12:00:00Z") };

const empty: RailFile = { id: "r", feedUrl: "https://sister.example/feed", home: null, headlines: [], document: {} };

/** What a host that answers with some bytes makes of a rail. */
function refreshed(rail: RailFile, bytes: Uint8Array) {
  const answer = railAnswer(
    ok({ kind: "body", bytes: Buffer.from(bytes), url: rail.feedUrl, type: null, etag: null, lastModified: null }),
  );
  const { candidates, fault } = refreshRail(rail, null, answer, { now, accept: false });
  return { headlines: candidates.slice(0, 3), fault };
}

const anyUrl = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    "javascript:alert(1)",
    "/path",
    "//host.example/",
    "data:,x",
    "https://u:p@x.example/",
    "",
    "mailto:a@b.c",
  ),
  anyText,
);

const anyItem = fc.record(
  {
    id: fc.oneof(anyText, fc.integer(), fc.constantFrom("a", "b")),
    url: anyUrl,
    title: fc.oneof(anyText, fc.string({ minLength: 190, maxLength: 300, unit: "grapheme" })),
    content_text: anyText,
    date_published: fc.oneof(
      fc.constantFrom("2022-08-18T11:00:00Z", "2022-08-18T13:00:00Z", "2099-01-01T00:00:00Z", "yesterday"),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    ),
    _dateline: fc.record({ status: fc.constantFrom("usable", "canceled", "withheld") }),
  },
  { requiredKeys: [] },
);

const anyFeed = fc
  .record(
    { title: anyText, items: fc.array(anyItem, { maxLength: 12 }), home_page_url: anyUrl },
    { requiredKeys: ["items"] },
  )
  .map((feed) => JSON.stringify({ version: "https://jsonfeed.org/version/1.1", ...feed }));

test("whatever a feed holds, a rail shows plain titles of at most 200 characters, web addresses, and nothing of the future", () => {
  fc.assert(
    fc.property(anyFeed, (text) => {
      const { headlines } = refreshed(empty, Buffer.from(text));
      assert.ok(headlines.length <= 3);
      assert.equal(new Set(headlines.map(({ id }) => id)).size, headlines.length);
      assert.equal(new Set(headlines.map(({ url }) => url)).size, headlines.length);
      for (const { title, url, published } of headlines) {
        assert.ok([...title].length <= 200 && title.trim() === title && title !== "", title);
        assert.doesNotMatch(title, /[\p{Cc}\p{Surrogate}]/u);
        const { protocol, username, password } = new URL(url);
        assert.match(protocol, /^https?:$/);
        assert.equal(username + password, "");
        assert.ok(published === null || published.epoch <= now.epoch);
      }
    }),
    { numRuns: 500 },
  );
});

test("the same feed again changes nothing", () => {
  fc.assert(
    fc.property(anyFeed, (text) => {
      const first = refreshed(empty, Buffer.from(text));
      const document = JSON.parse(railText(empty, first.headlines) ?? "{}");
      const rail: RailFile = { ...empty, headlines: first.headlines, document };
      assert.equal(railText(rail, refreshed(rail, Buffer.from(text)).headlines), null);
    }),
    { numRuns: 300 },
  );
});

test("whatever bytes a host sends, nothing is thrown, and a rail never becomes empty by them", () => {
  const kept: RailFile = {
    ...empty,
    headlines: [{ id: "kept", url: "https://sister.example/kept", title: "Kept", published: null }],
  };
  const broken = anyFeed.chain((text) =>
    fc
      .tuple(fc.nat(text.length), fc.nat(40), anyText)
      .map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length)),
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.uint8Array({ maxLength: 300 }), broken.map(Buffer.from), anyText.map(Buffer.from)),
      (bytes) => {
        const { headlines, fault } = refreshed(kept, bytes);
        assert.ok(headlines.length > 0);
        if (fault !== null) assert.deepEqual(headlines, kept.headlines);
      },
    ),
    { numRuns: 1000 },
  );
});
