import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newsroom, site, storyFile, writeIn } from "../newsrooms.ts";
import { build, released, releaseOf } from "./build.ts";
import { filesWith } from "./release.ts";

const agencies = {
  open: { name: "Open Wire", label: "OPN", notice: "© Open Wire.", machineReadable: true, usageTerms: "zqterms" },
  shut: { name: "Shut Wire", label: "SHT", notice: "© Shut Wire." },
};

const note = { ednote: "zqednote: the desk is at +32 2 555 01", source: { uri: "urn:zqsource", version: 2 } };

const files = {
  "_data/agencies.json": agencies,
  "articles/open.md": storyFile(
    { headline: "An open story", agency: "open", urgency: 3, ...note },
    "Words of the open story.",
  ),
  "articles/shut.md": storyFile({ headline: "A shut story", agency: "shut", ...note }, "Words of the shut story."),
  "articles/own.md": storyFile({ headline: "A story of our own", ...note }, "Words of our own."),
};

describe("an agency that is machineReadable", () => {
  test("has a ninjs file beside each page, and no other agency has", async () => {
    const release = await releaseOf(files);
    const machine = [...release.keys()].filter((path) => /^2022\/.*\.json$/.test(path));
    assert.deepEqual(machine, ["2022/08/17/open.json"]);
    const item = JSON.parse(String(release.get("2022/08/17/open.json")));
    assert.equal(item.pubStatus, "usable");
    assert.equal(item.copyrightNotice, "© Open Wire.");
    assert.deepEqual(item.bodies[0].value, "<p>Words of the open story.</p>\n");
    assert.deepEqual(filesWith(release, "zqednote"), []);
    assert.deepEqual(filesWith(release, "zqsource"), []);
    assert.deepEqual(filesWith(release, "zqterms"), []);
  });

  test("names the file in the head of the page, and in no sitemap", async () => {
    const release = await releaseOf(files, { pathPrefix: "/x/" });
    const link = '<link rel="alternate" type="application/json" title="ninjs 3.1" href="/x/2022/08/17/open.json"/>';
    assert.ok(String(release.get("2022/08/17/open.html")).includes(link));
    assert.deepEqual(filesWith(release, "ninjs 3.1"), ["2022/08/17/open.html"]);
    // The second has it in its own name.
    assert.deepEqual(filesWith(release, "open.json"), ["2022/08/17/open.html", "2022/08/17/open.json"]);
  });

  test("has it in the folder of the page where pages are folders", async () => {
    const folders = { ...files, "_data/site.json": { ...site, permalink: "/{section}/{slug}/" } };
    const release = await releaseOf(folders);
    assert.ok(release.has("space/open/index.json"));
    assert.match(String(release.get("space/open/index.html")), /href="\/space\/open\/index\.json"/);
  });

  for (const [kind, front] of [
    ["killed", { status: "canceled" }],
    ["withheld", { status: "withheld" }],
    ["embargoed", { embargoed: "2022-08-19T00:00:00Z" }],
    ["expired", { licenceExpires: "2022-08-18T00:00:00Z" }],
  ] as const) {
    test(`has none for a story that is ${kind}`, async () => {
      const story = storyFile({ headline: "An open story of something", agency: "open", ...front }, "Words of it.");
      const release = await releaseOf({ ...files, "articles/open.md": story });
      assert.deepEqual(
        [...release.keys()].filter((path) => /^2022\/.*\.json$/.test(path)),
        [],
      );
      assert.deepEqual(filesWith(release, "open.json"), kind === "killed" ? ["_redirects"] : []);
    });
  }

  test("has it gone with a killed story's page: its address answers 410", async () => {
    const root = newsroom(files);
    assert.ok((await released(root)).has("2022/08/17/open.json"));
    const killed = storyFile({ headline: "An open story", agency: "open", status: "canceled" }, "Words.");
    writeIn(root, "articles/open.md", killed);
    const after = await released(root);
    assert.ok(!after.has("2022/08/17/open.json"));
    assert.match(String(after.get("_redirects")), /^\/2022\/08\/17\/open\.json \/410\.html 410$/m);
  });

  test("takes no address that is the portal's, or another story's", async () => {
    const root = newsroom({
      ...files,
      "_data/site.json": { ...site, permalink: "/{section}/{slug}.html" },
      "articles/feed.md": storyFile({ headline: "A feed", agency: "open" }),
      "articles/zoo.md": storyFile({ headline: "A zoo", aliases: ["/space/open.json"] }),
    });
    const { exitCode, stdout } = await build(root);
    assert.equal(exitCode, 1);
    assert.match(
      stdout,
      /articles\/feed\.md:\d+:\d+ error The URL \/space\/feed\.json is already taken by the portal itself/,
    );
    assert.match(
      stdout,
      /articles\/zoo\.md:\d+:\d+ error The URL \/space\/open\.json is already taken by articles\/open\.md/,
    );
  });
});
