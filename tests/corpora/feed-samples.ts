import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { feedReader } from "../../src/intake/feed/feed-reader.ts";
import type { FeedDocument, FeedItem } from "../../src/intake/feed-document.ts";
import { readFeed } from "../../src/intake/read-feed.ts";
import { projectRoot } from "../release/build.ts";
import type { Check } from "./check.ts";
import { type Expected, expectedFeed } from "./expected-feed.ts";
import { validCase } from "./valid-feed.ts";

/** Feeds of others, which are not ours to pass on, and what is in them. */
export const feedSamples = join(projectRoot, "../shared/feeds-samples");

export function areFeedSamplesMissing(): boolean {
  return !existsSync(join(feedSamples, "feedsmith"));
}

/** The reference feeds of feedsmith field by field, and the cases of the feed validator of the W3C for RSS 2.0. */
export function feedChecks(): readonly Check[] {
  const references = filesIn("feedsmith").filter((file) => file.endsWith(".xml"));
  const cases = filesIn("feedvalidator-rss20").filter((file) => /\.(?:xml|html)$/.test(file));
  return [
    ...references.map((file) => ({
      name: `feeds: ${basename(file)}, field by field`,
      faults: () =>
        differences(read(file), expectedFeed(JSON.parse(textOf(file.replace(/\.xml$/, ".json"))), textOf(file))),
    })),
    { name: `feeds: ${cases.length} cases of the validator never throw`, faults: () => cases.flatMap(thrown) },
    { name: "feeds: valid cases give their titles and links", faults: () => cases.flatMap(lost) },
  ];
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(feedSamples, folder), { recursive: true, encoding: "utf8" })
    .sort()
    .map((file) => join(folder, file));
}

function textOf(file: string): string {
  return readFileSync(join(feedSamples, file), "utf8");
}

function read(file: string): FeedDocument {
  const feed = readFeed(textOf(file), null);
  if (feed.kind === "failed") throw new Error(feed.error.message);
  return feed.value;
}

function differences(feed: FeedDocument, expected: Expected): readonly string[] {
  const own = (["title", "home", "language", "rights"] as const).flatMap((field) =>
    difference(field, feed[field], expected[field]),
  );
  const count = difference("items", feed.items.length, expected.items.length);
  const items = expected.items.flatMap((item, at) => {
    const found: Partial<FeedItem> = feed.items[at] ?? {};
    return Object.entries(item).flatMap(([field, value]) =>
      difference(`item ${at + 1} ${field}`, Object.entries(found).find(([name]) => name === field)?.[1], value),
    );
  });
  return [...own, ...count, ...items];
}

function difference(field: string, found: unknown, expected: unknown): readonly string[] {
  const [a, b] = [written(found), written(expected)];
  return a === b ? [] : [`${field}: ${a} instead of ${b}`];
}

/** As JSON. References keep no marks of text and XHTML, so HTML is compared by its words. */
function written(value: unknown): string | undefined {
  if (typeof value !== "string") return JSON.stringify(value);
  const words = value.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  return JSON.stringify(words.trim());
}

/** Neither the feed nor the stories made of it may throw, whatever is wrong with the file. */
function thrown(file: string): readonly string[] {
  try {
    feedReader.read({ name: file, text: textOf(file), modified: null });
    return [];
  } catch (error) {
    return [`${file}: ${error}`];
  }
}

function lost(file: string): readonly string[] {
  const valid = validCase(textOf(file));
  if (valid === null) return [];
  const feed = readFeed(textOf(file), null);
  if (feed.kind === "failed") return [`${file}: ${feed.error.message}`];
  const { title, home, items } = feed.value;
  const found = [{ title, url: home }, ...items.map((item) => ({ title: item.title, url: item.url }))];
  return difference(file, found, valid);
}
