import assert from "node:assert/strict";
import { test } from "node:test";
import { site, storyFile } from "../../newsrooms.ts";
import { releaseOf } from "../../release/build.ts";

const story = (id: string, front: object) =>
  storyFile({ id, headline: `Headline of ${id}`, agency: "tst", ...front }, `Words of ${id}.`);

test("rails are filled from our own stories at every build, by section, by topic or from all", async () => {
  const release = await releaseOf({
    "_data/site.json": { ...site, rails: ["orbit", "nato", "all"], pageSizes: { rail: 2, related: 1 } },
    "_data/rails/orbit.json": { title: "Orbit", _dateline: { from: "section:space" } },
    "_data/rails/nato.json": { title: "NATO", _dateline: { from: "topic:NATO" } },
    "_data/rails/all.json": { title: "Latest", _dateline: { from: "latest" } },
    "articles/page.md": story("page", { section: "world", date: "2022-08-01T00:00:00Z" }),
    "articles/s1.md": story("s1", { date: "2022-08-17T05:00:00Z", topics: ["NATO"] }),
    "articles/s2.md": story("s2", { date: "2022-08-17T04:00:00Z" }),
    "articles/s3.md": story("s3", { date: "2022-08-17T03:00:00Z" }),
    "articles/n1.md": story("n1", { date: "2022-08-17T02:00:00Z", topics: ["NATO"] }),
    "articles/n2.md": story("n2", {
      date: "2022-08-17T01:00:00Z",
      section: "world",
      topics: ["NATO"],
      status: "canceled",
    }),
    "articles/paid.md": story("paid", { date: "2022-08-17T06:00:00Z", topics: ["NATO"], sponsored: true }),
    "articles/held.md": story("held", { date: "2022-08-17T07:00:00Z", embargoed: "2022-08-19T00:00:00Z" }),
  });
  const page = String(release.get("2022/08/01/page.html"));
  const shown = (id: string) => {
    const section = new RegExp(`<section[^>]* data-rail="${id}".*?</section>`, "s").exec(page)?.[0] ?? "";
    return [...section.matchAll(/Headline of (\w+)/g)].map(([, name]) => name);
  };
  // Each story once on a page; the killed one, the paid one and the one that is held are in none.
  assert.deepEqual([shown("orbit"), shown("nato"), shown("all")], [["s1", "s2"], ["n1"], ["s3"]]);
  assert.equal(JSON.parse(String(release.get("status.json"))).rails.length, 3);
});
