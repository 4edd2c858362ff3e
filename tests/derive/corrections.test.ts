import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { correctionsOf } from "../../src/derive/corrections.ts";
import type { Correction } from "../../src/model/correction.ts";
import { hour, later, noon, storyWith } from "./builders.ts";

describe("correctionsOf", () => {
  test("stand newest first, ties by story, then the one written later first", () => {
    const note = (text: string, hours: number): Correction => ({
      date: later(noon, hours * hour),
      kind: "correction",
      text,
    });
    const stories = [
      storyWith({ slug: "b", corrections: [note("b1", 1), note("b2", 2)] }),
      storyWith({ slug: "a", corrections: [note("a1", 2), note("a2", 2), note("a3", 3)] }),
      storyWith({ slug: "c" }),
    ];
    const texts = correctionsOf(stories).map((entry) => entry.correction.text);
    assert.deepEqual(texts, ["a3", "a2", "a1", "b2", "b1"]);
    assert.deepEqual(
      correctionsOf(stories.reverse()).map((entry) => entry.correction.text),
      texts,
    );
  });
});
