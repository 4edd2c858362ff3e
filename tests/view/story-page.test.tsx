import assert from "node:assert/strict";
import { test } from "node:test";
import { correctionKinds } from "../../src/model/correction.ts";
import { StoryPage, type StoryPageProps } from "../../src/view/pages/story-page.tsx";
import { byClass, byTag, elements, linkTo, only, pageOf, textOf } from "./markup.ts";
import { at, makeFrame, makePicture, makeRail, makeSite, makeStory } from "./newsroom.ts";

const rails = ["spacedaily", "energy", "missiles", "news"];

function storyPage(changes: Partial<StoryPageProps> = {}) {
  return pageOf(
    <StoryPage
      frame={makeFrame()}
      jsonLd={[]}
      story={makeStory()}
      visibility="public"
      archivedSince={null}
      versions={null}
      rails={rails.map((id) => makeRail(id))}
      related={[]}
      more={[]}
      newer={null}
      older={null}
      {...changes}
    />,
  );
}

test("the seven parts stand in their order", () => {
  const { html } = storyPage();
  const parts = [
    '<header class="masthead">',
    "<h1",
    'class="dateline"',
    'class="body"',
    'class="ad-slot"',
    ...rails.map((id) => `data-rail="${id}"`),
    'class="rights"',
    '<footer class="footer">',
  ];
  const places = parts.map((part) => html.indexOf(part));
  assert.ok(
    places.every((place) => place > 0),
    `missing: ${parts.filter((_, index) => (places[index] ?? -1) < 0)}`,
  );
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
});

test("what a reader meets before the text: facts, changes, picture", () => {
  const { html } = storyPage({
    story: makeStory({
      image: makePicture(),
      corrections: [{ date: at("2022-08-18T09:00:00Z"), kind: "correction", text: "It is 27." }],
    }),
  });
  const places = ['class="dateline"', 'class="byline"', 'class="corrections"', "<figure", 'class="body"'].map((part) =>
    html.indexOf(part),
  );
  assert.ok(places.every((place) => place > 0));
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
});

test("one h1, inside the article of main, holds the headline", () => {
  const page = storyPage();
  const heading = only(byTag(page, "h1"));
  assert.equal(textOf(heading), "KFOR is ready to step in");
  const article = only(byTag(page, "article"));
  assert.ok(textOf(article).includes("KFOR is ready to step in"));
  assert.equal(article.parent, only(byTag(page, "main")));
});

test("the dateline prints exactly as the agency has it", () => {
  assert.equal(textOf(only(byClass(storyPage(), "dateline"))), "Brussels, Aug 17 (AFP) Aug 17, 2022");
});

test("hooks for scripts and checks", () => {
  const page = storyPage();
  assert.equal(textOf(only(byClass(page, "kicker"))), "Kosovo");
  assert.match(textOf(only(byClass(page, "byline"))), /Jane Doe/);
  assert.equal(textOf(only(byClass(page, "rights"))), "All rights reserved. © Agence France-Presse.");
  const rail = only(elements(page, ({ attribs }) => attribs["data-rail"] === "energy"));
  assert.equal(rail.name, "section");
  assert.match(textOf(rail), /News of energy.*A headline of energy/);
});

test("the advertisement says what it is, in the words of the data", () => {
  assert.match(textOf(only(byClass(storyPage(), "ad-slot"))), /^ADVERTISEMENT/);
});

test("a story of our own is under the publisher's rights", () => {
  const page = storyPage({ story: makeStory({ agency: null }) });
  assert.match(textOf(only(byClass(page, "rights"))), /Space Media Network/);
});

const words = { correction: "CORRECTED", clarification: "CLARIFIED", update: "UPDATED", refile: "REFILED" };

