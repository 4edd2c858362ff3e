import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { visibilityOf } from "../../src/derive/visibility.ts";
import { licenceEnd } from "../../src/model/licence.ts";
import type { Story } from "../../src/model/story.ts";
import type { Visibility } from "../../src/model/visibility.ts";
import { agencyWith, at, day, hour, later, noon, storyWith } from "./builders.ts";

const afp = agencyWith({ id: "afp", licenceDays: 30 });
const past = later(noon, -hour);
const future = later(noon, hour);

const table: readonly (readonly [string, Partial<Story>, Visibility])[] = [
  ["a usable story is public", {}, "public"],
  ["a story dated in the future is public: only an embargo holds", { date: future }, "public"],
  ["a withheld story is withheld", { status: "withheld" }, "withheld"],
  ["a canceled story is killed", { status: "canceled" }, "killed"],
  ["a kill outranks an embargo", { status: "canceled", embargoed: future }, "killed"],
  ["a kill outranks a licence end", { status: "canceled", licenceExpires: past }, "killed"],
  ["an embargo wins over usable", { status: "usable", embargoed: future }, "embargoed"],
  ["a past embargo holds nothing", { embargoed: past }, "public"],
  ["an embargo outranks a licence end", { embargoed: future, licenceExpires: past }, "embargoed"],
  ["withheld outranks an embargo", { status: "withheld", embargoed: future }, "withheld"],
  ["a licence that has ended expires a story", { licenceExpires: past }, "expired"],
  ["a licence that has not ended leaves it public", { licenceExpires: future }, "public"],
  ["an agency's term expires a story", { agency: afp, date: later(noon, -30 * day) }, "expired"],
  ["a story inside its agency's term is public", { agency: afp, date: later(noon, -30 * day + 1) }, "public"],
  [
    "the story's own licence end outweighs its agency's term",
    { agency: afp, date: later(noon, -90 * day), licenceExpires: future },
    "public",
  ],
];

describe("visibilityOf", () => {
  for (const [name, parts, expected] of table) {
    test(name, () => assert.equal(visibilityOf(storyWith({ slug: "s", ...parts }), noon), expected));
  }

  const instants = fc.integer({ min: 0, max: 4e12 }).map((epoch) => ({ epoch }));

  test("an embargo holds until one millisecond before its instant, and no longer", () => {
    fc.assert(
      fc.property(instants, (embargoed) => {
        const story = storyWith({ slug: "s", embargoed });
        assert.equal(visibilityOf(story, later(embargoed, -1)), "embargoed");
        assert.equal(visibilityOf(story, embargoed), "public");
      }),
    );
  });

  test("a licence lasts until one millisecond before its end, and no longer", () => {
    fc.assert(
      fc.property(instants, (licenceExpires) => {
        const story = storyWith({ slug: "s", licenceExpires });
        assert.equal(visibilityOf(story, later(licenceExpires, -1)), "public");
        assert.equal(visibilityOf(story, licenceExpires), "expired");
      }),
    );
  });
});

describe("licenceEnd", () => {
  test("is never where neither story nor agency says so", () => {
    assert.equal(licenceEnd(storyWith({ slug: "s", agency: agencyWith({ id: "upi" }) })), null);
  });

  test("counts exact days across a change of clocks", () => {
    const story = storyWith({
      slug: "s",
      agency: agencyWith({ id: "afp", licenceDays: 1 }),
      date: at("2022-03-27T00:30:00+01:00"),
      timeZone: "Europe/Brussels",
    });
    assert.deepEqual(licenceEnd(story), at("2022-03-28T01:30:00+02:00"));
  });
});
