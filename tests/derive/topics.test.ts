import assert from "node:assert/strict";
import { test } from "node:test";
import { topicsOf } from "../../src/derive/topics.ts";
import { slugsOf, storyWith } from "./builders.ts";

function namesOf(...topicNames: readonly (readonly string[])[]) {
  return topicsOf(topicNames.map((names, index) => storyWith({ slug: `s${index}`, topicNames: names }))).map(
    (entry) => entry.topic.name,
  );
}

test("topics stand by name without regard to case, then by code units", () => {
  assert.deepEqual(namesOf(["zinc", "Äther", "Zoo", "abc", "NATO", "moon"]), [
    "abc",
    "moon",
    "NATO",
    "zinc",
    "Zoo",
    "Äther",
  ]);
});

test("names of one slug are one topic, shown by the name that most stories use", () => {
  assert.deepEqual(namesOf(["nato"], ["NATO"], ["NATO"]), ["NATO"]);
});

test("of equally frequent names the first in code units is shown", () => {
  assert.deepEqual(namesOf(["nato"], ["Nato"], ["NATO"]), ["NATO"]);
});

test("a topic lists its stories in their order", () => {
  const stories = [
    storyWith({ slug: "a", topicNames: ["Moon"] }),
    storyWith({ slug: "b" }),
    storyWith({ slug: "c", topicNames: ["Mars", "moon"] }),
  ];
  assert.deepEqual(
    topicsOf(stories).map((entry) => [entry.topic.slug, slugsOf(entry.stories)]),
    [
      ["mars", ["c"]],
      ["moon", ["a", "c"]],
    ],
  );
});
