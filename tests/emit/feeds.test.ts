import assert from "node:assert/strict";
import { test } from "node:test";
import { parseXml } from "@rgrove/parse-xml";
import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { correctionEntry } from "../../src/derive/feed-entries.ts";
import { atomFeed } from "../../src/emit/atom.ts";
import { entryFeedId } from "../../src/emit/feed-id.ts";
import { jsonFeed } from "../../src/emit/json-feed.ts";
import { rssFeed } from "../../src/emit/rss.ts";
import type { Feed } from "../../src/model/feed.ts";
import { nameHash } from "../../src/model/name-hash.ts";
import type { Site } from "../../src/model/site.ts";
import { topicNamed } from "../../src/model/topic.ts";
import { anyText } from "./any-text.ts";
import { afp, at, bareStory, feedOf, picture, siteWith, space, storyWith } from "./newsroom.ts";

const site = siteWith();
const story = storyWith();
const stories = [story, bareStory];
const formats = { rssFeed, atomFeed, jsonFeed };

test("RSS read back says what was published", () => {
  const feed = parseRssFeed(rssFeed(feedOf(stories), site));
  assert.equal(feed.title, "SpaceWar.com: Space");
  assert.equal(feed.link, "https://www.spacewar.com/space/");
  assert.equal(feed.language, "en");
  assert.equal(feed.copyright, "© Space Media Network");
  assert.equal(feed.lastBuildDate, "Thu, 18 Aug 2022 08:00:00 GMT");
  assert.deepEqual(feed.atom?.links, [
    { href: "https://www.spacewar.com/space/feed.xml", rel: "self", type: "application/rss+xml" },
  ]);
  const [first, second] = feed.items ?? [];
  assert.equal(first?.title, story.headline);
  assert.equal(first?.link, "https://www.spacewar.com/2022/08/17/kfor-ready.html");
  assert.deepEqual(first?.guid, { value: "tag:spacewar.com,2002:story/kfor-ready", isPermaLink: false });
  assert.equal(first?.pubDate, "Wed, 17 Aug 2022 16:18:57 GMT");
  assert.deepEqual(first?.categories, [{ name: "Space" }, { name: "NATO" }, { name: "Kosovo" }]);
  assert.deepEqual(first?.dc?.creators, ["Jan Novák"]);
  assert.deepEqual(first?.dc?.sources, ["Agence France-Presse"]);
  assert.deepEqual(first?.dc?.rights, [afp.notice]);
  assert.equal(first?.media?.contents?.[0]?.url, "https://www.spacewar.com/pictures/0123456789abcdef-1200.jpg");
  assert.equal(first?.media?.contents?.[0]?.height, 800);
  assert.equal(second?.title, bareStory.headline);
  assert.equal(second?.dc?.creators, undefined);
});

test("a summary in RSS is no markup even to readers who take it for HTML", () => {
  const xml = rssFeed(feedOf([storyWith({ summary: "<b>A & B</b>" })]), site);
  assert.match(xml, /<description>&amp;lt;b&amp;gt;A &amp;amp; B&amp;lt;\/b&amp;gt;<\/description>/);
});

test("Atom read back says what was published", () => {
  const feed = parseAtomFeed(atomFeed(feedOf(stories), site));
  assert.equal(feed.id, "tag:spacewar.com,2002:feed/space/");
  assert.equal(feed.updated, "2022-08-18T08:00:00Z");
  assert.deepEqual(feed.authors, [
    { name: "Space Media Network", uri: "https://www.spacewar.com/about", email: "desk@spacewar.com" },
  ]);
  assert.deepEqual(
    feed.links?.map(({ rel, href }) => `${rel} ${href}`),
    ["self https://www.spacewar.com/space/atom.xml", "alternate https://www.spacewar.com/space/"],
  );
  const [first, second] = feed.entries ?? [];
  assert.equal(first?.id, "tag:spacewar.com,2002:story/kfor-ready");
  assert.equal(first?.title?.value, story.headline);
  assert.equal(first?.summary?.value, story.summary);
  assert.equal(first?.published, "2022-08-17T16:18:57Z");
  assert.equal(first?.updated, "2022-08-18T08:00:00Z");
  assert.equal(first?.rights?.value, afp.notice);
  assert.deepEqual(first?.authors, [{ name: "Jan Novák" }]);
  assert.deepEqual(
    first?.categories?.map(({ term, label }) => `${term} ${label}`),
    ["space Space", "nato NATO", "kosovo Kosovo"],
  );
  assert.equal(second?.updated, second?.published);
  assert.equal(second?.authors?.[0]?.name, "Space Media Network");
});

