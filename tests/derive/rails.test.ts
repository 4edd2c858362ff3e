import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { portalOf } from "../../src/derive/portal.ts";
import { publicPaths } from "../../src/derive/public-paths.ts";
import { linkKey, railChooser } from "../../src/derive/rails.ts";
import type { Rail, RailFilling, RailItem } from "../../src/model/rail.ts";
import { awayItem, editionWith, hour, later, noon, ownItem, sizes, someStories, storyWith } from "./builders.ts";

function railWith(id: string, filling: RailFilling): Rail {
  return { id, title: id.toUpperCase(), home: null, filling, health: null };
}

function itemsRail(id: string, ...items: readonly RailItem[]): Rail {
  return railWith(id, { kind: "items", items });
}

const stories = Array.from({ length: 6 }, (_, index) =>
  storyWith({ slug: `s${index}`, date: later(noon, -index * hour), topicNames: index % 2 === 0 ? ["Moon"] : [] }),
);
const pathOf = (place: number): string => stories[place]?.path ?? "";
const nowhere = { path: "/elsewhere/", shown: new Set<string>() };

function chooserOf(...rails: readonly Rail[]) {
  const edition = editionWith({ stories, rails });
  return railChooser(portalOf(edition, noon), edition);
}

function shownBy(choose: ReturnType<typeof chooserOf>, page: Parameters<typeof choose>[0]) {
  return choose(page).map((rail) => rail.items.map((item) => linkKey(item.link)));
}

describe("railChooser", () => {
  test("shows the first headlines of every rail, in the edition's order", () => {
    const urls = ["https://a.example/1", "https://a.example/2", "https://a.example/3", "https://a.example/4"];
    const choose = chooserOf(
      itemsRail("one", ...urls.map(awayItem)),
      itemsRail("two", awayItem("https://b.example/1")),
    );
    assert.deepEqual(
      choose(nowhere).map((rail) => [rail.id, rail.title, rail.items.length]),
      [
        ["one", "ONE", 3],
        ["two", "TWO", 1],
      ],
    );
    assert.deepEqual(shownBy(choose, nowhere), [urls.slice(0, 3), ["https://b.example/1"]]);
  });

  test("fills rails from our own stories, newest first, each link once", () => {
    const choose = chooserOf(
      railWith("moon", { kind: "topic", slug: "moon" }),
      railWith("latest", { kind: "latest" }),
      railWith("space", { kind: "section", section: "space" }),
    );
    assert.deepEqual(shownBy(choose, nowhere), [
      [pathOf(0), pathOf(2), pathOf(4)],
      [pathOf(1), pathOf(3), pathOf(5)],
    ]);
    assert.deepEqual(choose(nowhere)[0]?.items[0], {
      id: "s0",
      title: "Headline of s0",
      link: { kind: "own", path: pathOf(0) },
      published: noon,
    });
  });

  test("leaves out a rail that has nothing to show", () => {
    const choose = chooserOf(itemsRail("empty"), railWith("no-topic", { kind: "topic", slug: "none" }));
    assert.deepEqual(choose(nowhere), []);
  });

  test("leads neither to the page itself nor to what its lists show", () => {
    const choose = chooserOf(railWith("latest", { kind: "latest" }));
    assert.deepEqual(shownBy(choose, { path: pathOf(1), shown: new Set([pathOf(2)]) }), [
      [pathOf(0), pathOf(3), pathOf(4)],
    ]);
  });

  test("leads to no page of ours that does not exist", () => {
    const killed = storyWith({ slug: "killed", status: "canceled" });
    const rails = [itemsRail("one", ...[killed.path, "/none/", "/topics/moon/", "/space/?from=rail"].map(ownItem))];
    const edition = editionWith({ stories: [...stories, killed], rails });
    const choose = railChooser(portalOf(edition, noon), edition);
    assert.deepEqual(shownBy(choose, nowhere), [["/topics/moon/", "/space/"]]);
  });

  test("two spellings of one address are one link", () => {
    const choose = chooserOf(
      itemsRail("one", awayItem("https://A.example:443/x#top"), ownItem("/space/")),
      itemsRail("two", awayItem("https://a.example/x"), ownItem("/space/index.html"), awayItem("https://a.example/y")),
    );
    assert.deepEqual(shownBy(choose, nowhere), [["https://a.example/x", "/space/"], ["https://a.example/y"]]);
  });

  test("pages that collide with nothing get the same array", () => {
    const choose = chooserOf(railWith("latest", { kind: "latest" }));
    const usual = choose(nowhere);
    assert.equal(choose({ path: pathOf(5), shown: new Set([pathOf(4)]) }), usual);
    assert.notEqual(choose({ path: pathOf(0), shown: new Set() }), usual);
  });

  test("whatever the rails and the page, no link stands twice, dead, or to the page itself", () => {
    const someItems = fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 50 }).map((place) => ownItem(`/2022/08/17/s${place}.html`)),
        fc.constantFrom("/", "/space/", "/space/page/1/", "/none/").map(ownItem),
        fc.constantFrom("https://a.example/", "https://a.example", "https://b.example/#x", "not a url").map(awayItem),
      ),
      { maxLength: 8 },
    );
    const fillings: fc.Arbitrary<RailFilling> = fc.oneof(
      someItems.map((items) => ({ kind: "items" as const, items })),
      fc.constant({ kind: "latest" as const }),
      fc.constantFrom("space", "energy", "none").map((section) => ({ kind: "section" as const, section })),
      fc.constantFrom("moon", "oil", "none").map((slug) => ({ kind: "topic" as const, slug })),
    );
    const someRails = fc
      .array(fillings, { maxLength: 4 })
      .map((list) => list.map((filling, index) => railWith(`r${index}`, filling)));
    const picks = fc.array(fc.nat(), { maxLength: 6 });
    fc.assert(
      fc.property(someStories({ anyFate: true, most: 12 }), someRails, picks, (some, rails, picked) => {
        const edition = editionWith({ stories: some, rails });
        const portal = portalOf(edition, noon);
        const known = publicPaths(portal, edition);
        const paths = [...known];
        const [path = "/", ...shown] = picked.map((place) => paths[place % paths.length] ?? "/");
        const chosen = railChooser(portal, edition)({ path, shown: new Set(shown) });
        const keys = chosen.flatMap((rail) => rail.items.map((item) => linkKey(item.link)));
        assert.equal(new Set(keys).size, keys.length);
        assert.ok(!keys.includes(path));
        for (const key of shown) assert.ok(!keys.includes(key));
        for (const { link } of chosen.flatMap((rail) => rail.items)) {
          assert.ok(link.kind === "away" || known.has(linkKey(link)));
        }
        assert.ok(chosen.every((rail) => rail.items.length > 0 && rail.items.length <= sizes.rail));
      }),
    );
  });
});
