import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { correctionsOf } from "../../src/derive/corrections.ts";
import { correctionEntry, deletedEntries, storyEntry } from "../../src/derive/feed-entries.ts";
import type { Correction, CorrectionKind } from "../../src/model/correction.ts";
import type { GoneStory } from "../../src/model/gone.ts";
import { hour, later, noon, storyWith } from "./builders.ts";

function note(text: string, kind: CorrectionKind = "correction", date = noon): Correction {
  return { date, kind, text };
}

function idsByText(corrections: readonly Correction[]): Readonly<Record<string, string>> {
  const entries = correctionsOf([storyWith({ slug: "s", corrections })]).map(correctionEntry);
  return Object.fromEntries(entries.map(({ text, id }) => [text, id]));
}

describe("storyEntry", () => {
  test("is named by the story's id, and changed when the story was", () => {
    const updated = later(noon, hour);
    const entry = storyEntry(storyWith({ slug: "s", id: "a1", updated }));
    assert.equal(entry.id, "story/a1");
    assert.deepEqual([entry.published, entry.changed], [noon, updated]);
  });
});

describe("correctionEntry", () => {
  const words: readonly (readonly [CorrectionKind, string])[] = [
    ["correction", "CORRECTED: Headline of s"],
    ["clarification", "CLARIFIED: Headline of s"],
    ["update", "UPDATED: Headline of s"],
    ["refile", "REFILED: Headline of s"],
  ];
  for (const [kind, title] of words) {
    test(`a ${kind} is headed in the trade's words`, () => {
      const correction = note("A name.", kind);
      const entry = correctionEntry({ story: storyWith({ slug: "s", corrections: [correction] }), correction });
      assert.equal(entry.title, title);
      assert.equal(entry.text, "A name.");
      assert.deepEqual([entry.published, entry.changed], [noon, noon]);
      assert.equal(entry.id, `story/s/correction/2022-08-17T12:00:00Z-${kind}`);
    });
  }

  test("keeps its name when others come, before, after or at the same instant", () => {
    const few = [note("one"), note("two")];
    const many = [
      note("early", "correction", later(noon, -hour)),
      ...few,
      note("sort", "update"),
      note("three"),
      note("late", "correction", later(noon, hour)),
    ];
    const before = idsByText(few);
    const after = idsByText(many);
    assert.equal(before["one"], "story/s/correction/2022-08-17T12:00:00Z-correction");
    assert.equal(before["two"], "story/s/correction/2022-08-17T12:00:00Z-correction-2");
    for (const text of ["one", "two"]) assert.equal(after[text], before[text]);
    assert.equal(new Set(Object.values(after)).size, many.length);
  });

  test("two within a second differ, although their instants print alike", () => {
    const ids = idsByText([note("one"), note("two", "correction", later(noon, 1))]);
    assert.notEqual(ids["one"], ids["two"]);
  });
});

describe("deletedEntries", () => {
  test("stand newest first, ties by id, and say nothing but id and time", () => {
    const gone = (id: string, hours: number): GoneStory => ({
      id,
      version: 1,
      section: "space",
      topics: [],
      paths: [`/${id}.html`],
      when: later(noon, hours * hour),
    });
    assert.deepEqual(deletedEntries([gone("b", 0), gone("a", 0), gone("c", 1)]), [
      { id: "story/c", when: later(noon, hour) },
      { id: "story/a", when: noon },
      { id: "story/b", when: noon },
    ]);
  });
});
