import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { archivedSince } from "../../src/derive/age.ts";
import { at, storyWith } from "./builders.ts";

describe("archivedSince", () => {
  for (const [date, now, isOld] of [
    ["2022-08-17T12:00:00Z", "2022-09-17T11:59:59.999Z", false],
    ["2022-08-17T12:00:00Z", "2022-09-17T12:00:00Z", true],
    ["2022-01-31T12:00:00Z", "2022-02-28T11:59:59Z", false],
    ["2022-01-31T12:00:00Z", "2022-02-28T12:00:00Z", true],
    ["2022-08-17T12:00:00Z", "2021-01-01T00:00:00Z", false],
  ] as const) {
    test(`a story of ${date} is ${isOld ? "" : "not "}from the archive at ${now}`, () => {
      assert.deepEqual(archivedSince(storyWith({ slug: "s", date: at(date) }), at(now)), isOld ? at(date) : null);
    });
  }
});
