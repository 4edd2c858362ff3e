import assert from "node:assert/strict";
import { test } from "node:test";
import type { Changes } from "../../src/press/changes.ts";
import { indexNowRequests } from "../../src/press/index-now.ts";
import { siteWith } from "../emit/newsroom.ts";

const key = "0123456789abcdef";
const site = siteWith({ prefix: "/x/", indexNowKey: key });

const changes: Changes = {
  added: ["2022/08/17/b.html", "pictures/a.jpg"],
  changed: ["index.html", "feed.xml", "404.html", "410.html", "status.json", "_redirects"],
  removed: ["2022/08/17/a.html", "assets/a.css"],
};

test("search engines are told of pages, also of those that went, and of nothing else", () => {
  assert.deepEqual(indexNowRequests(changes, site), [
    {
      host: "www.spacewar.com",
      key,
      keyLocation: `https://www.spacewar.com/x/${key}.txt`,
      urlList: [
        "https://www.spacewar.com/x/",
        "https://www.spacewar.com/x/2022/08/17/a.html",
        "https://www.spacewar.com/x/2022/08/17/b.html",
      ],
    },
  ]);
});

test("without a key, or without pages, there is nothing to tell", () => {
  assert.deepEqual(indexNowRequests(changes, siteWith()), []);
  assert.deepEqual(indexNowRequests({ added: ["feed.xml"], changed: [], removed: [] }, site), []);
});

const sizes = [
  { pages: 10_000, requests: [10_000] },
  { pages: 10_001, requests: [10_000, 1] },
];

for (const { pages, requests } of sizes) {
  test(`${pages} pages make ${requests.length} requests`, () => {
    const added = Array.from({ length: pages }, (_, index) => `story-${index}.html`);
    const made = indexNowRequests({ added, changed: [], removed: [] }, site);
    assert.deepEqual(
      made.map(({ urlList }) => urlList.length),
      requests,
    );
    assert.equal(new Set(made.flatMap(({ urlList }) => urlList)).size, pages);
  });
}
