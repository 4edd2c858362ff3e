import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { archivedSince } from "../../src/derive/age.ts";
import { newsWindow } from "../../src/derive/news-window.ts";
import { nextChange, nextPublicChange, transitionsBetween, transitionsOf } from "../../src/derive/transitions.ts";
import { visibilityOf } from "../../src/derive/visibility.ts";
import type { Instant } from "../../src/model/instant.ts";
import { isoInstant } from "../../src/model/instant.ts";
import type { Story } from "../../src/model/story.ts";
import { agencyWith, at, day, editionWith, hour, later, noon, storyWith } from "./builders.ts";

const afp = agencyWith({ id: "afp", licenceDays: 30 });

function linesOf(stories: readonly Story[], now = noon): readonly string[] {
  return transitionsOf(editionWith({ stories }), now).map(
    ({ at: instant, kind, story }) => `${isoInstant(instant)} ${kind} ${story.id}`,
  );
}

const news = "2022-08-19T12:00:00Z leaves-news-sitemap s";
const archived = "2022-09-17T12:00:00Z becomes-archived s";

const table: readonly (readonly [string, Partial<Story>, readonly string[]])[] = [
  ["a story of now ages", {}, [news, archived]],
  ["a killed story has no future", { status: "canceled", embargoed: later(noon, hour) }, []],
  ["a withheld story has none", { status: "withheld", embargoed: later(noon, hour) }, []],
  ["an expired story has none", { licenceExpires: noon }, []],
  ["an old story has none", { date: at("2022-01-01T00:00:00Z") }, []],
  [
    "an embargo lifts, and what follows follows",
    { embargoed: at("2022-08-18T00:00:00Z"), licenceExpires: at("2022-08-20T00:00:00Z") },
    ["2022-08-18T00:00:00Z embargo-lifts s", news, "2022-08-20T00:00:00Z licence-ends s"],
  ],
  [
    "what ages under embargo ages unseen",
    { embargoed: at("2022-09-17T12:00:00Z") },
    ["2022-09-17T12:00:00Z embargo-lifts s"],
  ],
  [
    "a licence that ends before the embargo does leaves nothing to see",
    { embargoed: at("2022-08-20T00:00:00Z"), licenceExpires: at("2022-08-20T00:00:00Z") },
    [],
  ],
  [
    "what is dated ahead enters the news sitemap",
    { date: at("2022-08-17T13:00:00Z") },
    [
      "2022-08-17T13:00:00Z enters-news-sitemap s",
      "2022-08-19T13:00:00Z leaves-news-sitemap s",
      "2022-09-17T13:00:00Z becomes-archived s",
    ],
  ],
  ["an agency's term ends a story", { agency: afp }, [news, "2022-09-16T12:00:00Z licence-ends s"]],
  [
    "a story that leaves the site leaves nothing else at that instant",
    { licenceExpires: at("2022-08-19T12:00:00Z") },
    ["2022-08-19T12:00:00Z licence-ends s"],
  ],
  ["a month has the days it has", { date: at("2022-07-31T12:00:00Z") }, ["2022-08-31T12:00:00Z becomes-archived s"]],
];

describe("transitionsOf", () => {
  for (const [name, parts, expected] of table) {
    test(name, () => assert.deepEqual(linesOf([storyWith({ slug: "s", ...parts })]), expected));
  }

  test("says which story it is", () => {
    const { file, headline, path } = storyWith({ slug: "s" });
    const [first] = transitionsOf(editionWith({ stories: [storyWith({ slug: "s" })] }), noon);
    assert.deepEqual(first?.story, { id: "s", file, headline, path });
  });

  test("is over at its instant, and not a millisecond before", () => {
    const stories = [storyWith({ slug: "s", embargoed: later(noon, hour), licenceExpires: later(noon, 90 * day) })];
    for (const { at: instant, kind } of transitionsOf(editionWith({ stories }), noon)) {
      const kindsFrom = (now: Instant) => transitionsOf(editionWith({ stories }), now).map((coming) => coming.kind);
      assert.ok(kindsFrom(later(instant, -1)).includes(kind));
      assert.ok(!kindsFrom(instant).includes(kind));
    }
  });

  test("is ordered by instant, kind and story, whatever the order of the stories", () => {
    const stories = ["b", "a"].map((slug) =>
      storyWith({ slug, date: later(noon, -2 * day), embargoed: later(noon, hour), licenceExpires: later(noon, day) }),
    );
    const expected = ["embargo-lifts a", "embargo-lifts b", "licence-ends a", "licence-ends b"];
    for (const order of [stories, stories.toReversed()]) {
      assert.deepEqual(
        transitionsOf({ ...editionWith({}), stories: order }, noon).map(({ kind, story }) => `${kind} ${story.id}`),
        expected,
      );
    }
  });
});

