import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  absolute,
  agencyPath,
  defaultPermalink,
  feedPaths,
  fileOfPath,
  href,
  listPath,
  monthPath,
  pathOfFile,
  sectionPath,
  storyPath,
  topicPath,
  yearPath,
} from "../../src/model/address.ts";
import { at, siteWith } from "../derive/builders.ts";

const story = { date: at("2022-08-07T16:18:57Z"), slug: "kfor", id: "kfor-1", section: "military", agency: "afp" };

describe("storyPath", () => {
  for (const [pattern, path] of [
    [defaultPermalink, "/2022/08/07/kfor.html"],
    ["/{section}/{id}/", "/military/kfor-1/"],
    ["/{agency}/{slug}.html", "/afp/kfor.html"],
    ["/{slug}/{slug}/", "/kfor/kfor/"],
    ["/news-{year}{month}{day}-{id}.html", "/news-20220807-kfor-1.html"],
  ] as const) {
    test(`${pattern} gives ${path}`, () => {
      assert.equal(storyPath(pattern, "UTC", story), path);
    });
  }

  test("a story without an agency is the staff's", () => {
    assert.equal(storyPath("/{agency}/{slug}.html", "UTC", { ...story, agency: null }), "/staff/kfor.html");
  });

  for (const [zone, instant, day] of [
    ["UTC", "2022-12-31T23:59:59.999Z", "2022/12/31"],
    ["UTC", "2023-01-01T00:00:00Z", "2023/01/01"],
    ["Europe/Brussels", "2022-12-31T22:59:59Z", "2022/12/31"],
    ["Europe/Brussels", "2022-12-31T23:00:00Z", "2023/01/01"],
    ["Asia/Kolkata", "2022-12-31T18:29:59Z", "2022/12/31"],
    ["Asia/Kolkata", "2022-12-31T18:30:00Z", "2023/01/01"],
    ["Pacific/Honolulu", "2023-01-01T09:59:59Z", "2022/12/31"],
    ["Pacific/Honolulu", "2023-01-01T10:00:00Z", "2023/01/01"],
    // Samoa crossed the date line: there was no 30 December 2011.
    ["Pacific/Apia", "2011-12-30T09:59:59Z", "2011/12/29"],
    ["Pacific/Apia", "2011-12-30T10:00:00Z", "2011/12/31"],
    ["UTC", "0009-03-02T12:00:00Z", "0009/03/02"],
  ] as const) {
    test(`${instant} is the day ${day} in ${zone}`, () => {
      assert.equal(storyPath("/{year}/{month}/{day}/", zone, { ...story, date: at(instant) }), `/${day}/`);
    });
  }
});

describe("links", () => {
  for (const [prefix, path, link, url] of [
    ["/", "/", "/", "https://wire.example/"],
    ["/", "/space/", "/space/", "https://wire.example/space/"],
    ["/x/", "/", "/x/", "https://wire.example/x/"],
    ["/x/y/", "/2022/a.html", "/x/y/2022/a.html", "https://wire.example/x/y/2022/a.html"],
  ] as const) {
    test(`${path} below ${prefix} is ${link}`, () => {
      const site = siteWith({ prefix });
      assert.equal(href(site, path), link);
      assert.equal(absolute(site, path), url);
    });
  }
});

describe("files and paths", () => {
  for (const [path, file] of [
    ["/", "index.html"],
    ["/space/", "space/index.html"],
    ["/2022/08/17/a.html", "2022/08/17/a.html"],
    ["/feed.xml", "feed.xml"],
    ["/.well-known/security.txt", ".well-known/security.txt"],
    ["/not-index.html", "not-index.html"],
  ] as const) {
    test(`${path} is answered by ${file}, and back`, () => {
      assert.equal(fileOfPath(path), file);
      assert.equal(pathOfFile(file), path);
    });
  }

  const part = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
  const paths = fc
    .tuple(fc.array(part, { maxLength: 4 }), fc.constantFrom("", "a.html", "feed.xml", "xindex.html"))
    .map(([parts, file]) => `/${parts.map((each) => `${each}/`).join("")}${file}`);

  test("from a path to its file and back is where one began", () => {
    fc.assert(fc.property(paths, (path) => assert.equal(pathOfFile(fileOfPath(path)), path)));
  });

  test("from a file to its path and back is where one began", () => {
    fc.assert(
      fc.property(paths, (path) => {
        const file = fileOfPath(path);
        assert.equal(fileOfPath(pathOfFile(file)), file);
      }),
    );
  });
});

describe("lists", () => {
  for (const [name, path, expected] of [
    ["the front page of a list", listPath("/space/", null), "/space/"],
    ["page 1 of a list", listPath("/space/", 1), "/space/page/1/"],
    ["page 12 of a topic", listPath(topicPath("nato"), 12), "/topics/nato/page/12/"],
    ["a section", sectionPath("space"), "/space/"],
    ["an agency", agencyPath("afp"), "/agencies/afp/"],
    ["a year", yearPath(2022), "/archive/2022/"],
    ["a year of three digits", yearPath(800), "/archive/0800/"],
    ["a month", monthPath(2022, 8), "/archive/2022/08/"],
  ] as const) {
    test(`${name} is at ${expected}`, () => {
      assert.equal(path, expected);
    });
  }

  test("the three feeds stand beside their list", () => {
    assert.deepEqual(feedPaths("/"), { rss: "/feed.xml", atom: "/atom.xml", json: "/feed.json" });
    assert.deepEqual(feedPaths("/topics/nato/"), {
      rss: "/topics/nato/feed.xml",
      atom: "/topics/nato/atom.xml",
      json: "/topics/nato/feed.json",
    });
  });
});