const authorshipRows = [
  { case: "a byline names a person", changes: {}, name: "Jan Novák" },
  { case: "without a byline the agency answers", changes: { byline: null }, name: "Agence France-Presse" },
  {
    case: "without an agency the publisher answers",
    changes: { byline: null, agency: null },
    name: "Space Media Network",
  },
];

for (const row of authorshipRows) {
  test(`author: ${row.case}`, () => {
    const feed = feedOf([storyWith(row.changes)]);
    assert.equal(parseAtomFeed(atomFeed(feed, site)).entries?.[0]?.authors?.[0]?.name, row.name);
    assert.equal(parseJsonFeed(jsonFeed(feed, site)).items?.[0]?.authors?.[0]?.name, row.name);
  });
}

test("an empty feed is a feed, dated by no clock", () => {
  assert.equal(parseAtomFeed(atomFeed(feedOf([]), site)).updated, "1970-01-01T00:00:00Z");
  assert.doesNotMatch(rssFeed(feedOf([]), site), /lastBuildDate/);
  assert.deepEqual(JSON.parse(jsonFeed(feedOf([]), site)).items, []);
});

test("an id outlives headline, slug and address", () => {
  const moved = storyWith({ headline: "Other", slug: "other", path: "/other.html" });
  for (const format of Object.values(formats)) {
    assert.match(format(feedOf([moved]), site), /tag:spacewar\.com,2002:story\/kfor-ready/);
  }
});

test("every address in a feed has the path prefix", () => {
  const prefixed = siteWith({ prefix: "/x/", publisher: { ...site.publisher, url: null } });
  for (const format of Object.values(formats)) {
    const addresses = format(feedOf(stories), prefixed).match(/https:\/\/www\.spacewar\.com[^"<]*/g) ?? [];
    assert.ok(addresses.length > 3);
    assert.deepEqual(
      addresses.filter((address) => !address.startsWith("https://www.spacewar.com/x/")),
      [],
    );
  }
});

const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

test("dates have the form that their format asks, and keep their second", () => {
  const seconds = fc.integer({ min: 0, max: 4_102_444_799 });
  fc.assert(
    fc.property(seconds, (second) => {
      const feed = feedOf([storyWith({ date: { epoch: second * 1000 }, updated: null })]);
      const pubDate = parseRssFeed(rssFeed(feed, site)).items?.[0]?.pubDate ?? "";
      const published = parseAtomFeed(atomFeed(feed, site)).entries?.[0]?.published ?? "";
      assert.match(pubDate, rfc822);
      assert.match(published, rfc3339);
      assert.equal(Date.parse(pubDate), second * 1000);
      assert.equal(Date.parse(published), second * 1000);
      assert.equal(JSON.parse(jsonFeed(feed, site)).items[0].date_published, published);
    }),
    { numRuns: 50 },
  );
});

/** Every text of story, feed and site, all at once. */
const hostileCase = fc
  .record({ a: anyText, b: anyText, c: anyText, d: anyText, e: anyText })
  .map(({ a, b, c, d, e }): readonly [Feed, Site] => {
    const hostile = storyWith({
      headline: a,
      summary: b,
      byline: c,
      place: d,
      topics: [topicNamed(e), topicNamed(a)],
      agency: { ...afp, name: b, label: c, notice: d, url: e },
      section: { ...space, title: e },
      image: { ...picture, alt: a, caption: b, credit: c },
    });
    const hostileSite = siteWith({ title: a, publisher: { ...site.publisher, name: b, email: c } });
    return [feedOf([hostile], { title: d, description: e }), hostileSite];
  });

test("no text whatever makes a feed ill-formed or opens a script", () => {
  fc.assert(
    fc.property(hostileCase, ([feed, hostileSite]) => {
      parseXml(rssFeed(feed, hostileSite));
      parseXml(atomFeed(feed, hostileSite));
      JSON.parse(jsonFeed(feed, hostileSite));
      for (const format of Object.values(formats))
        assert.doesNotMatch(format(feed, hostileSite), /<\/?script|]]>|<!--/i);
    }),
    { numRuns: 300 },
  );
});

