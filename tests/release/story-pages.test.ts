import assert from "node:assert/strict";
import { test } from "node:test";
import { DateTime } from "luxon";
import { noon, storyFile } from "../newsrooms.ts";
import { releaseOf } from "./build.ts";
import { attribute, byClass, byTag, type Element, elementsIn, isInside, textIn, withAttribute } from "./html.ts";
import { type Page, pagesOf, publishedAt, type StoryPage, storyPagesOf } from "./pages.ts";
import { sampleNow, sampleRelease } from "./sample.ts";

/** The parts of a story's page by which readers' programs find them, in the order in which they must stand. */
const parts: readonly (readonly [name: string, find: (page: Page) => readonly Element[]])[] = [
  ["kicker", ({ document }) => byClass(document, "kicker")],
  ["headline", ({ document }) => byTag(document, "article").flatMap((article) => byTag(article, "h1"))],
  ["dateline", ({ document }) => byClass(document, "dateline")],
  ["byline", ({ document }) => byClass(document, "byline")],
  ["advertisement", ({ document }) => byClass(document, "ad-slot")],
  ["rails", ({ document }) => withAttribute(document, "data-rail")],
  ["rights", ({ document }) => byClass(document, "rights")],
];

test("every story page has its seven parts, filled and in order", async () => {
  for (const page of storyPagesOf(await sampleRelease())) {
    const all = elementsIn(page.document);
    const places = parts.map(([name, find]) => {
      const found = find(page);
      assert.ok(found.length > 0, `${page.file} has no ${name}`);
      if (name !== "rails") assert.equal(found.length, 1, `${page.file} has ${found.length} of ${name}`);
      for (const element of found) assert.notEqual(textIn(element), "", `${page.file}: an empty ${name}`);
      return found.map((element) => all.indexOf(element));
    });
    const flat = places.flat();
    assert.deepEqual(
      flat,
      [...flat].sort((a, b) => a - b),
      `${page.file}: the parts are out of order`,
    );
    const main = byTag(page.document, "main")[0];
    assert.ok(main !== undefined && parts.flatMap(([, find]) => find(page)).every((part) => isInside(part, main)));
  }
});

test("every story page has the four rails, each with a heading and three headlines", async () => {
  const ids = ["space-daily", "energy-daily", "military-space", "world-news"];
  for (const { file, document } of storyPagesOf(await sampleRelease())) {
    const rails = withAttribute(document, "data-rail");
    assert.deepEqual(
      rails.map((rail) => attribute(rail, "data-rail")),
      ids,
      file,
    );
    for (const rail of rails) {
      assert.equal(byTag(rail, "h2").length, 1, file);
      assert.equal(byTag(rail, "li").flatMap((item) => byTag(item, "a")).length, 3, file);
    }
  }
});

/** Links of a page's own lists, headings left out, as addresses. */
function railLinks(page: Page): readonly string[] {
  const items = withAttribute(page.document, "data-rail").flatMap((rail) => byTag(rail, "li"));
  return items.flatMap((item) => byTag(item, "a")).map((link) => addressOf(link, page));
}

