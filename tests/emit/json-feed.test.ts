import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseJsonFeed } from "feedsmith";
import { jsonFeed } from "../../src/emit/json-feed.ts";
import { topicNamed } from "../../src/model/topic.ts";
import { anyText } from "./any-text.ts";
import { bareStory, feedOf, siteWith, storyWith } from "./newsroom.ts";

const site = siteWith();
const story = storyWith();
const stories = [story, bareStory];
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

test("JSON Feed read back says what was published", () => {
  const feed = parseJsonFeed(jsonFeed(feedOf(stories), site));
  const [first, second] = feed.items ?? [];
  assert.equal(feed.feed_url, "https://www.spacewar.com/space/feed.json");
  assert.equal(first?.id, "tag:spacewar.com,2002:story/kfor-ready");
  assert.equal(first?.content_text, story.summary);
  assert.equal(first?.date_published, "2022-08-17T16:18:57Z");
  assert.equal(first?.date_modified, "2022-08-18T08:00:00Z");
  assert.deepEqual(first?.tags, ["Space", "NATO", "Kosovo"]);
  assert.deepEqual(second?.authors, [{ name: "Space Media Network", url: "https://www.spacewar.com/about" }]);
});

test("a sister site finds status, agency, dateline and version of each item", () => {
  const feed = JSON.parse(jsonFeed(feedOf(stories), site));
  assert.equal(typeof feed._dateline.about, "string");
  assert.deepEqual(feed.items[0]._dateline, {
    status: "usable",
    agency: "AFP",
    dateline: "Brussels, Aug 17 (AFP) Aug 17, 2022",
    version: 3,
  });
  assert.deepEqual(feed.items[1]._dateline, {
    status: "usable",
    agency: null,
    dateline: "Aug 16, 2022",
    version: 1,
  });
});

test("JSON Feed keeps any text but halves of surrogate pairs", () => {
  fc.assert(
    fc.property(anyText, anyText, (headline, summary) => {
      const [item] = JSON.parse(jsonFeed(feedOf([storyWith({ headline, summary })]), site)).items;
      assert.equal(item.title, Buffer.from(headline).toString());
      assert.equal(item.content_text, Buffer.from(summary).toString());
    }),
    { numRuns: 100 },
  );
});

const feedKeys = ["version", "title", "home_page_url", "feed_url", "description", "language", "authors", "items"];
const itemKeys = [
  ...["id", "url", "title", "content_text", "image", "date_published", "date_modified", "authors", "tags", "language"],
];

/** The constraints of the JSON Feed 1.1 schema on https://www.schemastore.org, as far as they touch us. */
function assertJsonFeed(text: string): void {
  const feed = JSON.parse(text);
  assertKeys(feed, feedKeys, ["version", "title", "items"]);
  assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
  assert.ok(URL.canParse(feed.home_page_url) && URL.canParse(feed.feed_url));
  for (const item of feed.items) {
    assertKeys(item, itemKeys, ["id", "content_text"]);
    assert.equal(typeof item.id, "string");
    assert.ok(URL.canParse(item.url));
    assert.ok(item.image === undefined || URL.canParse(item.image));
    assert.match(item.date_published, rfc3339);
    assert.match(item.date_modified, rfc3339);
    assert.equal(new Set(item.tags).size, item.tags.length);
    for (const author of item.authors) assertKeys(author, ["name", "url"], ["name"]);
  }
}

function assertKeys(thing: object, allowed: readonly string[], required: readonly string[]): void {
  const keys = Object.keys(thing);
  assert.deepEqual(
    keys.filter((key) => !allowed.includes(key) && !/^_[a-zA-Z][^.]+$/.test(key)),
    [],
  );
  assert.deepEqual(
    required.filter((key) => !keys.includes(key)),
    [],
  );
}

test("JSON Feed keeps to its schema, and names a tag once", () => {
  const twice = storyWith({ topics: [topicNamed("Space"), topicNamed("NATO")] });
  assertJsonFeed(jsonFeed(feedOf([...stories, twice]), site));
  assertJsonFeed(jsonFeed(feedOf([]), site));
});
