import assert from "node:assert/strict";
import { test } from "node:test";
import { rslLicence } from "../../src/emit/rsl.ts";
import type { Terms } from "../../src/model/rights.ts";

const bare: Terms = {
  holder: null,
  mining: "reserved",
  aiTraining: "reserved",
  usageInfo: null,
  acquireLicensePage: null,
};

const rows = [
  {
    case: "everything is allowed",
    terms: { mining: "allowed", aiTraining: "allowed" },
    uses: ['<permits type="usage">search ai-index ai-train</permits>'],
  },
  {
    case: "training is reserved",
    terms: { mining: "allowed", aiTraining: "reserved" },
    uses: ['<permits type="usage">search ai-index</permits>', '<prohibits type="usage">ai-train</prohibits>'],
  },
  {
    case: "mining is reserved",
    terms: { mining: "reserved", aiTraining: "reserved" },
    uses: ['<permits type="usage">search</permits>', '<prohibits type="usage">ai-all</prohibits>'],
  },
] as const;

for (const row of rows) {
  test(`RSL where ${row.case}`, () => {
    assert.deepEqual(rslLicence("/x/", { ...bare, ...row.terms }).split("\n"), [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<rsl xmlns="https://rslstandard.org/rsl">',
      '<content url="/x/">',
      "<license>",
      ...row.uses,
      "</license>",
      "</content>",
      "</rsl>",
      "",
    ]);
  });
}

test("RSL names the holder and the pages of a contract", () => {
  const text = rslLicence("", {
    ...bare,
    holder: "A & B",
    usageInfo: "https://a.example/use",
    acquireLicensePage: "https://a.example/?x=1&y=2",
  });
  assert.match(text, /<content url="">/);
  assert.match(text, /<copyright contactUrl="https:\/\/a\.example\/\?x=1&amp;y=2">A &amp; B<\/copyright>/);
  assert.match(text, /<terms>https:\/\/a\.example\/use<\/terms>/);
});