for (const kind of correctionKinds) {
  test(`a ${kind} reads ${words[kind]}`, () => {
    const date = at("2022-08-18T09:00:00Z");
    const page = storyPage({ story: makeStory({ corrections: [{ date, kind, text: "It is 27." }] }) });
    assert.equal(textOf(only(byClass(page, "corrections"))), `${words[kind]} 18 August 2022 It is 27.`);
  });
}

test("a story without changes has no notice", () => {
  assert.deepEqual(byClass(storyPage(), "corrections"), []);
});

test("an old story says that it is from the archive, and of what day", () => {
  const page = storyPage({ archivedSince: makeStory().date });
  assert.equal(textOf(only(byClass(page, "archived"))), "From the archive: 17 August 2022");
  assert.deepEqual(byClass(storyPage(), "archived"), []);
});

for (const [urgency, label] of [
  [1, "FLASH"],
  [2, "BULLETIN"],
] as const) {
  test(`urgency ${urgency} is marked ${label}`, () => {
    assert.equal(textOf(only(byClass(storyPage({ story: makeStory({ urgency }) }), "urgent"))), label);
  });
}

test("ordinary urgency is not marked", () => {
  assert.deepEqual(byClass(storyPage({ story: makeStory({ urgency: 3 }) }), "urgent"), []);
});

test("paid content is labelled, and links to it are told to crawlers", () => {
  assert.equal(textOf(only(byClass(storyPage({ story: makeStory({ sponsored: true }) }), "sponsored"))), "Sponsored");
  const paid = makeStory({ id: "paid", path: "/paid.html", sponsored: true });
  const free = makeStory({ id: "free", path: "/free.html" });
  const page = storyPage({ related: [paid, free] });
  assert.equal(linkTo(page, "/paid.html").attribs["rel"], "sponsored");
  assert.equal(linkTo(page, "/free.html").attribs["rel"], undefined);
});

test("a story in Arabic on an English site says so, and its own labels stay English", () => {
  const page = storyPage({ story: makeStory({ language: "ar" }), archivedSince: makeStory().date });
  const article = only(byTag(page, "article"));
  assert.deepEqual([article.attribs["lang"], article.attribs["dir"]], ["ar", "rtl"]);
  assert.equal(only(byClass(page, "archived")).attribs["lang"], "en");
  assert.equal(only(byTag(page, "html")).attribs["dir"], "ltr");
});

test("a site in Hebrew runs right to left, and its stories need no mark", () => {
  const page = storyPage({
    frame: makeFrame({ site: makeSite({ language: "he" }) }),
    story: makeStory({ language: "he" }),
  });
  assert.deepEqual(
    [only(byTag(page, "html")).attribs["lang"], only(byTag(page, "html")).attribs["dir"]],
    ["he", "rtl"],
  );
  assert.equal(only(byTag(page, "article")).attribs["dir"], undefined);
});

test("a lead picture keeps its space, is fetched at once and has a caption and a credit", () => {
  const page = storyPage({ story: makeStory({ image: makePicture() }) });
  const { attribs } = only(byTag(page, "img"));
  assert.deepEqual([attribs["width"], attribs["height"], attribs["alt"]], ["1200", "800", "Soldiers on a bridge"]);
  assert.deepEqual([attribs["fetchpriority"], attribs["loading"]], ["high", undefined]);
  assert.equal(textOf(only(byTag(page, "figcaption"))), "A patrol in Mitrovica. Sample / Desk");
  assert.match(only(byTag(page, "source")).attribs["srcset"] ?? "", /-640\.webp 640w, /);
});

test("nothing is inline but the style sheet, and no script runs", () => {
  const page = storyPage({ story: makeStory({ image: makePicture() }), jsonLd: [{ "@type": "NewsArticle" }] });
  assert.deepEqual(
    elements(page, ({ attribs }) => attribs["style"] !== undefined || "onclick" in attribs),
    [],
  );
  assert.equal(byTag(page, "style").length, 1);
  assert.deepEqual(
    byTag(page, "script").map(({ attribs }) => attribs["type"]),
    ["application/ld+json"],
  );
});
