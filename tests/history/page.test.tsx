import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { shownVersions } from "../../src/derive/shown-versions.ts";
import { renderRelease } from "../../src/eleventy/render.ts";
import { printerOf } from "../../src/press/printer.ts";
import { proverOf } from "../../src/press/proof.ts";
import { documentRest } from "../../src/view/layouts/document.tsx";
import { VersionsPage } from "../../src/view/pages/versions-page.tsx";
import { at } from "../derive/builders.ts";
import { makeFrame, makeStory } from "../view/newsroom.ts";
import { emptyFolder, noon, read, repository, shownVersions as shownIn, storyText } from "./repository.ts";

const file = "articles/a.md";

async function correctedStory() {
  const { root, commit } = await repository();
  const correction = "corrections: [{ date: 2022-08-17T10:00:00Z, kind: correction, text: It was <six> men. }]";
  const headline = "headline: A <b>story</b>";
  const body = (men: string) => `It begins.\n\nThe *third* says ${men} men.\n\n<script>alert(1)</script>`;
  const text = (...parts: Parameters<typeof storyText>) => storyText(...parts).replace("headline: A story", headline);
  await commit("2022-08-17T07:00:00Z", { [file]: text("SECRET", "status: withheld") });
  await commit("2022-08-17T09:00:00Z", { [file]: text(body("ten")) });
  await commit("2022-08-17T10:00:00Z", { [file]: text(body("six"), "version: 2", correction) });
  return root;
}

async function pageOf(root: string): Promise<string> {
  const versions = shownVersions(await shownIn(root), "en");
  return documentRest(<VersionsPage frame={makeFrame()} jsonLd={[]} story={makeStory()} versions={versions} />);
}

test("the page shows the newest version first, with its notices and its changes", async () => {
  const page = await pageOf(await correctedStory());
  const main = page.slice(page.indexOf("<ol"), page.indexOf("</ol>", page.indexOf('class="versions"')));
  const words = main
    .slice(main.indexOf('class="versions"'))
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
  assert.match(words, /17 August 2022, 10:00 UTC , version 2 CORRECTED 17 August 2022 It was &lt;six> men\./);
  assert.match(
    words,
    /1 paragraph unchanged The third says \[Removed: ten \] \[Added: six \] men\. 1 paragraph unchanged/,
  );
  assert.match(words, /17 August 2022, 09:00 UTC , version 1 .* The third says ten men\./);
  assert.match(page, /<meta name="robots" content="noindex"\/?>/);
  assert.doesNotMatch(page, /SECRET|<script>alert|<b>story/);
});

test("the page is the same wherever it is made", async () => {
  const root = await correctedStory();
  const zone = process.env["TZ"];
  const pages = new Set<string>();
  try {
    for (const name of ["Pacific/Kiritimati", "America/Los_Angeles", "UTC"]) {
      process.env["TZ"] = name;
      pages.add(await pageOf(root));
    }
  } finally {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  }
  assert.equal(pages.size, 1);
});

test("a release links to the page from the story alone, and holds nothing of hidden versions", async () => {
  const { edition } = await read(await correctedStory());
  assert.ok(edition);
  const outDir = await emptyFolder();
  const release = { edition, assets: makeFrame().assets, now: at(noon), preview: null };
  const prover = proverOf({ forbidden: [], allowed: () => [], cleared: () => null, openings: [] });
  const printer = printerOf({ folder: outDir, prover, earlier: new Map() });
  const taker = {
    wants: () => true,
    takes: () => true,
    print: printer.print,
    earlierRails: null,
    exchange: () => false,
  };
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const code = { pages: join(root, "src/pages"), configuration: join(root, "eleventy.config.ts") };
  await renderRelease(release, code, outDir, taker);
  const files = await readdir(outDir, { recursive: true, withFileTypes: true });
  const linking: string[] = [];
  for (const entry of files.filter((each) => each.isFile())) {
    const text = await readFile(join(entry.parentPath, entry.name), "utf8");
    const name = join(entry.parentPath, entry.name).slice(outDir.length);
    assert.ok(!text.includes("SECRET"), name);
    if (text.includes("/versions/a/")) linking.push(name);
  }
  assert.deepEqual(linking.sort(), ["/2022/08/17/a.html", "/versions/a/index.html"]);
});
