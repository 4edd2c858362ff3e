import assert from "node:assert/strict";
import { test } from "node:test";
import type { AdContent } from "../../src/model/site.ts";
import { ProblemsPage } from "../../src/view/pages/problems-page.tsx";
import { StoryPage } from "../../src/view/pages/story-page.tsx";
import { TopicPage } from "../../src/view/pages/topic-page.tsx";
import { byClass, byTag, elements, only, pageOf, textOf, urls } from "./markup.ts";
import { ad, afp, at, makeFrame, makePicture, makeRail, makeSite, makeStory, military } from "./newsroom.ts";

const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(1)></style></title>&amp;`;
const script = "javascript:alert(1)";

function page(site = makeSite(), story = makeStory(), rails = [makeRail("one")]) {
  return pageOf(
    <StoryPage
      frame={makeFrame({ site })}
      jsonLd={[{ "@type": "NewsArticle", headline: story.headline }]}
      story={story}
      visibility="public"
      archivedSince={null}
      versions={null}
      rails={rails}
      related={[{ ...story, id: "other" }]}
      more={[]}
      newer={null}
      older={null}
    />,
  );
}

/** Every text field of a story, of its rails and of its site is hostile. */
function hostilePage() {
  const site = makeSite({
    title: hostile,
    tagline: hostile,
    publisher: { ...makeSite().publisher, name: hostile, email: hostile },
    ads: [{ ...ad, label: hostile, content: { kind: "picture", src: "/ad.png", alt: hostile, href: "/buy" } }],
  });
  const story = makeStory({
    headline: hostile,
    kicker: hostile,
    byline: hostile,
    summary: hostile,
    place: hostile,
    agency: { ...afp, name: hostile, label: hostile, notice: hostile },
    section: { ...military, title: hostile },
    topics: [{ name: hostile, slug: "x" }],
    corrections: [{ date: at("2022-08-18T09:00:00Z"), kind: "update", text: hostile }],
    image: makePicture({ alt: hostile, caption: hostile, credit: hostile }),
  });
  const rail = makeRail("one", {
    title: hostile,
    items: [{ id: "1", title: hostile, link: { kind: "away", url: "https://one.example/" }, published: null }],
  });
  return page(site, story, [rail]);
}

test("text of any field stays text", () => {
  const found = hostilePage();
  assert.deepEqual(
    elements(found, ({ attribs }) => "onerror" in attribs),
    [],
  );
  assert.deepEqual(
    byTag(found, "script").map(({ attribs }) => attribs["type"]),
    ["application/ld+json"],
  );
  assert.equal(textOf(only(byTag(found, "h1"))), hostile);
  for (const name of ["kicker", "rights", "tagline"]) assert.equal(textOf(only(byClass(found, name))), hostile);
  assert.ok(
    byTag(found, "img").every(({ attribs }) => attribs["alt"] === hostile),
    "quotes end no attribute",
  );
});

test("no text ends the facts for machines, and they stay readable", () => {
  const found = page(makeSite(), makeStory({ headline: "</script><b>\u2028\u2029" }));
  const facts = only(byTag(found, "script"));
  assert.ok(!/[<\u2028\u2029]/.test(textOf(facts)));
  assert.deepEqual(JSON.parse(textOf(facts)), {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "</script><b>\u2028\u2029",
  });
});

test("the style sheet stands byte for byte", () => {
  assert.ok(page().html.includes("<style>body{margin:0}</style>"));
});

test("a link that runs code is no link", () => {
  const rail = makeRail("one", {
    home: { kind: "away", url: script },
    items: [{ id: "1", title: "Click", link: { kind: "away", url: ` ${script}` }, published: null }],
  });
  const site = makeSite({
    publisher: { ...makeSite().publisher, url: script, ethicsPolicy: "data:text/html,x", masthead: "java\tscript:x" },
  });
  const found = page(site, makeStory(), [rail]);
  for (const { url } of urls(found)) assert.doesNotMatch(url, /^\s*(java\s*script|data):/i);
  const shown = only(elements(found, ({ attribs }) => attribs["data-rail"] === "one"));
  assert.match(textOf(shown), /Click/, "the headline stays as text");
});

const fillings: readonly (readonly [string, AdContent])[] = [
  ["picture", { kind: "picture", src: script, alt: "", href: "https://shop.example/" }],
  ["picture's link", { kind: "picture", src: "https://shop.example/a.png", alt: "", href: script }],
  ["frame", { kind: "frame", src: script }],
];

for (const [name, content] of fillings) {
  test(`an advertisement's ${name} runs no code`, () => {
    const found = page(makeSite({ ads: [{ ...ad, content }] }));
    for (const { url } of urls(found)) assert.doesNotMatch(url, /^javascript:/);
    assert.equal(byClass(found, "ad-slot").length, 1, "the slot keeps its place");
  });
}

test("an advertisement's frame is confined and keeps its size", () => {
  const found = page(makeSite({ ads: [{ ...ad, content: { kind: "frame", src: "https://ads.example/x" } }] }));
  const { attribs } = only(byTag(found, "iframe"));
  assert.deepEqual(attribs, {
    src: "https://ads.example/x",
    width: "728",
    height: "90",
    title: "Advertisement",
    sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox",
    referrerpolicy: "no-referrer",
    loading: "lazy",
  });
});

test("an advertisement's picture leads out as sponsored", () => {
  const content: AdContent = { kind: "picture", src: "/ad.png", alt: "Buy", href: "https://shop.example/" };
  const found = page(makeSite({ ads: [{ ...ad, content }] }));
  const link = only(elements(found, ({ attribs }) => attribs["href"] === "https://shop.example/"));
  assert.equal(link.attribs["rel"], "sponsored");
  const picture = only(byTag(found, "img"));
  assert.deepEqual([picture.attribs["width"], picture.attribs["height"]], ["728", "90"]);
});

test("a hostile topic stays text in its page's head", () => {
  const found = pageOf(
    <TopicPage
      frame={makeFrame()}
      jsonLd={[]}
      topic={{ name: hostile, slug: "x" }}
      page={{ number: null, path: "/topics/x/", stories: [], newer: null, older: null }}
    />,
  );
  assert.equal(textOf(only(byTag(found, "title"))), `${hostile} – SpaceWar.com`);
  assert.deepEqual(byTag(found, "script"), []);
});

test("a problem's lines stay text", () => {
  const problem = {
    severity: "error",
    code: "unknown-key",
    file: hostile,
    line: 4,
    column: 1,
    length: 6,
    message: hostile,
    remedy: hostile,
    frame: `> 4 | ${hostile}`,
  } as const;
  const found = pageOf(
    <ProblemsPage frame={makeFrame({ preview: { problems: [problem], unpublished: false } })} jsonLd={[]} />,
  );
  assert.equal(textOf(only(byTag(found, "pre"))), `> 4 | ${hostile}`);
  assert.match(textOf(only(byClass(found, "preview-bar"))), /^1 problem in the content/);
});
