import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { nearMiss, suggestion } from "../../src/read/near-miss.ts";
import { storySchema } from "../../src/read/schemas/story.ts";

const keys = Object.keys(storySchema.shape);

describe("nearMiss", () => {
  for (const [typed, meant] of [
    ["headlin", "headline"],
    ["HEADLINE", "headline"],
    ["haedline", "headline"],
    ["tpoics", "topics"],
    ["topic", "topics"],
    ["timezone", "timeZone"],
    ["time_zone", "timeZone"],
    ["embargo", "embargoed"],
    ["licenseExpires", "licenceExpires"],
    ["langauge", "language"],
    ["di", "id"],
    ["title", null],
    ["published", null],
    ["x", null],
    ["", null],
  ] as const) {
    test(`"${typed}" ${meant === null ? "is near nothing" : `was meant to be "${meant}"`}`, () => {
      assert.equal(nearMiss(typed, keys), meant);
    });
  }

  test("of two as near as each other the first is suggested", () => {
    assert.equal(nearMiss("spac", ["space", "spacy"]), "space");
    assert.equal(nearMiss("spac", ["spacy", "space"]), "spacy");
  });

  test("where nothing is near, everything allowed is listed", () => {
    assert.equal(suggestion("politics", ["space", "energy"]), "Use one of: space, energy.");
    assert.equal(suggestion("spaec", ["space", "energy"]), 'Did you mean "space"?');
  });

  test("a known word is always its own nearest", () => {
    fc.assert(fc.property(fc.constantFrom(...keys), (key) => assert.equal(nearMiss(key, keys), key)));
  });
});
