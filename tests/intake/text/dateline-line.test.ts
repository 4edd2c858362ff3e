import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textOfBlocks } from "../../../src/intake/block-text.ts";
import type { Block } from "../../../src/intake/body.ts";
import { datelineOf, takeDateline } from "../../../src/intake/dateline-line.ts";
import { printedDay } from "../../../src/intake/printed-day.ts";

const aug17 = { year: null, month: 8, day: 17 };
const aug17in2022 = { year: 2022, month: 8, day: 17 };

const datelines = [
  ["Brussels, Aug 17 (AFP) Aug 17, 2022", "Brussels", aug17, "AFP", aug17in2022, ""],
  ["Sacramento (SPX) Jun 08, 2004", "Sacramento", null, "SPX", { year: 2004, month: 6, day: 8 }, ""],
  ["Moscow (RIA Novosti) Apr 24, 2014", "Moscow", null, "RIA Novosti", { year: 2014, month: 4, day: 24 }, ""],
  ["Washington DC (UPI) Oct 14, 2021", "Washington DC", null, "UPI", { year: 2021, month: 10, day: 14 }, ""],
  ["PARIS, Aug 17 (Reuters) - The port opened.", "PARIS", aug17, "Reuters", null, "The port opened."],
  ["PARIS (AP) — The port opened.", "PARIS", null, "AP", null, "The port opened."],
  ["WASHINGTON, Aug. 17 (UPI) -- The port opened.", "WASHINGTON", aug17, "UPI", null, "The port opened."],
  ["Aug. 17 (UPI) -- The port opened.", null, aug17, "UPI", null, "The port opened."],
  ["(Reuters) - The port opened.", null, null, "Reuters", null, "The port opened."],
  [
    "NEW YORK/LONDON, Aug 17 (Reuters) - The port opened.",
    "NEW YORK/LONDON",
    aug17,
    "Reuters",
    null,
    "The port opened.",
  ],
  [
    "Gaza City, Palestinian Territories, May 16, 2021 (AFP) -",
    "Gaza City, Palestinian Territories",
    { year: 2021, month: 5, day: 16 },
    "AFP",
    null,
    "",
  ],
  ["Frankfurt am Main (dpa/lhe) - The port opened.", "Frankfurt am Main", null, "dpa/lhe", null, "The port opened."],
  ["Paris, 17 août 2022 (AFP) - Le port a ouvert.", "Paris", aug17in2022, "AFP", null, "Le port a ouvert."],
  ["Berlin, 17. August (XYZ) – Der Hafen ist offen.", "Berlin", aug17, "XYZ", null, "Der Hafen ist offen."],
  ["Bruselas, 17 ago (EFE).- El puerto abrió.", "Bruselas", aug17, "EFE", null, "El puerto abrió."],
  ["(ANSA) - BRUXELLES, 17 AGO - Il porto ha aperto.", "BRUXELLES", aug17, "ANSA", null, "Il porto ha aperto."],
  ["LONDON, Aug. 17 -- The port opened.", "LONDON", aug17, null, null, "The port opened."],
  ["MOSCOW. Aug 17 (Interfax) - The port opened.", "MOSCOW", aug17, "Interfax", null, "The port opened."],
  ["ABOARD USS HORNET (AP) _ The port opened.", "ABOARD USS HORNET", null, "AP", null, "The port opened."],
  [
    "Berlin, Sept 5 (AFP) -\nThe port opened.",
    "Berlin",
    { year: null, month: 9, day: 5 },
    "AFP",
    null,
    "\nThe port opened.",
  ],
] as const;
for (const [text, place, day, agency, portalDay, rest] of datelines) {
  test(`dateline: ${text}`, () => {
    const found = datelineOf(text);
    assert.deepEqual(found && { ...found, length: text.slice(found.length) }, {
      place,
      day,
      agency,
      portalDay,
      length: rest,
    });
  });
}

const ordinary = [
  "European Space Agency (ESA) - a club of states - was founded in 1975.",
  "The North Atlantic Treaty Organization (NATO) - founded in 1949 - has its seat in Brussels.",
  "By Jane Doe, Aug 17 (AFP) -",
  "The ministers met in Brussels, Aug 17 (AFP) reported.",
  "Paris (France) - a city",
  "Paris, August 17 - a day to remember",
  "On Aug 17 (Wednesday) - the port opened.",
  "She wrote to the Associated Press (AP) in March.",
  "Reuters (AP)",
  "Paris, Aug 32 (AFP) - no such day",
  "ARIANE 5 - the rocket",
  "",
];
for (const text of ordinary) {
  test(`no dateline: ${text}`, () => {
    assert.equal(datelineOf(text), null);
  });
}

test("a day is one of the calendar", () => {
  assert.deepEqual(printedDay("29 février 2024"), { year: 2024, month: 2, day: 29 });
  assert.deepEqual(printedDay("Feb 29"), { year: null, month: 2, day: 29 });
  assert.equal(printedDay("Feb 29, 2023"), null);
  assert.equal(printedDay("April 31"), null);
  assert.equal(printedDay("Room 12"), null);
});

test("a dateline is taken out of the marks that it stands in", () => {
  const blocks: readonly Block[] = [
    { kind: "paragraph", inlines: [{ kind: "text", text: "By Jane Doe" }] },
    {
      kind: "paragraph",
      inlines: [
        { kind: "strong", inlines: [{ kind: "text", text: "PARIS" }] },
        { kind: "text", text: " (AP) — The port " },
        { kind: "emphasis", inlines: [{ kind: "text", text: "opened" }] },
      ],
    },
  ];
  const { dateline, body } = takeDateline(blocks);
  assert.equal(dateline?.place, "PARIS");
  assert.equal(textOfBlocks(body), "By Jane Doe\nThe port opened");
});

test("whatever opens a text, what is no dateline is left as it was", () => {
  const piece = fc.constantFrom(
    "Paris",
    "PARIS",
    ", ",
    " ",
    "Aug 17",
    "(AFP)",
    "(x)",
    " - ",
    "—",
    "2022",
    "a",
    "\n",
    "(",
    ")",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join("")),
      ),
      (text) => {
        const { dateline, body } = takeDateline([{ kind: "paragraph", inlines: [{ kind: "text", text }] }]);
        if (dateline === null) assert.equal(textOfBlocks(body), text);
        else assert.equal(textOfBlocks(body).trim(), text.slice(dateline.length).trim());
      },
    ),
    { numRuns: 500 },
  );
});
