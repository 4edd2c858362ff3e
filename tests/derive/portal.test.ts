import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { portalOf } from "../../src/derive/portal.ts";
import { publicPaths } from "../../src/derive/public-paths.ts";
import { visibilityOf } from "../../src/derive/visibility.ts";
import {
  agencyWith,
  at,
  editionWith,
  energy,
  hour,
  later,
  noon,
  sectionWith,
  siteWith,
  sizes,
  slugsOf,
  someStories,
  space,
  storyWith,
} from "./builders.ts";

describe("portalOf", () => {
  test("holds public stories only, wherever they are listed, and holds all of them", () => {
    fc.assert(
      fc.property(someStories({ anyFate: true }), (stories) => {
        const edition = editionWith({ stories });
        const portal = portalOf(edition, noon);
        const isPublic = new Set(stories.filter((story) => visibilityOf(story, noon) === "public"));
        assert.deepEqual(new Set(portal.stories), isPublic);
        const listed = [
          ...[...portal.bySection.values()].flat(),
          ...portal.topics.flatMap((entry) => entry.stories),
          ...portal.agencies.flatMap((entry) => entry.stories),
          ...portal.archive.flatMap((year) => year.months.flatMap((month) => month.stories)),
          ...portal.corrections.map((entry) => entry.story),
          ...stories.flatMap((story) => {
            const { newer, older } = portal.neighbours(story);
            return [newer, older, ...portal.relatedTo(story), ...portal.moreFrom(story)];
          }),
        ];
        for (const story of listed) assert.ok(story === null || isPublic.has(story), story?.slug);
        const paths = publicPaths(portal, edition);
        for (const story of stories) assert.equal(paths.has(story.path), isPublic.has(story));
      }),
    );
  });

  test("is the same whatever the order in which the stories come", () => {
    const shuffled = someStories({ anyFate: false }).chain((stories) =>
      fc.tuple(
        fc.constant(stories),
        fc.shuffledSubarray(stories, { minLength: stories.length, maxLength: stories.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([stories, otherOrder]) => {
        const one = portalOf({ ...editionWith({}), stories }, noon);
        const other = portalOf({ ...editionWith({}), stories: otherOrder }, noon);
        for (const story of stories) {
          assert.deepEqual(slugsOf(one.relatedTo(story)), slugsOf(other.relatedTo(story)));
          assert.deepEqual(slugsOf(one.moreFrom(story)), slugsOf(other.moreFrom(story)));
          assert.deepEqual(one.neighbours(story), other.neighbours(story));
        }
        assert.deepEqual(slugsOf(one.stories), slugsOf(other.stories));
        assert.deepEqual(one.bySection, other.bySection);
        assert.deepEqual(one.topics, other.topics);
        assert.deepEqual(one.archive, other.archive);
      }),
    );
  });

  test("lists every section, also an empty one", () => {
    const sections = [space, energy, sectionWith("sport")];
    const portal = portalOf(editionWith({ sections, stories: [storyWith({ slug: "a", section: energy })] }), noon);
    assert.deepEqual(
      [...portal.bySection].map(([id, stories]) => [id, slugsOf(stories)]),
      [
        ["space", []],
        ["energy", ["a"]],
        ["sport", []],
      ],
    );
  });

  test("lists the agencies that have public stories, in the edition's order", () => {
    const [afp, spx, upi] = ["afp", "spx", "upi"].map((id) => agencyWith({ id }));
    assert.ok(afp !== undefined && spx !== undefined && upi !== undefined);
    const stories = [
      storyWith({ slug: "a", agency: upi }),
      storyWith({ slug: "b", agency: afp }),
      storyWith({ slug: "c", agency: spx, status: "withheld" }),
      storyWith({ slug: "d" }),
    ];
    const portal = portalOf(editionWith({ agencies: [afp, spx, upi], stories }), noon);
    assert.deepEqual(
      portal.agencies.map((entry) => [entry.agency.id, slugsOf(entry.stories)]),
      [
        ["afp", ["b"]],
        ["upi", ["a"]],
      ],
    );
  });

  test("the embargo of a story ends in every list at once", () => {
    const held = storyWith({ slug: "held", topicNames: ["Moon"], embargoed: noon });
    const edition = editionWith({ stories: [held, storyWith({ slug: "open", topicNames: ["Moon"] })] });
    const before = portalOf(edition, later(noon, -1));
    const after = portalOf(edition, noon);
    for (const [portal, expected] of [
      [before, ["open"]],
      [after, ["held", "open"]],
    ] as const) {
      assert.deepEqual(slugsOf(portal.stories), expected);
      assert.deepEqual(slugsOf(portal.bySection.get("space") ?? []), expected);
      assert.deepEqual(slugsOf(portal.topics[0]?.stories ?? []), expected);
      assert.equal(portal.archive[0]?.total, expected.length);
    }
  });
});

describe("publicPaths", () => {
  test("names every page of every list", () => {
    const afp = agencyWith({ id: "afp" });
    const stories = Array.from({ length: 13 }, (_, index) =>
      storyWith({
        slug: `s${index}`,
        date: later(at("2022-08-01T00:00:00Z"), index * hour),
        agency: afp,
        topicNames: ["Moon"],
      }),
    );
    const edition = editionWith({
      agencies: [afp],
      stories,
      site: siteWith({ pageSizes: { ...sizes, list: 4, archive: 6 } }),
    });
    const lists = [...publicPaths(portalOf(edition, noon), edition)].filter((path) => !path.endsWith(".html")).sort();
    assert.deepEqual(lists, [
      "/",
      "/agencies/",
      "/agencies/afp/",
      "/agencies/afp/page/1/",
      "/agencies/afp/page/2/",
      "/archive/",
      "/archive/2022/",
      "/archive/2022/08/",
      "/archive/2022/08/page/1/",
      "/corrections/",
      "/energy/",
      "/space/",
      "/space/page/1/",
      "/space/page/2/",
      "/topics/",
      "/topics/moon/",
      "/topics/moon/page/1/",
      "/topics/moon/page/2/",
    ]);
  });
});
