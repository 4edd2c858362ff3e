import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { goneOf } from "../../src/derive/gone.ts";
import { visibilityOf } from "../../src/derive/visibility.ts";
import { urlKey } from "../../src/model/address.ts";
import type { Story } from "../../src/model/story.ts";
import { day, editionWith, energy, hour, later, noon, someStories, storyWith } from "./builders.ts";

const past = later(noon, -hour);
const future = later(noon, hour);

function goneIds(stories: readonly Story[], now = noon): readonly string[] {
  return goneOf(editionWith({ stories }), now).map(({ id }) => id);
}

const table: readonly (readonly [string, Partial<Story>, boolean])[] = [
  ["a killed story is gone", { status: "canceled" }, true],
  ["a public story is not", {}, false],
  ["a withheld story never was", { status: "withheld" }, false],
  ["an embargoed story is not yet", { embargoed: future }, false],
  ["an expired story just ended", { licenceExpires: past }, false],
  ["a story killed before its embargo lifts never was", { status: "canceled", embargoed: future }, false],
  ["at the instant of its embargo it may have been", { status: "canceled", embargoed: noon }, true],
  ["killed after its embargo", { status: "canceled", embargoed: past, updated: noon }, true],
  ["killed at its embargo", { status: "canceled", embargoed: past, updated: past }, true],
  ["killed a moment before its embargo", { status: "canceled", embargoed: past, updated: later(past, -1) }, false],
  ["its licence matters no more", { status: "canceled", licenceExpires: past }, true],
  ["only an embargo holds back, no date", { status: "canceled", date: future }, true],
];

describe("goneOf", () => {
  for (const [name, parts, isGone] of table) {
    test(name, () => {
      assert.deepEqual(goneIds([storyWith({ slug: "s", date: later(noon, -day), ...parts })]), isGone ? ["s"] : []);
    });
  }

  test("says where the story stood, and when it went, and nothing else", () => {
    const killed = storyWith({
      slug: "old",
      id: "a1",
      version: 4,
      status: "canceled",
      section: energy,
      topicNames: ["Oil & Gas", "NATO"],
      aliases: ["/reports/Old_999.html", "/reports/Older_998.html"],
      updated: future,
    });
    assert.deepEqual(goneOf(editionWith({ stories: [killed] }), noon), [
      {
        id: "a1",
        version: 4,
        section: "energy",
        topics: ["oil-gas", "nato"],
        paths: ["/2022/08/17/old.html", "/reports/Old_999.html", "/reports/Older_998.html"],
        when: future,
      },
    ]);
  });

  test("no address is gone that a living story claims, whatever its letter case", () => {
    const killed = storyWith({
      slug: "killed",
      status: "canceled",
      aliases: ["/a.html", "/B.html", "/c/index.html", "/d.html", "/d.html"],
    });
    const living = [
      storyWith({ slug: "one", aliases: ["/a.html", "/c/"] }),
      storyWith({ slug: "two", path: "/b.html" }),
      storyWith({ slug: "hidden", path: "/d.html", embargoed: future }),
    ];
    const [gone] = goneOf(editionWith({ stories: [killed, ...living] }), noon);
    assert.deepEqual(gone?.paths, ["/2022/08/17/killed.html", "/d.html"]);
  });

  test("is ordered by id, whatever the order of the stories", () => {
    const killed = ["b", "a", "c"].map((slug) => storyWith({ slug, status: "canceled" }));
    for (const stories of [killed, killed.toReversed()]) {
      assert.deepEqual(
        goneOf({ ...editionWith({}), stories }, noon).map(({ id }) => id),
        ["a", "b", "c"],
      );
    }
  });

  test("holds killed stories only, and of the others nothing", () => {
    fc.assert(
      fc.property(someStories({ anyFate: true }), (stories) => {
        const killed = new Set(stories.filter((story) => story.status === "canceled").map(({ id }) => id));
        const alive = new Set(
          stories.filter((story) => visibilityOf(story, noon) === "public").map(({ path }) => urlKey(path)),
        );
        for (const { id, paths } of goneOf(editionWith({ stories }), noon)) {
          assert.ok(killed.has(id));
          assert.ok(paths.every((path) => !alive.has(urlKey(path))));
        }
      }),
    );
  });
});
