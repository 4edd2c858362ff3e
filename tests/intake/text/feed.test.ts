import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { feedInstant } from "../../../src/intake/feed/dates.ts";
import { feedReader } from "../../../src/intake/feed/feed-reader.ts";
import { plainFromHtml, plainTitle } from "../../../src/intake/feed/plain-title.ts";
import { feedKind } from "../../../src/intake/feed/root.ts";
import type { FeedDocument } from "../../../src/intake/feed-document.ts";
import { readFeed } from "../../../src/intake/read-feed.ts";
import { bodyLines, instant, readSample, readText } from "./reading.ts";

function feed(text: string, address: string | null = null): FeedDocument {
  const read = readFeed(text, address);
  if (read.kind === "failed") throw new Error(read.error.message);
  return read.value;
}

function sample(file: string): string {
  return readFileSync(join(import.meta.dirname, "../samples/feed", file), "utf8");
}

test("Atom: links are relative to the nearest xml:base, titles plain in each of their types", () => {
  const { title, home, items } = feed(sample("atom.xml"));
  assert.deepEqual([title, home], ["Harbour News & Tides", "https://harbour.example.com/news/"]);
  assert.deepEqual(
    items.map((item) => [item.title, item.url, item.base]),
    [
      [
        'Storm closes the fjord; "A < B" says café sign',
        "https://harbour.example.com/news/2022/storm.html",
        "https://harbour.example.com/news/2022/storm/",
      ],
      ["A new lighthouse", "https://harbour.example.com/lighthouse", "https://harbour.example.com/news/"],
      ["The ferry is back", null, "https://harbour.example.com/news/"],
    ],
  );
});

test("Atom: a tombstone takes an entry back, unless it was changed later; one in a comment or in copy is none", () => {
  const { items, withdrawn } = feed(sample("atom.xml"));
  assert.deepEqual(
    items.map(({ id }) => id.replace(/.*:/, "")),
    ["storm", "lighthouse", "ferry"],
  );
  assert.deepEqual(
    withdrawn.map(({ id, when }) => [id.replace(/.*:/, ""), when]),
    [["whale", instant("2022-08-17T12:00:00Z")]],
  );
});

test("Atom: entries become stories, tombstones orders to take them back", () => {
  const reads = readSample(feedReader, "feed/atom.xml");
  const items = reads.map((read) => ("item" in read ? read.item : assert.fail(read.message)));
  assert.deepEqual(
    items.map(({ uri, status, version }) => [uri.replace(/.*:/, ""), status, version]),
    [
      ["storm", "usable", 20220817161857],
      ["lighthouse", "usable", 20220816100000],
      ["ferry", "usable", 20220817170000],
      ["whale", "canceled", 20220817120000],
    ],
  );
  const [storm, lighthouse, ferry] = items;
  assert.deepEqual(
    [storm?.place, storm?.provider, storm?.byline, storm?.ednote],
    ["OSLO", "AFP", "Harbour desk", "bur-dar/gl/fz"],
  );
  assert.deepEqual(
    [storm?.created, storm?.versionCreated],
    [instant("2022-08-17T07:00:00Z"), instant("2022-08-17T16:18:57Z")],
  );
  assert.deepEqual(
    [storm?.language, storm?.rights, storm?.keywords, storm?.summary],
    ["en", "© Harbour Press", ["Weather"], "The fjord is closed."],
  );
  assert.deepEqual(
    storm?.pictures.map(({ href, alt }) => [href, alt]),
    [["https://harbour.example.com/news/2022/storm.jpg", "The quay"]],
  );
  assert.deepEqual(storm?.body, [
    {
      kind: "paragraph",
      inlines: [
        { kind: "text", text: "The fjord is closed to ships. See " },
        {
          kind: "link",
          url: "https://harbour.example.com/news/2022/storm/map.html",
          inlines: [{ kind: "text", text: "the map" }],
        },
        { kind: "text", text: "." },
      ],
    },
  ]);
  assert.deepEqual(bodyLines(lighthouse?.body ?? []), ["It stands <b>on</b> a rock.", "It is red."]);
  assert.equal(lighthouse?.byline, "Jane Doe");
  assert.deepEqual(bodyLines(ferry?.body ?? []), ["It is back."]);
});

