import assert from "node:assert/strict";
import { test } from "node:test";
import type { Release } from "../../src/model/release.ts";
import type { Story } from "../../src/model/story.ts";
import { feedsOf } from "../../src/pages/feeds.ts";
import { day, editionWith, energy, hour, later, noon, siteWith, sizes, storyWith } from "../derive/builders.ts";
import { assets } from "../emit/newsroom.ts";

function feedsAt(stories: readonly Story[], feed = 5) {
  const edition = editionWith({ stories, site: siteWith({ pageSizes: { ...sizes, feed } }) });
  const release: Release = { edition, assets, now: noon, preview: null };
  return new Map(feedsOf(release).map((made) => [made.base, made]));
}

const open = storyWith({ slug: "open", topicNames: ["Moon"] });

test("a killed story is withdrawn from every feed that would have held it", () => {
  const killed = storyWith({ slug: "killed", status: "canceled", section: energy, topicNames: ["Moon", "Oil"] });
  const feeds = feedsAt([open, killed]);
  const deleted = [{ id: "story/killed", when: noon }];
  assert.deepEqual(feeds.get("/")?.deleted, deleted);
  assert.deepEqual(feeds.get("/energy/")?.deleted, deleted);
  assert.deepEqual(feeds.get("/topics/moon/")?.deleted, deleted);
  assert.deepEqual(feeds.get("/space/")?.deleted, []);
  assert.deepEqual(feeds.get("/corrections/")?.deleted, []);
  assert.equal(feeds.get("/topics/oil/"), undefined);
  assert.doesNotMatch(JSON.stringify([...feeds]), /Headline of killed/);
});

test("what the public never saw is not withdrawn", () => {
  const future = later(noon, hour);
  const feeds = feedsAt([
    storyWith({ slug: "withheld", status: "withheld" }),
    storyWith({ slug: "held", embargoed: future }),
    storyWith({ slug: "spiked", status: "canceled", embargoed: future }),
    storyWith({ slug: "ended", licenceExpires: noon }),
  ]);
  assert.deepEqual(feeds.get("/")?.deleted, []);
});

test("no feed withdraws more than it holds, the latest first", () => {
  const killed = Array.from({ length: 4 }, (_, index) =>
    storyWith({ slug: `k${index}`, status: "canceled", date: later(noon, -index * day) }),
  );
  assert.deepEqual(
    feedsAt(killed, 2)
      .get("/")
      ?.deleted.map(({ id }) => id),
    ["story/k0", "story/k1"],
  );
});

test("the corrections of public stories make a feed, newest first, cut to its size", () => {
  const note = (text: string, hours: number) => ({ date: later(noon, -hours * hour), kind: "update" as const, text });
  const feeds = feedsAt(
    [
      storyWith({ slug: "a", corrections: [note("second", 2), note("first", 1)] }),
      storyWith({ slug: "b", corrections: [note("third", 3)] }),
      storyWith({ slug: "held", embargoed: later(noon, hour), corrections: [note("secret", 0)] }),
    ],
    2,
  );
  const feed = feeds.get("/corrections/");
  assert.equal(feed?.title, "The Wire: Corrections");
  assert.deepEqual(
    feed?.entries.map(({ text }) => text),
    ["first", "second"],
  );
});
