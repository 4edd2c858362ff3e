import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { VNode } from "preact";
import { Document, documentOpening, documentRest } from "../../src/view/layouts/document.tsx";
import type { Frame } from "../../src/view/layouts/frame.ts";
import { NotFoundPage } from "../../src/view/pages/not-found-page.tsx";
import { StoryPage } from "../../src/view/pages/story-page.tsx";
import { byClass, byTag, elements, only, pageOf, textOf } from "./markup.ts";
import { at, makeFrame, makeRail, makeSite, makeStory } from "./newsroom.ts";

function storyPage(frame: Frame, changes: Partial<Parameters<typeof StoryPage>[0]> = {}): VNode {
  return (
    <StoryPage
      frame={frame}
      jsonLd={[]}
      story={makeStory()}
      visibility="public"
      archivedSince={null}
      versions={null}
      rails={[]}
      related={[]}
      more={[]}
      newer={null}
      older={null}
      {...changes}
    />
  );
}

function standing(frame: Frame, place: { path?: string; section?: string; day?: string }): VNode {
  const { path = null, section = null, day } = place;
  return (
    <Document
      frame={frame}
      meta={{ title: "T", description: "", path, robots: null, feed: null, story: null }}
      jsonLd={[]}
      section={section}
      day={day === undefined ? null : at(day)}
      kind="plain"
    >
      <p>Text</p>
    </Document>
  );
}

describe("the opening of a document", () => {
  test("is what every page of a frame with that style sheet starts with", () => {
    const frame = makeFrame();
    const opening = documentOpening(frame, "story");
    for (const page of [storyPage(frame), storyPage(frame), <NotFoundPage key="404" frame={frame} jsonLd={[]} />]) {
      assert.ok(documentRest(page).startsWith("<title>"));
      assert.ok(pageOf(page).html.startsWith(`${opening}<title>`));
    }
  });

  test("holds what is needed first: the encoding, and the whole style sheet", () => {
    const opening = documentOpening(makeFrame(), "front");
    assert.match(opening, /^<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"\/>/);
    assert.ok(opening.includes("<style>body{margin:1px}</style>"));
    assert.ok(!opening.includes("</head>"));
  });

  test("is each frame's own", () => {
    const [one, other] = [makeFrame(), makeFrame({ site: makeSite({ language: "ar", prefix: "/x/" }) })];
    assert.match(documentOpening(one, "list"), /lang="en" dir="ltr".*href="\/site.webmanifest"/);
    assert.match(documentOpening(other, "list"), /lang="ar" dir="rtl".*href="\/x\/site.webmanifest"/);
  });
});

describe("a part that is rendered once", () => {
  test("is the same on the first page and on the next", () => {
    const frame = makeFrame();
    const rails = [makeRail("energy")];
    assert.equal(documentRest(storyPage(frame, { rails })), documentRest(storyPage(frame, { rails })));
    assert.equal(documentRest(storyPage(frame, { rails })), documentRest(storyPage(makeFrame(), { rails })));
  });

  test("belongs to its frame and its site", () => {
    const rails = [makeRail("energy", { home: { kind: "own", path: "/energy/" } })];
    for (const prefix of ["/", "/x/", "/"]) {
      const site = makeSite({ prefix, title: `Site ${prefix}` });
      const page = pageOf(storyPage(makeFrame({ site }), { rails }));
      for (const { attribs } of elements(page, ({ name }) => name === "a")) {
        assert.ok(
          attribs["href"]?.startsWith(prefix) || /^(#|https?:|mailto:)/.test(attribs["href"] ?? ""),
          attribs["href"],
        );
      }
      assert.equal(textOf(only(byClass(page, "name"))), `Site ${prefix}`);
      assert.equal(only(byClass(page, "rail")).attribs["data-rail"], "energy");
    }
  });

  test("tells in which section, on which page and on which day it stands", () => {
    const frame = makeFrame();
    const states = [
      { place: {}, current: [] },
      { place: { section: "space", path: "/2022/a.html" }, current: ["/space/ true"] },
      { place: { section: "military", path: "/2022/b.html" }, current: ["/military/ true"] },
      { place: { section: "space", path: "/space/" }, current: ["/space/ page"] },
      { place: { section: "space", path: "/space/page/1/" }, current: ["/space/ true"] },
      { place: { path: "/" }, current: ["/ page"] },
      { place: { path: "/", day: "2022-08-17T16:18:57Z" }, current: ["/ page"] },
      { place: { path: "/topics/" }, current: [] },
    ];
    for (const { place, current } of [...states, ...[...states].reverse()]) {
      const page = pageOf(standing(frame, place));
      const found = byTag(page, "a").flatMap(({ attribs }) =>
        attribs["aria-current"] === undefined ? [] : [`${attribs["href"]} ${attribs["aria-current"]}`],
      );
      assert.deepEqual(found, current, JSON.stringify(place));
      assert.equal(byClass(page, "day").length, "day" in place ? 1 : 0);
    }
  });
});
