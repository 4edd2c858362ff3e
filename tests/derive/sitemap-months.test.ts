import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { archiveOf } from "../../src/derive/archive.ts";
import { sitemapMonths } from "../../src/derive/sitemap-months.ts";
import { compareStories } from "../../src/model/story.ts";
import { at, later, noon, slugsOf, storyWith } from "./builders.ts";

describe("sitemapMonths", () => {
  test("names a month and its last change", () => {
    const stories = [
      storyWith({ slug: "b", date: at("2022-08-02T00:00:00Z") }),
      storyWith({ slug: "a", date: at("2022-08-01T00:00:00Z"), updated: at("2022-09-09T00:00:00Z") }),
      storyWith({ slug: "z", date: at("2022-05-01T00:00:00Z") }),
    ];
    assert.deepEqual(
      sitemapMonths(archiveOf(stories, "UTC")).map(({ name, changed, stories: part }) => [
        name,
        changed,
        slugsOf(part),
      ]),
      [
        ["2022-08", at("2022-09-09T00:00:00Z"), ["b", "a"]],
        ["2022-05", at("2022-05-01T00:00:00Z"), ["z"]],
      ],
    );
  });

  test("splits a huge month into parts that count from the oldest", () => {
    const stories = Array.from({ length: 20_001 }, (_, index) =>
      storyWith({ slug: `s${index}`, date: later(noon, -index) }),
    ).sort(compareStories);
    const parts = sitemapMonths(archiveOf(stories, "UTC"));
    assert.deepEqual(
      parts.map((part) => [part.name, part.stories.length]),
      [
        ["2022-08-3", 1],
        ["2022-08-2", 10_000],
        ["2022-08", 10_000],
      ],
    );
    assert.deepEqual(
      parts.flatMap((part) => part.stories),
      stories,
    );
  });
});
