import assert from "node:assert/strict";
import { test } from "node:test";
import type { VNode } from "preact";
import type { ListPage } from "../../src/model/listing.ts";
import { AgenciesPage } from "../../src/view/pages/agencies-page.tsx";
import { AgencyPage } from "../../src/view/pages/agency-page.tsx";
import { ArchivePage } from "../../src/view/pages/archive-page.tsx";
import { CorrectionsPage } from "../../src/view/pages/corrections-page.tsx";
import { FrontPage } from "../../src/view/pages/front-page.tsx";
import { GonePage } from "../../src/view/pages/gone-page.tsx";
import { MonthPage } from "../../src/view/pages/month-page.tsx";
import { NotFoundPage } from "../../src/view/pages/not-found-page.tsx";
import { ProblemsPage } from "../../src/view/pages/problems-page.tsx";
import { SectionPage } from "../../src/view/pages/section-page.tsx";
import { StoryPage } from "../../src/view/pages/story-page.tsx";
import { TopicPage } from "../../src/view/pages/topic-page.tsx";
import { TopicsPage } from "../../src/view/pages/topics-page.tsx";
import { VersionsPage } from "../../src/view/pages/versions-page.tsx";
import { YearPage } from "../../src/view/pages/year-page.tsx";
import { byTag, elements, only, pageOf, urls } from "./markup.ts";
import { ad, afp, at, makeFrame, makePicture, makeRail, makeSite, makeStory, military } from "./newsroom.ts";

const site = makeSite({
  prefix: "/x/",
  ads: [{ ...ad, content: { kind: "picture", src: "/ad.png", alt: "", href: "/buy.html" } }],
});
const frame = makeFrame({ site });
const story = makeStory({
  image: makePicture(),
  corrections: [{ date: at("2022-08-18T09:00:00Z"), kind: "update", text: "Adds." }],
});
const page: ListPage = {
  number: null,
  path: "/military/",
  stories: [story],
  newer: "/military/page/3/",
  older: "/military/page/2/",
};
const rails = [
  makeRail("own", {
    home: { kind: "own", path: "/space/" },
    items: [{ id: "1", title: "Ours", link: { kind: "own", path: "/2022/a.html" }, published: null }],
  }),
];
const month = { year: 2022, month: 8, stories: [story] };
const year = { year: 2022, months: [month], total: 1 };
const topic = { name: "NATO", slug: "nato" };
const lists = { frame, jsonLd: [] };

const pages: readonly (readonly [name: string, page: VNode, canonical: string | null])[] = [
  [
    "story",
    <StoryPage
      key="story"
      {...lists}
      story={story}
      visibility="public"
      archivedSince={null}
      versions="/versions/kfor-ready/"
      rails={rails}
      related={[story]}
      more={[story]}
      newer={story}
      older={story}
    />,
    "/2022/08/17/kfor-ready.html",
  ],
  ["versions", <VersionsPage key="versions" {...lists} story={story} versions={[]} />, "/versions/kfor-ready/"],
  [
    "front",
    <FrontPage
      key="front"
      {...lists}
      lead={story}
      river={[story]}
      departments={[{ section: military, stories: [story, story] }]}
      rails={rails}
    />,
    "/",
  ],
  ["section", <SectionPage key="section" {...lists} section={military} page={page} rails={rails} />, "/military/"],
  ["topic", <TopicPage key="topic" {...lists} topic={topic} page={page} />, "/military/"],
  ["agency", <AgencyPage key="agency" {...lists} agency={afp} page={page} />, "/military/"],
  ["topics", <TopicsPage key="topics" {...lists} topics={[{ topic, count: 2 }]} />, "/topics/"],
  ["agencies", <AgenciesPage key="agencies" {...lists} agencies={[{ agency: afp, count: 2 }]} />, "/agencies/"],
  ["archive", <ArchivePage key="archive" {...lists} years={[year]} />, "/archive/"],
  ["year", <YearPage key="year" {...lists} year={year} newer={2023} older={2021} />, "/archive/2022/"],
  [
    "month",
    <MonthPage key="month" {...lists} month={month} page={page} newer="/archive/2022/09/" older={null} />,
    "/military/",
  ],
  [
    "corrections",
    <CorrectionsPage
      key="corrections"
      {...lists}
      entries={story.corrections.map((correction) => ({ story, correction }))}
    />,
    "/corrections/",
  ],
  ["not found", <NotFoundPage key="not-found" {...lists} />, null],
  ["gone", <GonePage key="gone" {...lists} />, null],
  ["problems", <ProblemsPage key="problems" {...lists} />, null],
];

for (const [name, vnode, path] of pages) {
  const found = pageOf(vnode);

  test(`every path on the ${name} page is below the path prefix`, () => {
    const outside = urls(found).filter(({ url }) => url.startsWith("/") && !/^\/x\/(?!x\/)/.test(url));
    assert.deepEqual(outside, []);
  });

  test(`no URL on the ${name} page is relative to the page`, () => {
    const relative = urls(found).filter(({ url }) => !/^(\/|#content$|https:|mailto:)/.test(url));
    assert.deepEqual(relative, []);
  });

  test(`the ${name} page names its own address, unless it has none; what is not for indexes says so`, () => {
    const canonical = elements(found, ({ attribs }) => attribs["rel"] === "canonical");
    const robots = elements(found, ({ attribs }) => attribs["name"] === "robots" && attribs["content"] === "noindex");
    assert.deepEqual(
      canonical.map(({ attribs }) => attribs["href"]),
      path === null ? [] : [`https://www.spacewar.example/x${path}`],
    );
    assert.equal(robots.length, path === null || name === "versions" ? 1 : 0);
  });

  test(`the ${name} page has one h1, one main and one title`, () => {
    for (const tag of ["h1", "main", "title"]) only(byTag(found, tag));
  });

  test(`the ${name} page repeats no id`, () => {
    const ids = elements(found, ({ attribs }) => attribs["id"] !== undefined).map(({ attribs }) => attribs["id"]);
    assert.deepEqual(ids, [...new Set(ids)]);
  });
}

test("a list's page names the list's feeds before the site's", () => {
  const feeds = elements(
    pageOf(<SectionPage {...lists} section={military} page={page} rails={[]} />),
    ({ attribs }) => {
      return attribs["rel"] === "alternate";
    },
  );
  assert.deepEqual(
    feeds.map(({ attribs }) => attribs["href"]),
    [
      "/x/military/feed.xml",
      "/x/military/atom.xml",
      "/x/military/feed.json",
      "/x/feed.xml",
      "/x/atom.xml",
      "/x/feed.json",
    ],
  );
});

test("navigation marks the page itself, and the section that a story stands in", () => {
  const current = (vnode: VNode) =>
    elements(pageOf(vnode), ({ attribs }) => attribs["aria-current"] !== undefined).map(({ attribs }) => [
      attribs["href"],
      attribs["aria-current"],
    ]);
  assert.deepEqual(current(<SectionPage {...lists} section={military} page={page} rails={[]} />), [
    ["/x/military/", "page"],
  ]);
  const [, storyVnode] = pages[0] ?? [];
  assert.ok(storyVnode);
  assert.deepEqual(current(storyVnode), [["/x/military/", "true"]]);
});
