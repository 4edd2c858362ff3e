import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildWhatChanged } from "../../src/cli/build-what-changed.ts";
import { codeKey } from "../../src/cli/code-key.ts";
import { type Progress, silence } from "../../src/cli/progress.ts";
import { takeStock } from "../../src/cli/stock.ts";
import { stateFolder } from "../../src/press/state-folder.ts";
import { newsroom, noon, site, storyFile, temporaryFolder, writeIn } from "../newsrooms.ts";
import { differences, readRelease } from "../release/release.ts";
import { listening } from "./listening.ts";

const code = codeKey();
/** Of builds that take a while, the report tells how many pages were made in which way. */
const slow: Progress = { ...silence, end: () => [{ name: "everything", seconds: 60, items: 0 }] };

const rail = (title: string) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Sister",
  items: [{ id: "1", url: "https://sister.example/1", title }],
});

/** Three stories of one section, and a rail. */
function newsroomWithRail(): string {
  const stories = [1, 2, 3].map((day) => [
    `articles/story-${day}.md`,
    storyFile({ headline: `Story ${day}`, date: `2022-08-1${day}T08:00:00Z`, section: "space" }),
  ]);
  return newsroom({
    ...Object.fromEntries(stories),
    "_data/site.json": { ...site, rails: ["sister"] },
    "_data/rails/sister.json": rail("First"),
  });
}

/**
 * Builds, and gives what is said of the pages: how many were rendered and how many were given other rails.
 *
 * @param meanwhile what happens when stock has been taken.
 */
async function built(root: string, output = join(root, "_site"), full = false, meanwhile = () => {}) {
  const options = {
    newsroom: root,
    output,
    now: { epoch: Date.parse(noon) },
    pathPrefix: null,
    json: false,
    overlay: null,
  };
  const state = stateFolder(root);
  const taken = await takeStock(options, state.records(output));
  // As if the stories had rested for a while.
  const stock = { ...taken, now: taken.now + 10_000 };
  meanwhile();
  const flags = { full, quarantine: false, confirmed: new Set<string>(), preview: false, shard: null };
  const { value, stdout } = await listening(() =>
    buildWhatChanged({ options, flags, state, stock, code, progress: slow }),
  );
  assert.equal(value, 0, stdout);
  return {
    rendered: Number(/Pages: (\d+) rendered/.exec(stdout)?.[1] ?? 0),
    exchanged: Number(/(\d+) given other rails/.exec(stdout)?.[1] ?? 0),
  };
}

test("where only a rail changed, stories and sections are given other rails, and come out as if they were rendered", async () => {
  const root = newsroomWithRail();
  assert.equal((await built(root)).exchanged, 0);
  writeIn(root, "_data/rails/sister.json", rail("Second & <better>"));
  // Three stories, and the pages of two sections.
  assert.equal((await built(root)).exchanged, 5);
  const whole = join(temporaryFolder("whole"), "site");
  assert.equal((await built(root, whole, true)).exchanged, 0);
  assert.deepEqual(differences(readRelease(join(root, "_site")), readRelease(whole)), []);
});

test("a page that is not as it was published is rendered", async () => {
  const root = newsroomWithRail();
  await built(root);
  const page = join(root, "_site/2022/08/11/story-1.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("The force", "Another"));
  writeIn(root, "_data/rails/sister.json", rail("Second"));
  assert.equal((await built(root)).exchanged, 4);
  assert.match(readFileSync(page, "utf8"), /The force[\s\S]*Second/);
});

test("a story that changed with the rail is rendered, and so are pages that show it", async () => {
  const root = newsroomWithRail();
  await built(root);
  writeIn(root, "_data/rails/sister.json", rail("Second"));
  writeIn(
    root,
    "articles/story-2.md",
    storyFile({ headline: "Story 2, again", date: "2022-08-12T08:00:00Z", section: "space" }),
  );
  // Only the other section shows nothing of it.
  assert.equal((await built(root)).exchanged, 1);
});

test("pages that have no rails yet are rendered", async () => {
  const root = newsroomWithRail();
  writeIn(root, "_data/rails/sister.json", { ...rail(""), items: [] });
  await built(root);
  writeIn(root, "_data/rails/sister.json", rail("First"));
  assert.equal((await built(root)).exchanged, 0);
});

test("a rail that changes while a build runs, and changes back, leaves no page as it was then", async () => {
  const root = newsroomWithRail();
  const page = join(root, "_site/2022/08/11/story-1.html");
  writeIn(root, "_data/rails/sister.json", rail("First of all"));
  await built(root, undefined, false, () => writeIn(root, "_data/rails/sister.json", rail("Meanwhile")));
  assert.match(readFileSync(page, "utf8"), /Meanwhile/);
  writeIn(root, "_data/rails/sister.json", rail("First of all"));
  await built(root);
  assert.match(readFileSync(page, "utf8"), /First of all/);
  const { rendered, exchanged } = await built(root);
  assert.equal(rendered + exchanged, 0, "Nothing has changed.");
});
