import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { site, storyFile } from "../newsrooms.ts";
import { projectRoot, releaseOf } from "./build.ts";
import { isThing, pagesOf, type StoryPage, storyPagesOf, textMember } from "./pages.ts";
import { type Release, textOf, textsOf } from "./release.ts";
import { sampleRelease } from "./sample.ts";
import { rootOf } from "./xml.ts";

/** What any feed says of a story. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly published: number;
}

/** The three formats, each as a reader's program takes it. */
const formats: Readonly<Record<string, (text: string) => readonly Entry[]>> = {
  "feed.xml": (text) =>
    (parseRssFeed(text).items ?? []).map(({ guid, title, link, pubDate }) => entry(guid?.value, title, link, pubDate)),
  "atom.xml": (text) =>
    (parseAtomFeed(text).entries ?? []).map(({ id, title, links, published }) =>
      entry(id, textFrom(title), links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href, published),
    ),
  "feed.json": (text) =>
    (parseJsonFeed(JSON.parse(text)).items ?? []).map(({ id, title, url, date_published }) =>
      entry(id, title, url, date_published),
    ),
};

function textFrom(value: unknown): string {
  return isThing(value) ? textMember(value, "value") : String(value);
}

function entry(id: unknown, title: unknown, url: unknown, published: unknown): Entry {
  return { id: String(id), title: String(title), url: String(url), published: Date.parse(String(published)) };
}

function entryOf({ article, canonical }: StoryPage): Entry {
  return entry(article["identifier"], article["headline"], canonical, article["datePublished"]);
}

/** How many stories the sample's feeds hold at most. */
function feedSize(): number {
  const data: unknown = JSON.parse(readFileSync(join(projectRoot, "_data/site.json"), "utf8"));
  const sizes = isThing(data) && isThing(data["pageSizes"]) ? data["pageSizes"] : {};
  return Number(sizes["feed"] ?? 30);
}

/** The stories that each feed must hold, by the folder of the feed: from what the pages say. */
function expectedFeeds(release: Release): ReadonlyMap<string, readonly Entry[]> {
  const stories = storyPagesOf(release);
  const listed = (folder: string, isIn: (story: StoryPage) => boolean): [string, readonly Entry[]] => [
    folder,
    stories.filter(isIn).slice(0, feedSize()).map(entryOf),
  ];
  const names = new Map(
    pagesOf(release).flatMap(({ file, jsonLd }): readonly [string, string][] => {
      const list = jsonLd.find((thing) => thing["@type"] === "CollectionPage");
      const isFirst = /^([a-z0-9-]+|topics\/[a-z0-9-]+)\/index\.html$/.test(file);
      return list === undefined || !isFirst ? [] : [[file.replace("index.html", ""), textMember(list, "name")]];
    }),
  );
  const keywords = ({ article }: StoryPage) => (Array.isArray(article["keywords"]) ? article["keywords"] : []);
  return new Map([
    listed("", () => true),
    ...[...names].map(([folder, name]) =>
      listed(folder, (story) =>
        folder.startsWith("topics/") ? keywords(story).includes(name) : story.article["articleSection"] === name,
      ),
    ),
  ]);
}

for (const [file, entriesOf] of Object.entries(formats)) {
  test(`every ${file} holds the stories of its list, newest first`, async () => {
    const release = await sampleRelease();
    const expected = expectedFeeds(release);
    const feeds = new Map(textsOf(release, new RegExp(`(^|/)${file.replace(".", "\\.")}$`)));
    // Corrections are no stories; their feeds have tests of their own in tests/emit.
    assert.ok(feeds.delete(`corrections/${file}`));
    assert.deepEqual([...feeds.keys()].sort(), [...expected.keys()].map((folder) => folder + file).sort());
    for (const [path, text] of feeds) {
      assert.deepEqual(entriesOf(text), expected.get(path.slice(0, -file.length)), path);
    }
  });
}

test("every XML file is well-formed", async () => {
  const texts = textsOf(await sampleRelease(), /\.(xml|svg)$/);
  assert.ok(texts.size > 100);
  for (const [path, text] of texts) assert.doesNotThrow(() => rootOf(text), path);
});

