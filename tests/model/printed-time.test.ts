import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { DateTime } from "luxon";
import { localTime } from "../../src/model/local-time.ts";
import { monthName, readersTime, wireTime } from "../../src/model/printed-time.ts";
import { at } from "../derive/builders.ts";

const zones = [
  ...Intl.supportedValuesOf("timeZone"),
  "UTC",
  "utc",
  "Etc/GMT+5",
  "europe/brussels",
  // The clocks of these have changed by other than an hour, at midnight, twice a year on odd days, or by a whole day.
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "America/Sao_Paulo",
  "Asia/Gaza",
  "Pacific/Apia",
  "Antarctica/Troll",
];
const zone = fc.constantFrom(...zones);
const hour = 60 * 60 * 1000;

/** The instants at which the clocks of a zone change, to the hour. */
function changesOf(timeZone: string, from: number, to: number): number[] {
  const offset = (epoch: number) => DateTime.fromMillis(epoch, { zone: timeZone }).offset;
  const found: number[] = [];
  for (let start = from; start < to; start += 30 * 24 * hour) {
    let [low, high] = [start, Math.min(start + 30 * 24 * hour, to)];
    if (offset(low) === offset(high)) continue;
    while (high - low > hour / 4) {
      const middle = (low + high) / 2;
      if (offset(middle) === offset(low)) low = middle;
      else high = middle;
    }
    found.push(Math.round(high / (hour / 4)) * (hour / 4));
  }
  return found;
}

function agrees(epoch: number, timeZone: string): void {
  const luxon = DateTime.fromMillis(epoch, { zone: timeZone });
  const { year, month, day, weekday, hour, minute } = luxon;
  assert.deepEqual(localTime({ epoch }, timeZone), { year, month, day, weekday, hour, minute });
  for (const format of ["HH:mm", "d MMMM yyyy", "d MMMM yyyy, HH:mm ZZZZ", "cccc d MMMM yyyy", "d.M.yy 'o''clock'"]) {
    assert.equal(readersTime({ epoch }, timeZone, format), luxon.setLocale("en-GB").toFormat(format));
  }
  for (const format of ["LLL d", "LLL d, yyyy", "LLL dd, yyyy", "EEEE, d LLLL", "constructor", ""]) {
    assert.equal(wireTime({ epoch }, timeZone, format), luxon.setLocale("en-US").toFormat(format));
  }
}

describe("the local time is the one that luxon tells", () => {
  test("in every zone, at any time from 1990 to 2035", () => {
    const epoch = fc.integer({ min: at("1990-01-01T00:00:00Z").epoch, max: at("2035-12-31T23:59:59Z").epoch });
    fc.assert(fc.property(epoch, zone, agrees), { numRuns: 2000 });
  });

  test("around every change of the clocks", () => {
    const [from, to] = [at("1990-01-01T00:00:00Z").epoch, at("2035-12-31T00:00:00Z").epoch];
    for (const timeZone of zones.slice(-8)) {
      const changes = changesOf(timeZone, from, to);
      for (const change of changes) {
        for (const away of [-24 * hour, -hour, -1, 0, hour / 2, hour, 24 * hour - 1]) agrees(change + away, timeZone);
      }
    }
    assert.ok(changesOf("Europe/Brussels", from, to).length > 80);
  });

  test("long ago, when clocks ran by the sun, and in years of other than four digits", () => {
    const epoch = fc.integer({ min: at("0001-01-01T00:00:00Z").epoch, max: at("+012000-01-01T00:00:00Z").epoch });
    fc.assert(fc.property(epoch, zone, agrees), { numRuns: 1000 });
  });

  test("nowhere", () => {
    assert.equal(readersTime(at("2022-08-17T16:18:57Z"), "Mars/Olympus", "HH:mm"), "Invalid DateTime");
  });
});

test("months have the names that luxon gives them", () => {
  for (let month = 1; month <= 12; month++) {
    assert.equal(monthName(month), DateTime.utc(2000, month, 1).setLocale("en-GB").toFormat("MMMM"));
  }
});
