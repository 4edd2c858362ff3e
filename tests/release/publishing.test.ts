import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before as beforeAll, describe, test } from "node:test";
import sharp from "sharp";
import { newsroom, site, storyFile, temporaryFolder, writeIn } from "../newsrooms.ts";
import { build, type Ended, released } from "./build.ts";
import { isThing } from "./pages.ts";
import { differences, type Release, readRelease } from "./release.ts";

const sound = { "articles/a.md": storyFile() };

/** The problems that a build told as JSON. */
function problemsIn({ stdout }: Ended): readonly unknown[] {
  const told: unknown = JSON.parse(stdout);
  assert.ok(isThing(told) && Array.isArray(told["problems"]), stdout);
  return told["problems"];
}

describe("a build that fails leaves the earlier release as it was", () => {
  const faults: readonly (readonly [name: string, path: string, content: string | object])[] = [
    ["a broken story", "articles/b.md", "---\nheadline: [\n---\n"],
    ["an unknown section", "articles/b.md", storyFile({ section: "sport" })],
    ["a second story at the same address", "articles/x/a.md", storyFile({ id: "other" })],
    ["a broken site", "_data/site.json", "{"],
    ["a site without a title", "_data/site.json", { url: "https://wire.example" }],
    ["a missing picture", "articles/b.md", storyFile({ headline: "B", image: { src: "none.jpg", alt: "x" } })],
    ["a picture that is none", "articles/b.jpg", "GIF89a"],
    ["a static file in the place of a page", "static/index.html", "mine"],
    ["a static file in the place of a story", "static/2022/08/17/a.html", "mine"],
    ["a static file in the place of a feed", "static/feed.xml", "mine"],
  ];
  let published = "";
  let before: Release;

  beforeAll(async () => {
    published = newsroom({ ...sound, "static/kept.txt": "kept" });
    before = await released(published);
  });

  for (const [name, path, content] of faults) {
    test(name, async () => {
      const root = temporaryFolder("fault");
      cpSync(published, root, { recursive: true });
      writeIn(root, path, content);
      if (path.endsWith(".jpg"))
        writeIn(root, "articles/c.md", storyFile({ headline: "C", image: { src: "b.jpg", alt: "x" } }));
      const ended = await build(root);
      assert.equal(ended.exitCode, 1, ended.stdout + ended.stderr);
      assert.deepEqual(differences(before, readRelease(join(root, "_site"))), []);
      assert.ok((ended.stdout + ended.stderr).includes(path), "the report does not name the file");
      assert.ok(!existsSync(join(root, ".dateline/lock")), "the lock is still held");
      assert.ok(!existsSync(join(root, ".dateline/staging")), "the staged release is still there");
    });
  }
});

test("a picture that breaks off while it is developed fails the build and leaves the earlier release", async () => {
  const root = newsroom(sound);
  const before = await released(root);
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const whole = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#000", noise } })
    .png()
    .toBuffer();
  // Its head is sound, so that it can be measured.
  writeIn(root, "articles/half.png", whole.subarray(0, whole.length / 2));
  writeIn(root, "articles/b.md", storyFile({ headline: "B", image: { src: "half.png", alt: "x" } }));
  const ended = await build(root);
  assert.equal(ended.exitCode, 1, ended.stdout + ended.stderr);
  assert.match(ended.stdout, /articles\/half\.png.*bad-picture/);
  assert.deepEqual(differences(before, readRelease(join(root, "_site"))), []);
});

test("after a failed build the next one works", async () => {
  const root = newsroom({ ...sound, "static/index.html": "mine" });
  assert.equal((await build(root)).exitCode, 1);
  assert.ok(!existsSync(join(root, "_site")));
  rmSync(join(root, "static/index.html"));
  assert.ok((await released(root)).has("index.html"));
});

test("a static file in the place of a page is a problem like any other, in JSON too", async () => {
  const ended = await build(newsroom({ ...sound, "static/feed.xml": "mine" }), { flags: ["--json"] });
  assert.equal(ended.exitCode, 1);
  const [problem] = problemsIn(ended);
  assert.ok(isThing(problem));
  assert.deepEqual([problem["code"], problem["file"]], ["static-collision", "static/feed.xml"]);
});

test("with --json, standard output is JSON and nothing else", async () => {
  const published = await build(newsroom(sound), { flags: ["--json"] });
  assert.deepEqual([published.exitCode, problemsIn(published)], [0, []]);
  const failed = await build(newsroom({ "articles/a.md": storyFile({ section: "sport" }) }), { flags: ["--json"] });
  assert.deepEqual([failed.exitCode, problemsIn(failed).length], [1, 1]);
});

