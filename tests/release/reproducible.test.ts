import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "../newsrooms.ts";
import { released } from "./build.ts";
import { differences } from "./release.ts";
import { copySample, sampleNewsroom, sampleNow, sampleRelease } from "./sample.ts";

test("a minute later, no file of the release is another, but the status that says as of when it is", async () => {
  const later = new Date(Date.parse(sampleNow) + 60_000).toISOString();
  const output = join(temporaryFolder("later"), "release");
  const found = differences(await sampleRelease(), await released(sampleNewsroom(), { now: later, output }));
  assert.deepEqual(found, ["status.json differs"]);
});

test("place, time zone, language, umask and folder change no byte of a release", async () => {
  const elsewhere = temporaryFolder("elsewhere");
  copySample(elsewhere);
  const release = await released(elsewhere, {
    now: sampleNow,
    cwd: temporaryFolder("cwd"),
    umask: 0o077,
    environment: { TZ: "Pacific/Apia", LANG: "tr_TR.UTF-8", LC_ALL: "ar_EG.UTF-8" },
  });
  assert.deepEqual(differences(await sampleRelease(), release), []);
});

test("a difference is found", async () => {
  const release = await sampleRelease();
  const other = new Map([...release].slice(1));
  const [first = ""] = release.keys();
  other.set("robots.txt", Buffer.from("User-agent: *\nDisallow: /\n"));
  other.set("zebra.html", Buffer.from(""));
  assert.deepEqual(differences(release, other), [
    `${first} is only in the first`,
    "robots.txt differs",
    "zebra.html is only in the second",
  ]);
});
