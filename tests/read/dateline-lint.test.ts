import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { doubtsAbout } from "../../src/read/dateline-lint.ts";
import { agencyWith, at, storyWith } from "../derive/builders.ts";

const afp = agencyWith({ id: "afp", name: "Agence France-Presse", label: "AFP" });
const upi = agencyWith({ id: "upi", name: "United Press International", label: "UPI" });
const pa = agencyWith({ id: "pa", name: "PA Media", label: "PA" });

const usual = { slug: "a", agency: afp, date: at("2022-08-17T16:18:57Z"), timeZone: "Europe/Brussels" };

interface Case {
  readonly name: string;
  readonly story?: Partial<Parameters<typeof storyWith>[0]>;
  readonly body?: string;
  /** The words doubted, each with where they stand and what kind of doubt it is. */
  readonly doubts: readonly string[];
}

const cases: readonly Case[] = [
  { name: "a dateline that agrees", body: "Brussels, Aug 17 (AFP) - The force is ready.", doubts: [] },
  { name: "a dateline that agrees to the year", body: "Brussels, Aug. 17, 2022 (AFP) — It is ready.", doubts: [] },
  { name: "a dateline without a day", body: "BRUSSELS (AFP) — It is ready.", doubts: [] },
  { name: "no dateline at all", body: "The force is ready.", doubts: [] },
  { name: "no body", body: "", doubts: [] },
  {
    name: "another day",
    body: "Brussels, Aug 16 (AFP) - It is ready.",
    doubts: ["first line: Aug 16 (dateline-day)"],
  },
  {
    name: "another month",
    body: "Brussels, July 17 (AFP) - It is ready.",
    doubts: ["first line: July 17 (dateline-day)"],
  },
  {
    name: "last year's year, as the wire once sent it",
    story: { agency: upi, date: at("2022-10-16T09:00:00Z"), timeZone: "America/New_York" },
    body: "Washington DC (UPI) Oct 14, 2021\nA satellite was launched.",
    doubts: ["first line: Oct 14, 2021 (dateline-day)"],
  },
  {
    name: "the same under the key dateline",
    story: {
      agency: upi,
      date: at("2022-10-16T09:00:00Z"),
      timeZone: "America/New_York",
      place: "Washington DC (UPI) Oct 14, 2021",
    },
    doubts: ["dateline: Oct 14, 2021 (dateline-day)"],
  },
  {
    name: "the right day in the shape Place (AGENCY) day",
    story: { agency: upi, date: at("2022-10-14T09:00:00Z"), timeZone: "America/New_York" },
    body: "Washington DC (UPI) Oct 14, 2022\nA satellite was launched.",
    doubts: [],
  },
  {
    name: "the month written Sept",
    story: { date: at("2022-09-05T12:00:00Z") },
    body: "Brussels, Sept 5 (AFP) - It is ready.",
    doubts: [],
  },
  {
    name: "the month written Sept., and wrong",
    story: { date: at("2022-09-05T12:00:00Z") },
    body: "Brussels, Sept. 4 (AFP) - It is ready.",
    doubts: ["first line: Sept. 4 (dateline-day)"],
  },
  {
    name: "the month written out, with an ordinal",
    story: { date: at("2022-09-05T12:00:00Z") },
    body: "Brussels, September 5th (AFP) - It is ready.",
    doubts: [],
  },
  {
    name: "the day at the place, where the day has turned already",
    story: { timeZone: "Asia/Tokyo", date: at("2022-08-17T15:00:00Z") },
    body: "Tokyo, Aug 18 (AFP) - It is ready.",
    doubts: [],
  },
  {
    name: "the day at the place, a second before it turns",
    story: { timeZone: "Asia/Tokyo", date: at("2022-08-17T14:59:59Z") },
    body: "Tokyo, Aug 18 (AFP) - It is ready.",
    doubts: ["first line: Aug 18 (dateline-day)"],
  },
  {
    name: "New Year's Eve in Honolulu",
    story: { timeZone: "Pacific/Honolulu", date: at("2023-01-01T09:59:59Z") },
    body: "Honolulu, Dec 31, 2022 (AFP) - Fireworks.",
    doubts: [],
  },
  {
    name: "a month later in the body",
    body: "The force is ready. It has been since March 3, officials said - and before.",
    doubts: [],
  },
  { name: "a day before a dash that is no dateline", body: "It has been ready since March 3 – and is.", doubts: [] },
  { name: "a day with a time zone behind it", body: "The crew landed on March 3 (UTC) in Kazakhstan.", doubts: [] },
  {
    name: "a place with a country",
    body: "Gaza City, Palestinian Territories, May 16, 2021 (AFP) -",
    doubts: ["first line: May 16, 2021 (dateline-day)"],
  },
  {
    name: "a month in the second line",
    body: "The force is ready.\n\nOn March 3 (AFP) it was not.",
    doubts: [],
  },
  {
    name: "a word that begins like a month",
    body: "Marines 12 miles off the coast - and no further - are ready.",
    doubts: [],
  },
  {
    name: "another agency in the first line",
    body: "Washington (UPI) — It is ready.",
    doubts: ["first line: UPI (agency-mismatch)"],
  },
  {
    name: "an agency in the first line, and none set",
    story: { agency: null },
    body: "Brussels (AFP) — It is ready.",
    doubts: ["first line: AFP (agency-mismatch)"],
  },
  {
    name: "another agency in the byline",
    story: { byline: "By United Press International" },
    doubts: ["byline: United Press International (agency-mismatch)"],
  },
  { name: "two agencies, one of them set", body: "Brussels (AFP, UPI) — It is ready.", doubts: [] },
  { name: "a label inside a word", story: { byline: "SPAce desk" }, doubts: [] },
  {
    name: "a label as a word of its own",
    story: { byline: "Jan Novák, PA" },
    doubts: ["byline: PA (agency-mismatch)"],
  },
  {
    name: "an agency that the newsroom does not know",
    body: "Moscow (RIA Novosti) - It is ready.",
    doubts: [],
  },
];

describe("doubts about", () => {
  for (const { name, story, body = "The force is ready.", doubts } of cases) {
    test(name, () => {
      const found = doubtsAbout(storyWith({ ...usual, ...story }), body, [afp, pa, upi]);
      assert.deepEqual(
        found.map(({ place, words, complaint }) => `${place}: ${words} (${complaint.code})`),
        doubts,
      );
      assert.ok(found.every(({ complaint }) => complaint.severity === "warning"));
    });
  }
});

test("an agency's label with signs of patterns in it is taken as it is", () => {
  const odd = agencyWith({ id: "odd", name: "A.P+ (Wire)", label: "A.P+" });
  const doubts = (byline: string) => doubtsAbout(storyWith({ ...usual, byline }), "", [odd]).length;
  assert.equal(doubts("By A.P+"), 1);
  assert.equal(doubts("By AxPP"), 0);
});
