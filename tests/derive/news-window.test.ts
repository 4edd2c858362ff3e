import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newsWindow } from "../../src/derive/news-window.ts";
import { hour, later, noon, storyWith } from "./builders.ts";

describe("newsWindow", () => {
  for (const [age, isIn] of [
    [-1, false],
    [0, true],
    [47 * hour, true],
    [48 * hour - 1, true],
    [48 * hour, false],
  ] as const) {
    test(`a story ${age} ms old is ${isIn ? "in" : "not in"} the news window`, () => {
      const story = storyWith({ slug: "s", date: later(noon, -age) });
      assert.deepEqual(newsWindow([story], noon), isIn ? [story] : []);
    });
  }

  test("holds the newest thousand", () => {
    const many = Array.from({ length: 1200 }, (_, index) =>
      storyWith({ slug: `s${index}`, date: later(noon, -index) }),
    );
    assert.deepEqual(newsWindow(many, noon), many.slice(0, 1000));
  });
});