function addressOf(link: Element, page: Page): string {
  const url = new URL(attribute(link, "href") ?? "", page.canonical ?? "https://www.spacewar.com/");
  return url.href.replace(/#.*$/, "");
}

test("no rail leads to its own page, and none repeats a link of its page", async () => {
  let railed = 0;
  for (const page of pagesOf(await sampleRelease())) {
    const rails = railLinks(page);
    if (rails.length === 0) continue;
    railed++;
    assert.ok(!rails.includes(page.canonical ?? ""), `${page.file}: a rail leads to the page itself`);
    const main = byTag(page.document, "main").flatMap((element) => byTag(element, "a"));
    const isHeading = (link: Element) =>
      ["h1", "h2", "h3"].includes(link.parent !== null && "name" in link.parent ? link.parent.name : "");
    const all = main.filter(
      (link) => !isHeading(link) || byClass(page.document, "rails").every((rail) => !isInside(link, rail)),
    );
    const addresses = all.map((link) => addressOf(link, page));
    const repeated = rails.filter((address) => addresses.filter((other) => other === address).length > 1);
    assert.deepEqual(repeated, [], `${page.file}: a rail repeats a link`);
  }
  assert.ok(railed > 80, `${railed} pages have rails`);
});

test("a story older than a month says so, of its own day, and no other does", async () => {
  const monthAgo = DateTime.fromISO(sampleNow, { zone: "utc" }).minus({ months: 1 }).toMillis();
  for (const page of storyPagesOf(await sampleRelease())) {
    const labels = byClass(page.document, "archived");
    assert.equal(labels.length, publishedAt(page) <= monthAgo ? 1 : 0, page.file);
    const dates = labels.flatMap((label) => byTag(label, "time")).map((time) => attribute(time, "datetime"));
    assert.deepEqual(dates, labels.length === 0 ? [] : [page.article["datePublished"]], page.file);
  }
});

for (const [name, now, labels] of [
  ["a millisecond before a month has passed", "2022-09-17T16:18:56.999Z", 0],
  ["when a month has passed", "2022-09-17T16:18:57Z", 1],
] as const) {
  test(`a story is ${labels === 0 ? "not yet " : ""}from the archive ${name}`, async () => {
    const [story] = storyPagesOf(await releaseOf({ "articles/a.md": storyFile() }, { now }));
    assert.equal(story === undefined ? null : byClass(story.document, "archived").length, labels);
  });
}

test("corrections stand before the text, and all of them on their own page", async () => {
  const release = await sampleRelease();
  const corrected = storyPagesOf(release).filter(({ article }) => article["correction"] !== undefined);
  assert.ok(corrected.length > 3);
  const record = pagesOf(release).find(({ file }) => file === "corrections/index.html");
  const recorded = record === undefined ? "" : byClass(record.document, "corrections").map(textIn).join(" ");
  for (const { file, document } of corrected) {
    const all = elementsIn(document);
    const place = (name: string) => byClass(document, name).map((element) => all.indexOf(element))[0] ?? Number.NaN;
    assert.ok(place("corrections") < place("body"), `${file}: corrections stand after the text`);
    for (const note of byClass(document, "corrections").flatMap((list) => byTag(list, "li"))) {
      assert.match(textIn(note), /^(CORRECTED|CLARIFIED|UPDATED|REFILED) \d/, file);
      assert.ok(recorded.includes(textIn(note)), `${file}: a correction is missing on the corrections page`);
    }
  }
});

function sponsoredPages(pages: readonly StoryPage[]): readonly StoryPage[] {
  return pages.filter(({ article }) => article["genre"] === "Sponsored content");
}

/** `file: text` of links that lead to an address without saying `rel="sponsored"`. */
function unmarkedLinks(pages: readonly Page[], address: string): readonly string[] {
  return pages.flatMap((page) =>
    byTag(page.document, "main")
      .flatMap((main) => byTag(main, "a"))
      .filter((link) => addressOf(link, page) === address && !(attribute(link, "rel") ?? "").includes("sponsored"))
      .map((link) => `${page.file}: ${textIn(link)}`),
  );
}

test("paid content is labelled, and every link to it says that it is paid", async () => {
  const release = await sampleRelease();
  const sponsored = sponsoredPages(storyPagesOf(release));
  assert.equal(sponsored.length, 1);
  for (const { document, canonical } of sponsored) {
    assert.deepEqual(
      byClass(document, "sponsored")
        .filter((label) => byTag(document, "header").some((header) => isInside(label, header)))
        .map(textIn),
      ["Sponsored"],
    );
    assert.deepEqual(unmarkedLinks(pagesOf(release), canonical), []);
  }
});

test("wherever a list or a rail names paid content, it is labelled in words", async () => {
  const release = await sampleRelease();
  const paid = new Set(sponsoredPages(storyPagesOf(release)).map(({ canonical }) => canonical));
  const silent = pagesOf(release).flatMap((page) =>
    byTag(page.document, "main")
      .flatMap((main) => byTag(main, "a"))
      .filter((link) => paid.has(addressOf(link, page)))
      .filter(({ parent }) => parent !== null && "name" in parent && byClass(parent, "sponsored").length === 0)
      .map((link) => `${page.file}: ${textIn(link)}`),
  );
  assert.deepEqual(silent, []);
});

test("links of a paid story say so, those of other stories do not", async () => {
  const body = "See [the shop](https://shop.example/) and [the archive](/archive/).";
  const release = await releaseOf({
    "articles/paid.md": storyFile({ headline: "Paid", sponsored: true }, body),
    "articles/free.md": storyFile({ headline: "Free" }, body),
  });
  const rels = storyPagesOf(release).map(({ article, document }) => [
    article["headline"],
    byClass(document, "body").flatMap((text) => byTag(text, "a").map((link) => attribute(link, "rel"))),
  ]);
  assert.deepEqual(
    new Map(rels.map(([headline, rel]) => [headline, rel])),
    new Map([
      ["Free", [null, null]],
      ["Paid", ["sponsored", "sponsored"]],
    ]),
  );
});

test("urgent copy is marked in words on its page", async () => {
  const release = await releaseOf(
    {
      "articles/a.md": storyFile({ headline: "Flash", urgency: 1 }),
      "articles/b.md": storyFile({ headline: "Bulletin", urgency: 2 }),
      "articles/c.md": storyFile({ headline: "Plain", urgency: 3 }),
    },
    { now: noon },
  );
  const marks = storyPagesOf(release).map(({ article, document }) => {
    const header = byTag(document, "article").flatMap((element) => byTag(element, "header"));
    return [String(article["headline"]), header.flatMap((element) => byClass(element, "urgent").map(textIn)).join()];
  });
  assert.deepEqual(Object.fromEntries(marks), { Bulletin: "BULLETIN", Flash: "FLASH", Plain: "" });
});
