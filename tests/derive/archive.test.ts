import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DateTime } from "luxon";
import { archiveOf } from "../../src/derive/archive.ts";
import { compareStories } from "../../src/model/story.ts";
import { at, slugsOf, storyWith } from "./builders.ts";

function monthsOf(timeZone: string, ...dates: readonly string[]) {
  const stories = dates.map((date, index) => storyWith({ slug: `s${index}`, date: at(date) })).sort(compareStories);
  return archiveOf(stories, timeZone).flatMap(({ months }) =>
    months.map(({ year, month, stories: ofMonth }) => [year, month, slugsOf(ofMonth).join(" ")]),
  );
}

test("months and years stand newest first", () => {
  assert.deepEqual(
    monthsOf("UTC", "2021-12-31T23:59:59Z", "2022-01-01T00:00:00Z", "2022-03-05T00:00:00Z", "2022-03-06T00:00:00Z"),
    [
      [2022, 3, "s3 s2"],
      [2022, 1, "s1"],
      [2021, 12, "s0"],
    ],
  );
});

test("a month begins at midnight in the site's zone", () => {
  const dates = ["2022-07-31T21:59:59Z", "2022-07-31T22:00:00Z"];
  assert.deepEqual(monthsOf("Europe/Brussels", ...dates), [
    [2022, 8, "s1"],
    [2022, 7, "s0"],
  ]);
});

test("a month stands once, also where clocks go back across its first midnight", () => {
  // St. John's, 1 November 2009: at 00:01 the clocks went back to 23:01 of 31 October.
  const dates = [
    "2009-11-20T12:00:00Z",
    "2009-11-01T02:30:30Z",
    "2009-11-01T02:45:00Z",
    "2009-11-01T03:31:00Z",
    "2009-10-31T12:00:00Z",
  ];
  for (let skipped = 0; skipped < dates.length; skipped++) {
    const months = monthsOf("America/St_Johns", ...dates.filter((_, index) => index !== skipped));
    assert.deepEqual(
      months.map(([year, month]) => [year, month]),
      [
        [2009, 11],
        [2009, 10],
      ],
    );
    assert.equal(
      months
        .map(([, , slugs]) => slugs)
        .join(" ")
        .split(" ").length,
      dates.length - 1,
    );
  }
});

test("a year counts its stories", () => {
  const stories = ["2022-01-01T00:00:00Z", "2022-05-01T00:00:00Z", "2021-05-01T00:00:00Z"]
    .map((date, index) => storyWith({ slug: `s${index}`, date: at(date) }))
    .sort(compareStories);
  assert.deepEqual(
    archiveOf(stories, "UTC").map(({ year, total }) => [year, total]),
    [
      [2022, 2],
      [2021, 1],
    ],
  );
});

test("every story stands in the month that a calendar names", () => {
  const zones = fc.constantFrom("UTC", "Europe/Brussels", "America/New_York", "Asia/Kathmandu", "Pacific/Apia");
  const dates = fc.array(fc.integer({ min: Date.UTC(2011, 10), max: Date.UTC(2012, 4) }), { maxLength: 40 });
  fc.assert(
    fc.property(zones, dates, (zone, epochs) => {
      const stories = epochs
        .map((epoch, index) => storyWith({ slug: `s${index}`, date: { epoch } }))
        .sort(compareStories);
      const months = archiveOf(stories, zone).flatMap((year) => year.months);
      assert.deepEqual(
        months.flatMap((month) => month.stories),
        stories,
      );
      for (const { year, month, stories: ofMonth } of months) {
        for (const { date } of ofMonth) {
          const local = DateTime.fromMillis(date.epoch, { zone });
          assert.deepEqual([local.year, local.month], [year, month]);
        }
      }
    }),
  );
});
