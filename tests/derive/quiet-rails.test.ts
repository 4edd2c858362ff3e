import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { headlinesUntil, quietRails } from "../../src/derive/quiet-rails.ts";
import { transitionsOf } from "../../src/derive/transitions.ts";
import type { Rail } from "../../src/model/rail.ts";
import { assets } from "../emit/newsroom.ts";
import { pagesIn } from "../pages/release.ts";
import { awayItem, day, editionWith, later, noon, siteWith, storyWith } from "./builders.ts";

const sister: Rail = {
  id: "sister",
  title: "News of a sister",
  home: { kind: "away", url: "https://sister.example/" },
  filling: { kind: "items", items: [awayItem("https://sister.example/1")] },
  health: null,
};
const own: Rail = {
  id: "own",
  title: "Space",
  home: null,
  filling: { kind: "section", section: "space" },
  health: null,
};
const homeless: Rail = {
  id: "homeless",
  title: "Nowhere",
  home: null,
  filling: { kind: "items", items: [] },
  health: null,
};
const story = storyWith({ slug: "a" });

describe("a story older than the site's rails", () => {
  test("shows headlines up to its last day, and never loses them where the site does not say so", () => {
    assert.deepEqual(headlinesUntil(story, siteWith({ railsFor: 30 })), later(noon, 30 * day));
    assert.equal(headlinesUntil(story, siteWith()), null);
  });

  test("names each rail that leads somewhere, without headlines", () => {
    assert.deepEqual(quietRails([sister, own, homeless]), [
      { id: "sister", title: "News of a sister", home: sister.home, items: [] },
      { id: "own", title: "Space", home: { kind: "own", path: "/space/" }, items: [] },
    ]);
  });

  test("is another page from that instant on, which time alone brings", async () => {
    const edition = editionWith({
      site: siteWith({ railsFor: 30, rails: ["sister"] }),
      rails: [sister],
      stories: [story],
    });
    const end = later(noon, 30 * day);
    const pageAt = async (milliseconds: number) => {
      const release = { edition, assets, now: later(end, milliseconds), preview: null };
      return (await pagesIn(release)).find(({ kind }) => kind === "story")?.render() ?? "";
    };
    assert.match(await pageAt(-1), /data-rail="sister".*To https:\/\/sister\.example\/1/);
    const quiet = await pageAt(0);
    assert.match(quiet, /data-rail="sister".*href="https:\/\/sister\.example\/"/);
    assert.doesNotMatch(quiet, /To https/);
    assert.ok(
      transitionsOf(edition, later(end, -1)).some(
        ({ kind, at }) => kind === "loses-headlines" && at.epoch === end.epoch,
      ),
    );
  });
});