test("the newest change dates a feed, wherever its story stands", () => {
  const late = storyWith({ id: "late", updated: at("2024-01-01T00:00:00Z") });
  for (const order of [
    [late, bareStory],
    [bareStory, late],
  ]) {
    assert.equal(parseAtomFeed(atomFeed(feedOf(order), site)).updated, "2024-01-01T00:00:00Z");
  }
});

const tombstones: Partial<Feed> = {
  deleted: [
    { id: "story/second", when: at("2024-02-01T00:00:00Z") },
    { id: "story/first", when: at("2024-01-01T00:00:00Z") },
  ],
};

test("Atom asks readers to forget what was killed, by name and time alone", () => {
  const xml = atomFeed(feedOf(stories, tombstones), site);
  assert.deepEqual(xml.match(/<at:[^>]*>/g), [
    '<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="tag:spacewar.com,2002:story/second" when="2024-02-01T00:00:00Z"/>',
    '<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="tag:spacewar.com,2002:story/first" when="2024-01-01T00:00:00Z"/>',
  ]);
  const feed = parseAtomFeed(xml);
  assert.equal(feed.entries?.length, stories.length);
  assert.equal(feed.updated, "2024-02-01T00:00:00Z");
  parseXml(xml);
});

test("RSS, which has no words for it, says nothing of what was killed", () => {
  assert.equal(rssFeed(feedOf(stories, tombstones), site), rssFeed(feedOf(stories), site));
});

test("JSON Feed takes back what was killed by a fingerprint, and says nothing of it in any item", () => {
  const feed = JSON.parse(jsonFeed(feedOf(stories, tombstones), site));
  const fingerprints = (tombstones.deleted ?? []).map(({ id }) => nameHash(entryFeedId(site, { id })));
  assert.deepEqual(
    feed._dateline.withdrawn.map(({ fingerprint }: { fingerprint: string }) => fingerprint),
    fingerprints,
  );
  assert.deepEqual(feed.items, JSON.parse(jsonFeed(feedOf(stories), site)).items);
});

test("a correction is an entry of its own, dated by itself, that leads to its story", () => {
  const [correction] = story.corrections;
  assert.ok(correction !== undefined);
  const feed = feedOf([], { base: "/corrections/", entries: [correctionEntry({ story, correction })] });
  const id = "tag:spacewar.com,2002:story/kfor-ready/correction/2022-08-18T08:00:00Z-correction";
  const title = "CORRECTED: KFOR ready to act & protect";
  const url = "https://www.spacewar.com/2022/08/17/kfor-ready.html";
  const date = "2022-08-18T08:00:00Z";

  const rss = parseRssFeed(rssFeed(feed, site));
  assert.equal(rss.atom?.links?.[0]?.href, "https://www.spacewar.com/corrections/feed.xml");
  const [item] = rss.items ?? [];
  assert.deepEqual([item?.guid?.value, item?.title, item?.link], [id, title, url]);
  assert.equal(item?.pubDate, "Thu, 18 Aug 2022 08:00:00 GMT");
  assert.equal(item?.description, correction.text);
  assert.equal(item?.media, undefined);

  const atom = parseAtomFeed(atomFeed(feed, site));
  assert.equal(atom.id, "tag:spacewar.com,2002:feed/corrections/");
  const [entry] = atom.entries ?? [];
  assert.deepEqual([entry?.id, entry?.title?.value, entry?.links?.[0]?.href], [id, title, url]);
  assert.deepEqual([entry?.published, entry?.updated, entry?.summary?.value], [date, date, correction.text]);

  const [json] = JSON.parse(jsonFeed(feed, site)).items;
  assert.deepEqual([json.id, json.title, json.url, json.content_text], [id, title, url, correction.text]);
  assert.deepEqual([json.date_published, json.date_modified, json.image], [date, date, undefined]);
});