test("what is not well-formed is found", () => {
  for (const text of ["<a>", "<a>&nbsp;</a>", "<a><b></a></b>", "<a x=1/>", "<a/><a/>", "<a>\u0000</a>"]) {
    assert.throws(() => rootOf(text), Error, text);
  }
});

test("a JSON Feed keeps to version 1.1", async () => {
  for (const [path, text] of textsOf(await sampleRelease(), /(^|\/)feed\.json$/)) {
    const feed: unknown = JSON.parse(text);
    assert.ok(isThing(feed) && Array.isArray(feed["items"]), path);
    assert.equal(feed["version"], "https://jsonfeed.org/version/1.1", path);
    const known =
      "version title home_page_url feed_url description user_comment next_url icon favicon authors language expired hubs items";
    assert.deepEqual(
      Object.keys(feed).filter((key) => !key.startsWith("_") && !known.split(" ").includes(key)),
      [],
      path,
    );
    assert.ok(textMember(feed, "feed_url").endsWith(`/${path}`), path);
    assert.equal(textMember(feed, "home_page_url"), textMember(feed, "feed_url").replace(/feed\.json$/, ""), path);
    for (const item of feed["items"].filter(isThing)) {
      const members =
        "id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments";
      assert.deepEqual(
        Object.keys(item).filter((key) => !key.startsWith("_") && !members.split(" ").includes(key)),
        [],
        path,
      );
      assert.ok(textMember(item, "content_text").length > 0, path);
      for (const name of ["date_published", "date_modified"]) {
        assert.match(textMember(item, name), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, path);
      }
    }
  }
});

test("the three formats of a list name the same stories", async () => {
  const release = await sampleRelease();
  for (const path of [...release.keys()].filter((file) => /(^|\/)feed\.xml$/.test(file))) {
    const folder = path.slice(0, -"feed.xml".length);
    const [rss, atom, json] = Object.entries(formats).map(([file, entriesOf]) =>
      entriesOf(textOf(release, folder + file)),
    );
    assert.deepEqual(rss, atom, folder);
    assert.deepEqual(rss, json, folder);
  }
});

test("ids in feeds stay when headline, slug, section and the pattern of addresses change", async () => {
  const before = await releaseOf({ "articles/a.md": storyFile({ id: "a-story", slug: "old", headline: "Old" }) });
  const after = await releaseOf({
    "_data/site.json": { ...site, permalink: "/{section}/{year}/{slug}/" },
    "articles/b.md": storyFile({ id: "a-story", slug: "new", headline: "New", section: "world" }),
  });
  for (const [file, entriesOf] of Object.entries(formats)) {
    const [old, young] = [before, after].map((release) => entriesOf(textOf(release, file)));
    assert.deepEqual(
      old?.map(({ url, title }) => [url, title]),
      [["https://wire.example/2022/08/17/old.html", "Old"]],
    );
    assert.deepEqual(
      young?.map(({ url, title }) => [url, title]),
      [["https://wire.example/world/2022/new/", "New"]],
    );
    assert.deepEqual(
      old?.map(({ id }) => id),
      young?.map(({ id }) => id),
      file,
    );
  }
});

test("a correction shows in feeds as a change, not as a new story", async () => {
  const files = (front: object) => ({ "articles/a.md": storyFile({ ...front }) });
  const before = await releaseOf(files({}));
  const after = await releaseOf(files({ updated: "2022-08-17T18:00:00Z", version: 2 }));
  const changes = [before, after].map((release) => {
    const [first] = parseAtomFeed(textOf(release, "atom.xml")).entries ?? [];
    return [first?.id, first?.published, first?.updated];
  });
  assert.deepEqual(changes, [
    ["tag:wire.example,2022:story/a", "2022-08-17T16:18:57Z", "2022-08-17T16:18:57Z"],
    ["tag:wire.example,2022:story/a", "2022-08-17T16:18:57Z", "2022-08-17T18:00:00Z"],
  ]);
});