/** What the site shows that depends on the clock. */
function siteAt(stories: readonly Story[], now: Instant) {
  const shown = stories.filter((story) => visibilityOf(story, now) === "public");
  return {
    shown: shown.map(({ id }) => id),
    news: newsWindow(shown, now).map(({ id }) => id),
    archived: shown.filter((story) => archivedSince(story, now) !== null).map(({ id }) => id),
  };
}

const around = fc.integer({ min: -40 * 24, max: 40 * 24 }).map((hours) => later(noon, hours * hour));

const anyStories = fc
  .array(
    fc.record({
      date: around,
      embargoed: fc.option(around),
      licenceExpires: fc.option(around),
      agency: fc.constantFrom(null, afp),
      status: fc.constantFrom("usable" as const, "usable" as const, "withheld" as const, "canceled" as const),
    }),
    { maxLength: 5 },
  )
  .map((list) => list.map((parts, index) => storyWith({ slug: `s${index}`, ...parts })));

describe("the site and the clock", () => {
  test("the site changes at every transition, and only there", () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        const edition = editionWith({ stories });
        const instants = [...new Set(transitionsOf(edition, noon).map((coming) => coming.at.epoch))];
        let before = noon;
        for (const epoch of instants) {
          const justBefore = { epoch: epoch - 1 };
          assert.deepEqual(siteAt(stories, justBefore), siteAt(stories, before));
          assert.notDeepEqual(siteAt(stories, { epoch }), siteAt(stories, justBefore));
          before = { epoch };
        }
        assert.deepEqual(siteAt(stories, later(noon, 400 * day)), siteAt(stories, before));
      }),
      { numRuns: 300 },
    );
  });

  test("what happens between instants adds up", () => {
    fc.assert(
      fc.property(anyStories, around, around, (stories, a, b) => {
        const edition = editionWith({ stories });
        const [from, until] = a.epoch <= b.epoch ? [a, b] : [b, a];
        const far = later(noon, 400 * day);
        assert.deepEqual(
          [...transitionsBetween(edition, from, until), ...transitionsBetween(edition, until, far)],
          transitionsOf(edition, from),
        );
        assert.deepEqual(transitionsBetween(edition, from, from), []);
      }),
      { numRuns: 300 },
    );
  });
});

describe("nextChange", () => {
  test("is when a story first becomes of another kind, seen or not, or the site first changes", () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        const edition = editionWith({ stories });
        const wholeAt = (now: Instant) => [siteAt(stories, now), stories.map((story) => visibilityOf(story, now))];
        const next = nextChange(edition, noon);
        if (next === null) return assert.deepEqual(wholeAt(later(noon, 400 * day)), wholeAt(noon));
        assert.deepEqual(wholeAt({ epoch: next.epoch - 1 }), wholeAt(noon));
        assert.notDeepEqual(wholeAt(next), wholeAt(noon));
      }),
      { numRuns: 500 },
    );
  });

  test("is when an embargo is over that has outlasted the licence", () => {
    const story = storyWith({ slug: "s", embargoed: later(noon, 2 * hour), licenceExpires: later(noon, hour) });
    assert.deepEqual(nextChange(editionWith({ stories: [story] }), noon), later(noon, 2 * hour));
  });
});

describe("nextPublicChange", () => {
  test("tells of public stories, never of an embargo", () => {
    const held = storyWith({ slug: "held", embargoed: later(noon, hour) });
    const open = storyWith({ slug: "open", licenceExpires: later(noon, 2 * hour) });
    assert.deepEqual(nextPublicChange(editionWith({ stories: [held, open] }), noon), later(noon, 2 * hour));
    assert.equal(nextPublicChange(editionWith({ stories: [held] }), noon), null);
  });
});