test("RSS: full content, people, pictures, marks of headlines; nothing of scripts and pixels", () => {
  const [crane, older, html, bare] = readSample(feedReader, "feed/rss.xml").map((read) =>
    "item" in read ? read : assert.fail(read.message),
  );
  const item = crane?.item;
  assert.deepEqual([item?.headline, item?.signal], ["Crane falls into the sea, AT&T line cut", "update"]);
  assert.deepEqual([item?.uri, item?.version], ["harbour-17", 20220817161857]);
  assert.deepEqual(
    [item?.byline, item?.advisory, item?.summary],
    ["Jane Doe", "Adds detail", "A crane fell into the sea."],
  );
  assert.deepEqual([item?.language, item?.keywords], ["en-GB", ["Harbour", "Accidents"]]);
  assert.deepEqual(bodyLines(item?.body ?? []), [
    "A crane fell into the sea.",
    "heading: Nobody hurt",
    "list: One line cut\nTwo boats wet",
  ]);
  assert.equal(item?.rights, "© Harbour Press Copyright 2022 Harbour Press");
  assert.deepEqual(item?.pictures[0], {
    href: "https://harbour.example.com/crane.jpg",
    alt: null,
    caption: "The crane in the water",
    credit: "Harbour Press",
  });
  assert.deepEqual(
    [older?.item.status, older?.item.headline, older?.item.body],
    ["canceled", "Crane is older than said", []],
  );
  assert.deepEqual(
    [html?.item.headline, html?.item.uri, html?.item.created],
    ["How <main> is spelled in HTML", "https://harbour.example.com/html", null],
  );
  assert.deepEqual(
    html?.warnings.map(({ code }) => code),
    ["excerpt"],
  );
  assert.match(bare?.item.uri ?? "", /^urn:sha256:[0-9a-f]{64}$/);
  assert.equal(bare?.item.headline, "An item without a title, a link or a date");
});

test("JSON Feed: text and HTML, relative links, what Dateline sites say of their stories", () => {
  const { items, withdrawn, home } = feed(sample("feed.json"));
  assert.equal(home, "https://harbour.example.com/");
  assert.deepEqual(
    items.map(({ id, url, title, version, authors }) => ({ id, url, title, version, authors })),
    [
      {
        id: "tag:harbour.example.com,2022:story/storm",
        url: "https://harbour.example.com/storm.html",
        title: "Storm & tide",
        version: 3,
        authors: ["Harbour desk"],
      },
      {
        id: "17",
        url: "https://harbour.example.com/whale.html",
        title: "Whale",
        version: null,
        authors: ["Harbour desk"],
      },
    ],
  );
  assert.deepEqual(withdrawn, [
    {
      id: "tag:harbour.example.com,2022:story/crane",
      url: "https://harbour.example.com/crane.html",
      title: "Crane",
      when: instant("2022-08-17T20:00:00Z"),
    },
  ]);
  const [storm, whale, crane] = readSample(feedReader, "feed/feed.json").map((read) =>
    "item" in read ? read.item : assert.fail(read.message),
  );
  assert.deepEqual(bodyLines(storm?.body ?? []), [
    "The storm came with the tide.",
    "quote: “Go home,” said the harbour.",
  ]);
  assert.deepEqual(bodyLines(whale?.body ?? []), ["It <came>.", "It left."]);
  assert.deepEqual([crane?.status, crane?.body], ["canceled", []]);
});

test("RDF: the address of an item is its name", () => {
  const { kind, items } = feed(
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://h.example.com/"><title>H</title><link>https://h.example.com/</link></channel><item rdf:about="https://h.example.com/1"><title>One</title><link>https://h.example.com/1</link><dc:date>2022-08-17T16:18:57+00:00</dc:date></item></rdf:RDF>',
  );
  assert.equal(kind, "rdf");
  assert.deepEqual(
    items.map(({ id, url, title, published }) => ({ id, url, title, published })),
    [
      {
        id: "https://h.example.com/1",
        url: "https://h.example.com/1",
        title: "One",
        published: instant("2022-08-17T16:18:57Z"),
      },
    ],
  );
});

test("relative links are relative to where the feed came from", () => {
  const rss =
    '<rss version="2.0"><channel><title>x</title><link>/</link><item><title>y</title><link>../a b</link></item></channel></rss>';
  assert.deepEqual(
    feed(rss, "https://h.example.com/feeds/rss.xml").items.map(({ url }) => url),
    ["https://h.example.com/a%20b"],
  );
  assert.deepEqual(
    feed(rss).items.map(({ url }) => url),
    [null],
  );
});

