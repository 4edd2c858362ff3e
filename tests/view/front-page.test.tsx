import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { FrontPage } from "../../src/view/pages/front-page.tsx";
import { SectionPage } from "../../src/view/pages/section-page.tsx";
import { paper } from "../../src/view/parts/theme-color.tsx";
import { byClass, only, pageOf, textOf } from "./markup.ts";
import { at, makeFrame, makeRail, makeSite, makeStory, military } from "./newsroom.ts";

const styles = join(import.meta.dirname, "../../src/assets/styles");

function stories(count: number) {
  return Array.from({ length: count }, (_, index) =>
    makeStory({
      id: `s${index}`,
      path: `/s${index}.html`,
      headline: `Story ${index}`,
      date: { epoch: at("2022-08-17T16:00:00Z").epoch - index * 3_600_000 },
    }),
  );
}

function front(count: number, site = makeSite()) {
  const [lead, ...river] = stories(count);
  return pageOf(
    <FrontPage
      frame={makeFrame({ site })}
      jsonLd={[]}
      lead={lead ?? null}
      river={river}
      departments={[{ section: military, stories: [] }]}
      rails={[makeRail("one")]}
    />,
  );
}

for (const count of [0, 1, 2, 7, 40]) {
  test(`a front page of ${count} stories shows each once, newest first`, () => {
    const { html } = front(count);
    const shown = [...html.matchAll(/>Story (\d+)</g)].map(([, number]) => Number(number));
    assert.deepEqual(
      shown,
      Array.from({ length: count }, (_, index) => index),
    );
  });
}

test("an empty front page says so", () => {
  assert.match(textOf(only(byClass(front(0), "quiet"))), /No story/);
});

test("an empty section has no place on the front page", () => {
  assert.deepEqual(byClass(front(3), "department"), []);
});

test("the masthead tells the day of the newest story, in the site's time zone", () => {
  assert.equal(textOf(only(byClass(front(3), "day"))), "Wednesday 17 August 2022");
  assert.equal(textOf(only(byClass(front(3, makeSite({ timeZone: "Asia/Tokyo" })), "day"))), "Thursday 18 August 2022");
});

test("no other page carries a day in its masthead", () => {
  const page = { number: null, path: "/military/", stories: stories(2), newer: null, older: null, total: 2 };
  const section = <SectionPage frame={makeFrame()} jsonLd={[]} section={military} page={page} rails={[]} />;
  assert.deepEqual(byClass(pageOf(section), "day"), []);
});

test("the river is cut into days and tells time, place and agency", () => {
  const days = byClass(front(20), "river");
  assert.match(days.map(textOf).join("\n"), /Wednesday 17 August 2022.*\n.*Tuesday 16 August 2022/);
  assert.match(days.map(textOf).join("\n"), /15:00Story 1Brussels AFP/);
});

test("the browser's chrome has the colour of the paper", () => {
  const tokens = readFileSync(join(styles, "parts/tokens.css"), "utf8");
  const papers = [...tokens.matchAll(/--paper: (#\w+);/g)].map(([, colour]) => colour);
  assert.deepEqual(papers, [paper.light, paper.dark]);
});
