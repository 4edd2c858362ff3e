import assert from "node:assert/strict";
import { test } from "node:test";
import { bareStory, siteWith } from "./newsroom.ts";
import { fileAt, printed, releaseOf } from "./printed.ts";

test("trust.txt and ads.txt are there when they hold something, and say only that", () => {
  const bare = printed(releaseOf(siteWith(), [], [bareStory]), ["trust", "ads"]);
  assert.deepEqual([...bare], []);
  const site = siteWith({
    trust: [
      { relation: "belongto", url: "https://group.example/" },
      { relation: "social", url: "https://social.example/@wire\r\ncontact=https://evil.example/" },
    ],
    adsTxt: ["ads.example, 1234, DIRECT", "OWNERDOMAIN=spacewar.com"],
  });
  const files = printed(releaseOf(site, [], [bareStory]), ["trust", "ads"]);
  assert.deepEqual(fileAt(files, "/trust.txt").split("\n"), [
    "belongto=https://group.example/",
    "social=https://social.example/@wire contact=https://evil.example/",
    "datatrainingallowed=no",
    "",
  ]);
  assert.equal(fileAt(files, "/ads.txt"), "ads.example, 1234, DIRECT\nOWNERDOMAIN=spacewar.com\n");
});