test("static files are published as they are", async () => {
  const bytes = Buffer.from([0, 255, 13, 10, 0]);
  const release = await released(newsroom({ ...sound, "static/house/a.bin": bytes, "static/.well-known/x.txt": "x" }));
  assert.deepEqual(release.get("house/a.bin"), bytes);
  assert.ok(release.has(".well-known/x.txt"));
});

describe("one build at a time", () => {
  test("a build beside one that lives ends with 75 and touches nothing", async () => {
    const root = newsroom(sound);
    const before = await released(root);
    writeIn(root, ".dateline/lock", `${process.pid}\n`);
    writeIn(root, "articles/b.md", storyFile({ headline: "B" }));
    const ended = await build(root);
    assert.equal(ended.exitCode, 75);
    assert.ok(ended.stderr.includes(String(process.pid)), ended.stderr);
    assert.deepEqual(differences(before, readRelease(join(root, "_site"))), []);
    assert.equal(readFileSync(join(root, ".dateline/lock"), "utf8"), `${process.pid}\n`);
  });

  test("the lock of a process that is gone is taken over", async () => {
    const root = newsroom(sound);
    const { pid } = spawnSync(process.execPath, ["--eval", ""]);
    writeIn(root, ".dateline/lock", `${pid}\n`);
    assert.ok((await released(root)).has("index.html"));
    assert.ok(!existsSync(join(root, ".dateline/lock")));
  });

  test("of builds that start together, each publishes or stands back, and the release is whole", async () => {
    const root = newsroom(sound);
    const expected = await released(root, { output: join(temporaryFolder("alone"), "release") });
    const ended = await Promise.all([build(root), build(root)]);
    assert.ok(ended.some(({ exitCode }) => exitCode === 0));
    for (const { exitCode, stderr } of ended) assert.ok(exitCode === 0 || exitCode === 75, stderr);
    assert.deepEqual(differences(expected, readRelease(join(root, "_site"))), []);
  });
});

describe("the output is guarded", () => {
  const refused: Readonly<Record<string, (root: string) => string>> = {
    "a folder with files of others": () => {
      const folder = temporaryFolder("foreign");
      writeIn(folder, "thesis.txt", "three years of work");
      return folder;
    },
    "a folder whose status.json is another's": () => {
      const folder = temporaryFolder("foreign");
      writeIn(folder, "status.json", { generator: "Other" });
      return folder;
    },
    "the newsroom": (root) => root,
    "a folder around the newsroom": (root) => join(root, ".."),
    "the stories": (root) => join(root, "articles"),
    "a folder among the stories": (root) => join(root, "articles/2022"),
    "the private state": (root) => join(root, ".dateline/release"),
    "a file": () => {
      const folder = temporaryFolder("foreign");
      writeIn(folder, "file", "x");
      return join(folder, "file");
    },
  };
  for (const [name, place] of Object.entries(refused)) {
    test(`it cannot be ${name}`, async () => {
      const room = temporaryFolder("room");
      const root = join(room, "newsroom");
      mkdirSync(root);
      for (const [path, content] of Object.entries({
        ...sound,
        "_data/site.json": site,
        "_data/sections.json": [{ id: "space", title: "Space" }],
        "_data/agencies.json": {},
      })) {
        writeIn(root, path, content);
      }
      const before = readRelease(room);
      const output = place(root);
      const isFolder = name !== "a file";
      const there = isFolder && existsSync(output) ? readRelease(output) : new Map();
      const ended = await build(root, { output });
      assert.equal(ended.exitCode, 2, ended.stdout + ended.stderr);
      assert.ok(ended.stderr.includes(output), ended.stderr);
      assert.deepEqual(differences(before, readRelease(room)), []);
      if (isFolder && existsSync(output)) assert.deepEqual(differences(there, readRelease(output)), []);
    });
  }

  test("it may be an empty folder, and an earlier release", async () => {
    const output = temporaryFolder("empty");
    const root = newsroom(sound);
    const first = await released(root, { output });
    writeFileSync(join(output, "stray.html"), "of an earlier build");
    assert.deepEqual(differences(first, await released(root, { output })), []);
  });
});

test("a wrong call ends with 2 and says how to call it", async () => {
  for (const flags of [["--nwo", "x"], ["--now", "yesterday"], ["--path-prefix", "/../"], ["extra"]]) {
    const ended = await build(newsroom(sound), { flags });
    assert.equal(ended.exitCode, 2, flags.join(" "));
    assert.match(ended.stderr, /Usage: npm run build/);
  }
});
