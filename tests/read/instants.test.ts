import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { isoInstant } from "../../src/model/instant.ts";
import { isTimeZone, parseInstant } from "../../src/read/instants.ts";

const table: readonly (readonly [text: string, iso: string | null])[] = [
  ["2022-08-17T16:18:57Z", "2022-08-17T16:18:57.000Z"],
  ["2022-08-17T18:18:57+02:00", "2022-08-17T16:18:57.000Z"],
  ["2022-08-17T11:48:57-04:30", "2022-08-17T16:18:57.000Z"],
  ["2022-08-18T06:18:57+14:00", "2022-08-17T16:18:57.000Z"],
  ["2022-08-17T16:18:57-00:00", "2022-08-17T16:18:57.000Z"],
  ["2022-08-17T16:18Z", "2022-08-17T16:18:00.000Z"],
  ["2022-08-17T16:18:57.5Z", "2022-08-17T16:18:57.500Z"],
  ["2022-08-17T16:18:57.123Z", "2022-08-17T16:18:57.123Z"],
  ["2022-08-17T24:00:00Z", "2022-08-18T00:00:00.000Z"],
  ["2024-02-29T12:00:00Z", "2024-02-29T12:00:00.000Z"],
  // In Brussels this local time exists twice; the offset says which of the two is meant.
  ["2024-10-27T02:30:00+02:00", "2024-10-27T00:30:00.000Z"],
  ["2024-10-27T02:30:00+01:00", "2024-10-27T01:30:00.000Z"],
  ["2022-08-17T16:18:57", null],
  ["2022-08-17T16:18", null],
  ["2022-08-17", null],
  ["2022-08-17 16:18:57Z", null],
  ["2022-08-17t16:18:57z", null],
  ["2022-08-17T16:18:57.1234Z", null],
  ["2022-08-17T16:18:57+0200", null],
  ["2022-08-17T16:18:57+02", null],
  ["2022-08-17T16:18:57+24:00", null],
  ["2022-08-17T16:18:57+02:60", null],
  ["2022-08-17T16:18:57+99:99", null],
  ["2022-08-17T24:00:01Z", null],
  ["2022-08-17T25:00:00Z", null],
  ["2022-08-17T16:60:00Z", null],
  // A leap second exists in UTC, but not in the time that computers count.
  ["2016-12-31T23:59:60Z", null],
  ["2023-02-29T12:00:00Z", null],
  ["2022-13-01T00:00:00Z", null],
  ["2022-00-10T00:00:00Z", null],
  ["2022-W33-3T16:18:57Z", null],
  ["Wed, 17 Aug 2022 16:18:57 GMT", null],
  ["20220817T161857Z", null],
  [" 2022-08-17T16:18:57Z", null],
  ["2022-08-17T16:18:57Z[Europe/Brussels]", null],
  ["now", null],
  ["", null],
];

describe("parseInstant", () => {
  for (const [text, iso] of table) {
    test(`"${text}" is ${iso ?? "no instant"}`, () => {
      const instant = parseInstant(text);
      assert.equal(instant && new Date(instant.epoch).toISOString(), iso);
    });
  }

  test("reads what isoInstant writes", () => {
    const seconds = fc.integer({
      min: Date.parse("0001-01-01T00:00:00Z") / 1000,
      max: Date.parse("9999-12-31T23:59:59Z") / 1000,
    });
    fc.assert(
      fc.property(seconds, (second) => {
        assert.deepEqual(parseInstant(isoInstant({ epoch: second * 1000 })), { epoch: second * 1000 });
      }),
    );
  });
});

describe("isTimeZone", () => {
  for (const [name, expected] of [
    ["UTC", true],
    ["GMT", true],
    ["Europe/Brussels", true],
    ["America/Argentina/Buenos_Aires", true],
    ["Etc/GMT+5", true],
    ["Asia/Calcutta", true],
    ["Europe/Brussel", false],
    ["CEST", false],
    // Names that luxon takes for the zone of the machine.
    ["local", false],
    ["system", false],
    ["default", false],
    ["UTC+3", false],
    ["+02:00", false],
    ["Europe/", false],
    ["../etc/passwd", false],
    ["", false],
  ] as const) {
    test(`"${name}" is ${expected ? "a" : "no"} time zone`, () => {
      assert.equal(isTimeZone(name), expected);
    });
  }
});
