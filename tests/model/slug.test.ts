import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { slugOf } from "../../src/model/slug.ts";
import { topicNamed } from "../../src/model/topic.ts";

const table: readonly (readonly [name: string, slug: string | RegExp])[] = [
  ["NATO", "nato"],
  ["São Paulo", "sao-paulo"],
  ["Ærø & Bornholm", "aero-bornholm"],
  ["Œuvre", "oeuvre"],
  ["Straße", "strasse"],
  ["Łódź", "lodz"],
  ["Đà Nẵng", "da-nang"],
  ["İstanbul", "istanbul"],
  ["Reykjavík, Þingvellir", "reykjavik-thingvellir"],
  ["ﬁnance ①", "finance-1"],
  ["NATO's force", "natos-force"],
  ["NATO’s force", "natos-force"],
  ["24/7 -- News!", "24-7-news"],
  ["#MeToo", "metoo"],
  ["  K2-18b  ", "k2-18b"],
  ["C", "c"],
  ["C++", /^c-[0-9a-f]{8}$/],
  ["C#", /^c-[0-9a-f]{8}$/],
  ["A€", /^a-[0-9a-f]{8}$/],
  ["日本", /^t-[0-9a-f]{8}$/],
  ["НАТО", /^t-[0-9a-f]{8}$/],
  ["🚀", /^t-[0-9a-f]{8}$/],
  ["Moon 🚀", /^moon-[0-9a-f]{8}$/],
  ["", /^t-[0-9a-f]{8}$/],
  ["--", /^t-[0-9a-f]{8}$/],
  ["\ud800", /^t-[0-9a-f]{8}$/],
  ["a".repeat(90), "a".repeat(90)],
  ["a".repeat(300), /^a{81}-[0-9a-f]{8}$/],
  ["../../etc/passwd", "etc-passwd"],
  ["a\u0000b", "a-b"],
];

const names = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ minLength: 70, maxLength: 300 }),
);

describe("slugOf", () => {
  for (const [name, slug] of table) {
    test(`"${name.length > 40 ? `${name.slice(0, 10)}… (${name.length})` : name}" becomes ${slug}`, () => {
      if (typeof slug === "string") assert.equal(slugOf(name), slug);
      else assert.match(slugOf(name), slug);
    });
  }

  test("names that only letter case or accents tell apart are one topic", () => {
    assert.equal(slugOf("KOSOVO"), slugOf("kosovo"));
    assert.equal(slugOf("Te\u0301te"), slugOf("Téte"));
    assert.equal(topicNamed("São Paulo").slug, topicNamed("Sao paulo").slug);
  });

  test("C, C++ and C# are three topics", () => {
    assert.equal(new Set(["C", "C++", "C#"].map(slugOf)).size, 3);
  });

  test("two long names that begin alike stay apart", () => {
    const stem = "a very long name ".repeat(10);
    assert.notEqual(slugOf(`${stem}one`), slugOf(`${stem}two`));
  });

  test("whatever the name, its slug is a part of a URL of at most 90 characters", () => {
    fc.assert(
      fc.property(names, (name) => {
        assert.match(slugOf(name), /^[a-z0-9]+(-[a-z0-9]+)*$/);
        assert.ok(slugOf(name).length <= 90);
      }),
    );
  });

  test("a slug is its own slug, and one name has one slug", () => {
    fc.assert(
      fc.property(names, (name) => {
        assert.equal(slugOf(name), slugOf(name));
        assert.equal(slugOf(slugOf(name)), slugOf(name));
      }),
    );
  });

  test("names that differ only in letters that a slug cannot hold have different slugs", () => {
    const foreign = fc.string({ unit: fc.constantFrom(..."日本語中国韓нато€+🚀"), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom("", "Moon ", "x"), foreign, foreign, (stem, one, other) => {
        fc.pre(one.normalize("NFKC") !== other.normalize("NFKC"));
        assert.notEqual(slugOf(stem + one), slugOf(stem + other));
      }),
    );
  });
});