const roots = [
  ["<?xml version='1.0'?>\n<!-- <rss> -->\n<feed xmlns='http://www.w3.org/2005/Atom'/>", "atom"],
  ["\ufeff<rss version='2.0'>", "rss"],
  ["<!DOCTYPE rss PUBLIC '-//x//EN' 'http://x/rss.dtd'>\n<rss version='0.91'>", "rss"],
  ["<a:feed xmlns:a='http://www.w3.org/2005/Atom'>", "atom"],
  ["<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", "rdf"],
  ["<rdf:RDF xmlns='http://www.w3.org/2004/02/skos/core#'>", null],
  ['{ "version": "https://jsonfeed.org/version/1" }', "json"],
  ['{ "version": "3.1", "text": "\\"version\\": \\"https://jsonfeed.org/version/1\\"" }', null],
  ["<html><body><rss version='2.0'></body></html>", null],
  ["<nitf><rss/></nitf>", null],
  ["plain <rss version='2.0'>", null],
  ["", null],
] as const;
for (const [text, kind] of roots) {
  test(`root: ${text.slice(0, 50)}`, () => {
    assert.equal(feedKind(text), kind);
  });
}

const refused = [
  ["<html><body>Sign in</body></html>", "not-a-feed"],
  ["<rss version='2.0'><channel><title>cut", "not-a-feed"],
  ['{"items": [', "not-json"],
  ['{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [{"__proto__": {"a": 1}}]}', "unsafe-name"],
  [
    "<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss version='2.0'><channel><title>&b;</title></channel></rss>",
    "doctype",
  ],
  [`<rss version='2.0'><channel>${"<a>".repeat(500)}${"</a>".repeat(500)}</channel></rss>`, "over-cap"],
] as const;
for (const [text, code] of refused) {
  test(`refused (${code}): ${text.slice(0, 50)}`, () => {
    const read = readFeed(text, null);
    assert.equal(read.kind === "failed" ? read.error.code : "read", code);
  });
}

const dates = [
  ["Wed, 17 Aug 2022 16:18:57 GMT", "2022-08-17T16:18:57Z"],
  ["17 August 22 12:18 EDT", "2022-08-17T16:18:00Z"],
  ["Wed, 17 Aug 2022 18:18:57 +0200", "2022-08-17T16:18:57Z"],
  ["2022-08-17T16:18:57.250Z", "2022-08-17T16:18:57Z"],
  ["2022-08-17 18:18+02:00", "2022-08-17T16:18:00Z"],
  ["Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00Z"],
  ["Wed, 17 Aug 2022 16:18:57", null],
  ["2022-08-17T16:18:57", null],
  ["2022-08-17", null],
  ["Wed, 31 Feb 2022 16:18:57 GMT", null],
  ["Wed, 17 Aug 2022 25:18:57 GMT", null],
  ["Wed, 17 Aug 2022 16:18:57 A", null],
  ["yesterday", null],
  ["", null],
] as const;
for (const [text, iso] of dates) {
  test(`date: ${text}`, () => {
    assert.deepEqual(feedInstant(text), iso === null ? null : instant(iso));
  });
}

const titles = [
  ["A <b>bold</b> &amp; title", "A bold & title"],
  ["AT&T and R&D", "AT&T and R&D"],
  ["A < B > C", "A < B > C"],
  ["A<B", "A<B"],
  ["How <main> works", "How <main> works"],
  ["&lt;script&gt; in a title", "<script> in a title"],
  ["&amp;lt; is written", "&lt; is written"],
  ["Caf&eacute; &#8212; open", "Café — open"],
  ["one<br/>two", "one two"],
  ["<i></i>", null],
  [" \n ", null],
] as const;
for (const [raw, title] of titles) {
  test(`title: ${raw}`, () => {
    assert.equal(plainTitle(raw), title);
  });
}

test("the plain text of HTML holds nothing of its scripts and styles", () => {
  assert.equal(
    plainFromHtml("<p>One</p><script>two()</script><style>three</style><p>four &amp; <x>five</x></p>"),
    "One four & five",
  );
});

test("an item over a cap is refused by name, the others are read", () => {
  const deep = "<div>".repeat(300);
  const rss = `<rss version="2.0"><channel><title>x</title><item><title>Deep</title><description><![CDATA[${deep}x]]></description></item><item><title>Fine</title><description>Text of it.</description></item></channel></rss>`;
  const reads = readText(feedReader, rss).map((read) =>
    "item" in read ? read.item.headline : [read.code, /"Deep"/.test(read.message)],
  );
  assert.deepEqual(reads, [["over-cap", true], "Fine"]);
});
