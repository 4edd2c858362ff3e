import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { describe, test } from "node:test";
import { printedDateline } from "../../src/model/dateline.ts";
import { agencyWith, at, siteWith, storyWith } from "../derive/builders.ts";

const afp = agencyWith({ id: "afp" });
const upi = agencyWith({ id: "upi", datelineFormat: "{place} ({agency}) {date:LLL dd, yyyy}" });
const brussels = {
  slug: "kfor",
  date: at("2022-08-17T16:18:57Z"),
  place: "Brussels",
  timeZone: "Europe/Brussels",
  agency: afp,
};

function agencyPrinting(datelineFormat: string) {
  return agencyWith({ id: "sdb", datelineFormat });
}

const table: readonly {
  readonly name: string;
  readonly story: Partial<Parameters<typeof storyWith>[0]>;
  readonly zone?: string;
  readonly printed: string;
}[] = [
  { name: "the usual format", story: {}, printed: "Brussels, Aug 17 (AFP) Aug 17, 2022" },
  { name: "an agency's own format", story: { agency: upi }, printed: "Brussels (UPI) Aug 17, 2022" },
  {
    name: "a day below ten with two digits, where the format says so",
    story: { agency: upi, date: at("2022-08-03T12:00:00Z") },
    printed: "Brussels (UPI) Aug 03, 2022",
  },
  {
    name: "a day below ten with one digit, where it does not",
    story: { date: at("2022-08-03T12:00:00Z") },
    printed: "Brussels, Aug 3 (AFP) Aug 3, 2022",
  },
  {
    name: "the place in capitals",
    story: { agency: agencyPrinting("{PLACE}, {filed} ({agency})") },
    printed: "BRUSSELS, Aug 17 (SDB)",
  },
  {
    name: "the place in the capitals of its language",
    story: { agency: agencyPrinting("{PLACE} ({agency})"), place: "Eskişehir", language: "tr" },
    printed: "ESKİŞEHİR (SDB)",
  },
  { name: "a story of our own desk", story: { agency: null }, printed: "Brussels, Aug 17, 2022" },
  { name: "no place", story: { place: null }, printed: "(AFP) Aug 17, 2022" },
  { name: "no place in an agency's own format", story: { agency: upi, place: null }, printed: "(UPI) Aug 17, 2022" },
  { name: "neither place nor agency", story: { place: null, agency: null }, printed: "Aug 17, 2022" },
  {
    name: "a format of the place alone, without a place",
    story: { place: null, agency: agencyPrinting("{place} –") },
    printed: "",
  },
  {
    name: "a token that does not exist stays as it is",
    story: { agency: agencyPrinting("{place} {planet}") },
    printed: "Brussels {planet}",
  },
  {
    name: "a place that looks like a format is printed as it is",
    story: { place: "{agency} $& {date}" },
    printed: "{agency} $& {date}, Aug 17 (AFP) Aug 17, 2022",
  },
  {
    name: "filed tomorrow at the place, printed today at the portal",
    story: { place: "Tokyo", timeZone: "Asia/Tokyo", date: at("2022-08-17T16:00:00Z") },
    printed: "Tokyo, Aug 18 (AFP) Aug 17, 2022",
  },
  {
    name: "filed yesterday at the place, printed today at the portal",
    story: { place: "Honolulu", timeZone: "Pacific/Honolulu", date: at("2023-01-01T09:59:59Z") },
    printed: "Honolulu, Dec 31 (AFP) Jan 1, 2023",
  },
  {
    name: "a portal that is itself a day ahead",
    story: { date: at("2022-12-31T18:00:00Z") },
    zone: "Asia/Kolkata",
    printed: "Brussels, Dec 31 (AFP) Dec 31, 2022",
  },
  {
    name: "a portal on the other side of the date line",
    story: { date: at("2022-12-31T18:00:00Z") },
    zone: "Pacific/Kiritimati",
    printed: "Brussels, Dec 31 (AFP) Jan 1, 2023",
  },
  {
    name: "the months stay English, as the agency prints them",
    story: { language: "fr", date: at("2022-02-17T12:00:00Z") },
    printed: "Brussels, Feb 17 (AFP) Feb 17, 2022",
  },
];

describe("printedDateline", () => {
  for (const { name, story, zone, printed } of table) {
    test(name, () => {
      assert.equal(
        printedDateline(storyWith({ ...brussels, ...story }), siteWith({ timeZone: zone ?? "Europe/Brussels" })),
        printed,
      );
    });
  }

  test("around every change of the clocks from 2024 to 2030 it prints the same, whatever zone the process is in", () => {
    const program = new URL("clock-changes.ts", import.meta.url).pathname;
    const [first, ...others] = ["UTC", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia"].map((zone) =>
      execFileSync(process.execPath, ["--import", "tsx", program], {
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      }),
    );
    assert.ok((first ?? "").split("\n").length > 100);
    for (const other of others) assert.equal(other, first);
  });
});
