import assert from "node:assert/strict";
import { describe } from "node:test";
import type { Front } from "../canary.ts";
import { damagePicture, edit, file, mend, publish, refuse, retell, settings, spoil, stories } from "../events.ts";
import { scenario } from "../scenario.ts";
import { hides, holds, jsonIn, keepsPageOf, page, says, shows, status, truly } from "../truths.ts";

const quarantine = { flags: ["--quarantine"] } as const;

describe("a quarantine", { concurrency: 2 }, () => {
  scenario(
    "keeps the last published page of a broken story and publishes the rest",
    stories({ moon: {}, sun: { section: "world" } }),
    publish(),
    spoil("moon"),
    edit("sun", { headline: "Headline zqsunq anew" }),
    refuse(),
    publish({ ...quarantine, alone: true }),
    keepsPageOf("moon"),
    shows("sun"),
    page("sun", "Headline zqsunq anew"),
    says("QUARANTINE", "zqmoonq-file.md: its last published page was kept", /zqmoonq-file\.md:\d+:\d+ error/),
    status({ quarantined: 1, problems: { total: 1, kinds: [{ code: "unknown-section", count: 1 }] } }),
    truly(({ release }) => assert.doesNotMatch(release.get("status.json")?.toString() ?? "", /zqmoonq/)),
    publish(quarantine),
    keepsPageOf("moon"),
    mend("moon"),
    publish(),
    shows("moon", "sun"),
    status({ quarantined: 0 }),
  );

  scenario(
    "leaves a broken story out that has no page yet",
    stories({ sun: {} }),
    publish(),
    stories({ moon: { section: "nowhere" } }),
    publish(quarantine),
    hides("moon"),
    shows("sun"),
    says("zqmoonq-file.md: left out"),
  );

  for (const [what, change] of [
    ["withheld", { status: "withheld" }],
    ["under embargo", { embargoed: "2031-01-01T00:00:00Z" }],
    ["at its licence's end", { licenceExpires: "2022-08-01T00:00:00Z" }],
  ] as const) {
    scenario(
      `keeps no page of a story that is broken and ${what}`,
      stories({ moon: {}, sun: {} }),
      publish(),
      edit("moon", change),
      spoil("moon"),
      publish(quarantine),
      hides("moon"),
      shows("sun"),
      says("zqmoonq-file.md: left out"),
    );
  }

  scenario(
    "is told as JSON to programs",
    stories({ moon: {}, sun: {} }),
    publish(),
    spoil("moon"),
    stories({ mars: { section: "nowhere" } }),
    publish({ flags: ["--quarantine", "--json"] }),
    truly(({ ended }) => {
      const { ok, despite, leftOut, kept } = jsonIn(ended.stdout);
      assert.deepEqual([ok, despite], [true, "quarantine"]);
      assert.deepEqual(leftOut, ["articles/zqmarsq-file.md", "articles/zqmoonq-file.md"]);
      assert.deepEqual(kept, ["articles/zqmoonq-file.md"]);
    }),
  );

  scenario(
    "keeps no page that somebody changed by hand",
    stories({ moon: {}, sun: {} }),
    publish(),
    truly(async ({ output }) => {
      const { appendFile } = await import("node:fs/promises");
      await appendFile(`${output}/2022/08/17/zqmoonq-slug.html`, "<p>by hand</p>");
    }),
    spoil("moon"),
    publish(quarantine),
    hides("moon"),
    shows("sun"),
  );

  scenario(
    "gives the page of a broken story to the sound one that took its address",
    stories({ moon: { slug: "shared-address", aliases: [] }, sun: { section: "world" } }),
    publish(),
    spoil("moon"),
    stories({ mars: { slug: "shared-address" } }),
    publish(quarantine),
    page("mars", "Headline zqmarsq"),
    shows("mars", "sun"),
  );

  scenario(
    "keeps no page that tells of a story which is embargoed since",
    stories({ moon: {}, sun: {}, mars: { section: "world", topics: [] } }),
    retell("moon", "As zqmoonq [reported](zqsunq-file.md) before."),
    publish(),
    spoil("moon"),
    edit("sun", { embargoed: "2030-01-01T00:00:00Z" }),
    publish(quarantine),
    hides("sun", "moon"),
    shows("mars"),
  );

  scenario(
    "takes a story whose picture turns out to be damaged for a broken one",
    stories({ moon: {}, sun: {} }),
    publish(),
    damagePicture("moon"),
    refuse(),
    says("zqmoonq-picture.png"),
    publish(quarantine),
    keepsPageOf("moon"),
    shows("sun"),
    status({ quarantined: 1 }),
  );

  scenario(
    "keeps the page's picture while another broken story shares nothing with it",
    stories({ moon: {}, mars: {}, sun: { section: "world" } }),
    publish(),
    spoil("moon"),
    spoil("mars"),
    publish(quarantine),
    keepsPageOf("moon"),
    keepsPageOf("mars"),
    status({ quarantined: 2 }),
  );
});

describe("a quarantine is for stories only", { concurrency: 2 }, () => {
  const faults: Readonly<Record<string, readonly ReturnType<typeof file>[]>> = {
    "site.json": [file("_data/site.json", "{")],
    "sections.json": [file("_data/sections.json", [])],
    "a rail": [file("_data/rails/sister.json", "{"), settings({ rails: ["sister"] })],
    "a file in the wrong place": [file("articles/notes.docx", "notes")],
    "a static file in the place of a page": [file("static/index.html", "mine")],
  };
  for (const [name, events] of Object.entries(faults)) {
    scenario(
      `an error in ${name} stops the build`,
      stories({ moon: {}, sun: {} }),
      publish(),
      spoil("moon"),
      ...events,
      refuse(quarantine),
    );
  }
});

describe("a quarantine takes a few newly broken stories", { concurrency: 2 }, () => {
  const names = ["ash", "birch", "cedar", "elm", "fir", "gum"];
  const all: Readonly<Record<string, Front>> = Object.fromEntries(names.map((name) => [name, { section: "world" }]));

  scenario(
    "five, but not six",
    stories({ ...all, sun: {} }),
    publish(),
    ...names.map(spoil),
    refuse(quarantine),
    says("6 stories are newly broken; at most 5", "quarantine-full"),
    mend("gum"),
    publish(quarantine),
    status({ quarantined: 5 }),
    keepsPageOf("ash"),
    shows("sun"),
  );

  scenario(
    "and counts those that were broken before no more",
    stories({ ...all, sun: {} }),
    publish(),
    ...names.slice(0, 5).map(spoil),
    publish(quarantine),
    spoil("gum"),
    publish(quarantine),
    status({ quarantined: 6 }),
    keepsPageOf("gum"),
    holds("index.html", "zqsunq"),
  );
});
