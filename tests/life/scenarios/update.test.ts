import assert from "node:assert/strict";
import { describe } from "node:test";
import { pictureHash, pictureOf } from "../canary.ts";
import { edit, publish, refuse, retell, samePicture, stories } from "../events.ts";
import { differences } from "../release.ts";
import { scenario } from "../scenario.ts";
import { holds, page, pageLacks, says, shows, truly } from "../truths.ts";

describe("an update", { concurrency: 2 }, () => {
  scenario(
    "is seen by readers, feeds and search engines",
    stories({ moon: {} }),
    publish(),
    pageLacks("moon", "Updated"),
    edit("moon", { updated: "2022-08-18T11:00:00Z", version: 2, headline: "Headline zqmoonq anew" }),
    publish(),
    page("moon", /Updated <time dateTime="2022-08-18T11:00:00Z"/i, "Headline zqmoonq anew"),
    pageLacks("moon", "Headline zqmoonq of a story"),
    page("moon", /"dateModified": ?"2022-08-18T11:00:00Z"/),
    holds("atom.xml", "<updated>2022-08-18T11:00:00Z</updated>", "tag:wire.example,2022:story/zqmoonq-id"),
  );

  scenario(
    "leaves nothing of the text that it replaces",
    stories({ moon: {}, sun: {} }),
    retell("moon", "The rover Zqoldtextq has landed, zqmoonq was told."),
    publish(),
    page("moon", "Zqoldtextq"),
    retell("moon", "The rover has not landed, zqmoonq was told."),
    publish(),
    truly(({ release }) => {
      for (const [file, bytes] of release) assert.ok(!bytes.includes("Zqoldtextq"), file);
    }),
  );

  scenario(
    "of the picture takes the earlier one away",
    stories({ moon: {}, sun: {} }),
    publish(),
    samePicture("moon", "sun"),
    publish(),
    truly(async ({ release }) => {
      const hash = pictureHash(await pictureOf("moon"));
      assert.deepEqual(
        [...release].filter(([path, bytes]) => path.includes(hash) || bytes.includes(hash)),
        [],
      );
    }),
    shows("sun"),
  );

  scenario(
    "of the slug moves the page; an alias leads from the old address, and nothing is left there",
    stories({ moon: {}, sun: {} }),
    publish(),
    edit("moon", { slug: "zqmoonq-moved", aliases: ["/2022/08/17/zqmoonq-slug.html"] }),
    publish(),
    truly(({ release }) => assert.ok(!release.has("2022/08/17/zqmoonq-slug.html"), "The old page is still there.")),
    shows("moon"),
    holds("atom.xml", "story/zqmoonq-id"),
  );

  scenario(
    "cannot be older than the story",
    stories({ moon: { updated: "2022-08-17T09:59:59Z" } }),
    refuse(),
    says("date-order"),
  );

  scenario(
    "of nothing changes nothing",
    stories({ moon: {}, sun: {} }),
    publish(),
    publish(),
    truly(({ release, before }) => assert.deepEqual(differences(before, release), [])),
    publish({ alone: true }),
    truly(({ release, before }) => assert.deepEqual(differences(before, release), [])),
  );
});
