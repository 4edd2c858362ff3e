import assert from "node:assert/strict";
import { test } from "node:test";
import { attribute, byClass, byTag, textIn } from "./html.ts";
import { isThing, metaOf, pagesOf, type StoryPage, storyPagesOf, textMember } from "./pages.ts";
import { sampleRelease } from "./sample.ts";
import { strangers } from "./vocabulary.ts";

test("schema.org knows every property of every page's JSON-LD", async () => {
  const found = pagesOf(await sampleRelease()).flatMap(({ file, jsonLd }) =>
    jsonLd.flatMap((thing) => [
      ...(thing["@context"] === "https://schema.org" ? [] : [`${file}: no context`]),
      ...strangers(thing).map((stranger) => `${file}: ${stranger}`),
    ]),
  );
  assert.deepEqual(found, []);
});

test("a property or a type that schema.org does not know is found", () => {
  const image = [{ "@type": "ImageObject", credit: "x" }, { "@type": "Photo" }, { url: "x" }];
  assert.deepEqual(strangers({ "@type": "NewsArticle", image, kicker: "x" }), [
    "NewsArticle.kicker",
    "ImageObject.credit",
    'the type "Photo"',
    "the type undefined",
  ]);
});

/** What a story tells machines, beside what it shows to readers. */
const pairs: Readonly<Record<string, (page: StoryPage) => readonly [told: unknown, shown: unknown]>> = {
  headline: ({ article, document }) => [article["headline"], byTag(document, "h1").map(textIn).join()],
  dateline: ({ article, document }) => [article["dateline"], byClass(document, "dateline").map(textIn).join()],
  address: ({ article, canonical }) => [
    [article["url"], article["mainEntityOfPage"]],
    [canonical, canonical],
  ],
  "date of publication": ({ article, document }) => [article["datePublished"], shownTimes(document)[0]],
  "date of the last change": ({ article, document }) => [article["dateModified"], shownTimes(document).at(-1)],
  "dates to social networks": (page) => [
    [page.article["datePublished"], page.article["dateModified"]],
    [metaOf(page, "article:published_time"), metaOf(page, "article:modified_time")],
  ],
  corrections: ({ article, document }) => [
    correctionsIn(article["correction"]),
    byClass(document, "corrections").flatMap((list) =>
      byTag(list, "li").map((note) => `${times(note).join()} ${byTag(note, "span").map(textIn).join()}`),
    ),
  ],
  topics: ({ article, document }) => [
    article["keywords"] ?? [],
    byClass(document, "topics").flatMap((list) => byTag(list, "a").map(textIn)),
  ],
  picture: ({ article, document }) => [
    isThing(article["image"]) ? new URL(textMember(article["image"], "url")).pathname : null,
    byTag(document, "figure").map((figure) =>
      byTag(figure, "img")
        .map((img) => attribute(img, "src"))
        .join(),
    )[0] ?? null,
  ],
};

function times(parent: Parameters<typeof byTag>[0]): readonly (string | null)[] {
  return byTag(parent, "time").map((time) => attribute(time, "datetime"));
}

/** The dates in the block of facts: of publication, then of the last change. */
function shownTimes(document: Parameters<typeof byTag>[0]): readonly (string | null)[] {
  return byClass(document, "facts").flatMap(times);
}

function correctionsIn(told: unknown): readonly string[] {
  if (!Array.isArray(told)) return [];
  return told.filter(isThing).map((note) => `${textMember(note, "datePublished")} ${textMember(note, "text")}`);
}

for (const [name, pairOf] of Object.entries(pairs)) {
  test(`every story tells machines the ${name} that it shows`, async () => {
    for (const page of storyPagesOf(await sampleRelease())) {
      const [told, shown] = pairOf(page);
      assert.deepEqual(told, shown, page.file);
    }
  });
}

test("dates are dates of the web: in UTC, to the second", async () => {
  for (const { file, article } of storyPagesOf(await sampleRelease())) {
    for (const name of ["datePublished", "dateModified"]) {
      assert.match(textMember(article, name), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, file);
    }
  }
});
