import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { newsroom, noon, site, storyFile, writeIn } from "../newsrooms.ts";
import { type Preview, startPreview } from "./preview.ts";

/** A place in a file, as the report names it. */
const aProblem = /\.(md|json):\d+:\d+/;

describe("the preview of a newsroom", () => {
  const root = newsroom({
    "articles/one.md": storyFile({ headline: "First headline", aliases: ["/reports/Old_999.html"] }, "[Two](two.md)"),
    "articles/two.md": storyFile({ headline: "Another story", date: "2022-08-16T00:00:00Z" }),
    "static/about.txt": "About us.",
  });
  const one = "/2022/08/17/one.html";
  const two = "/2022/08/16/two.html";
  const write = (headline: string, section = "space") =>
    writeIn(root, "articles/one.md", storyFile({ headline, section, aliases: ["/reports/Old_999.html"] }));
  let preview: Preview;

  before(async () => {
    preview = await startPreview(root, "--now", noon);
  });
  after(() => preview.stop());

  test("serves every kind of page, and what is copied as it is", async () => {
    for (const path of ["/", one, two, "/space/", "/archive/2022/08/", "/feed.xml", "/sitemap.xml", "/about.txt"]) {
      assert.equal((await preview.get(path)).status, 200, path);
    }
    assert.match((await preview.get(one)).text, /First headline/);
  });

  test("says 404 for a page that does not exist", async () => {
    assert.equal((await preview.get("/2022/08/17/none.html")).status, 404);
    assert.doesNotMatch((await preview.get("/problems/")).text, aProblem);
  });

  test("redirects an alias to its story", async () => {
    const { status, location } = await preview.get("/reports/Old_999.html?utm=1");
    assert.deepEqual([status, location], [302, one]);
  });

  test("shows an edited story, on its page and in the lists", async () => {
    // The watch begins just after the first page is served, so the story is written until it is noticed.
    await preview.shows(one, /Second headline/, () => write("Second headline"));
    await preview.shows("/", /Second headline/);
    await preview.shows("/feed.xml", /Second headline/);
    await preview.hides("/", /First headline/);
  });

  test("shows a new story", async () => {
    writeIn(root, "articles/three.md", storyFile({ headline: "Third story", date: "2022-08-15T00:00:00Z" }));
    await preview.shows("/2022/08/15/three.html", /Third story/);
    await preview.shows("/", /Third story/);
  });

  test("reports a broken story in the terminal, at /problems/ and on its own page, and serves the rest", async () => {
    write("Second headline", "spcae");
    const problem = /There is no section (&quot;|")spcae/;
    await preview.shows("/problems/", problem);
    await preview.shows("/problems/", aProblem);
    await preview.shows(one, problem);
    assert.match(
      preview.printed(),
      /articles\/one\.md:4:10 error There is no section "spcae"[^\n]*Did you mean "space"/,
    );
    await preview.hides("/", /Second headline/);
    await preview.hides("/feed.xml", /Second headline/);
    await preview.shows("/", /Another story/);
    await preview.answers(two, 200);
    await preview.answers("/about.txt", 200);
  });

  test("recovers when the story is mended", async () => {
    write("Third headline");
    await preview.shows(one, /Third headline/);
    await preview.shows("/", /Third headline/);
    await preview.hides("/problems/", aProblem);
    assert.match(preview.printed(), /All problems are mended/);
  });

  test("keeps the last good edition while the site itself is broken", async () => {
    writeIn(root, "_data/site.json", "{");
    await preview.shows("/problems/", /This is not JSON/);
    await preview.shows(one, /Third headline/);
    writeIn(root, "_data/site.json", { ...site, title: "The Renamed Wire" });
    await preview.shows("/", /The Renamed Wire/);
    await preview.hides("/problems/", aProblem);
  });

  test("forgets a deleted story, its page, its alias and its place in the lists", async () => {
    rmSync(join(root, "articles/one.md"));
    await preview.answers(one, 404);
    await preview.answers("/reports/Old_999.html", 404);
    await preview.hides("/", /Third headline/);
    await preview.hides("/feed.xml", /Third headline/);
  });
});

describe("the preview of a newsroom below a path, broken from the start", () => {
  const root = newsroom({
    "_data/site.json": '{ "title": "The Wire" ',
    "articles/one.md": storyFile({ headline: "First headline", aliases: ["/old.html"] }, "[Archive](/archive/)"),
  });
  let preview: Preview;

  before(async () => {
    preview = await startPreview(root, "--now", noon, "--path-prefix", "/x/");
  });
  after(() => preview.stop());

  test("serves the report", async () => {
    assert.match(preview.printed(), /_data\/site\.json:1:\d+ error This is not JSON/);
    assert.match((await preview.get("/x/problems/")).text, /This is not JSON/);
    assert.match((await preview.get("/x/2022/08/17/one.html")).text, /This is not JSON/);
  });

  test("serves the newsroom once it is mended, with every link below the path", async () => {
    await preview.shows("/x/2022/08/17/one.html", /First headline/, () => writeIn(root, "_data/site.json", site));
    const { text } = await preview.get("/x/2022/08/17/one.html");
    const links = [...text.matchAll(/ (?:href|src)="(\/[^"]*)"/g)].map(([, link = ""]) => link);
    assert.ok(links.includes("/x/archive/"));
    assert.deepEqual(
      links.filter((link) => !link.startsWith("/x/") && !link.startsWith("/.11ty/")),
      [],
    );
    const { status, location } = await preview.get("/x/old.html");
    assert.deepEqual([status, location], [302, "/x/2022/08/17/one.html"]);
  });
});
