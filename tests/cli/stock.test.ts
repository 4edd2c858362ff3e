import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { keptSurvey } from "../../src/press/known-survey.ts";
import { difference, folderPrint } from "../crash/folder-print.ts";
import { newsroom, noon, rest, site, storyFile, writeIn } from "../newsrooms.ts";
import { build } from "../release/build.ts";

/** What a hand does in an output, to folders that no build has touched for a while. */
const deeds: Readonly<Record<string, (output: string) => void>> = {
  "takes a page away": (output) => rmSync(join(output, "2022/06/10/old.html")),
  "takes a folder away": (output) => rmSync(join(output, "2022/06/10"), { recursive: true }),
  "puts a file beside the pages": (output) => writeFileSync(join(output, "2022/06/10/more.html"), "More"),
  "puts an empty folder in the place of a page": (output) => {
    rmSync(join(output, "2022/06/10/old.html"));
    mkdirSync(join(output, "2022/06/10/old.html"));
  },
};

/** Stories enough that one more is put in place file by file, and in none of the folders of the oldest. */
const archive = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => {
    const date = new Date(Date.UTC(2022, 5, 1 + index)).toISOString();
    return [`articles/story-${index}.md`, storyFile({ headline: `Story ${index}`, date })];
  }),
);

describe("a stock for which folders are not listed again", { concurrency: 2 }, () => {
  for (const [index, [what, deed]] of Object.entries(deeds).entries()) {
    const threads = 1 + (index % 2);
    const environment = { DATELINE_CORES: String(threads), DATELINE_CREW_FROM: "1" };
    test(`shows that somebody ${what}, when ${threads === 1 ? "one thread takes" : "two threads take"} it`, async () => {
      const root = newsroom({
        "_data/site.json": site,
        ...archive,
        "articles/old.md": storyFile({ headline: "Old", date: "2022-06-10T08:00:00Z" }),
      });
      const output = join(root, "_site");
      const run = async () => {
        const { exitCode, stdout, stderr } = await build(root, { now: noon, environment });
        assert.equal(exitCode, 0, stderr);
        return stdout;
      };
      await run();
      writeIn(root, "articles/new.md", storyFile({ headline: "New" }));
      await rest();
      await run();
      const survey = keptSurvey(join(root, ".dateline/releases/site/survey"));
      assert.ok(survey.find(({ path }) => path === "2022/06/10")?.sign, "The folder's sign is believed in.");
      assert.match(await run(), /^Nothing has changed/);
      const print = folderPrint(output);
      deed(output);
      assert.doesNotMatch(await run(), /^Nothing has changed/);
      assert.equal(difference(folderPrint(output), print), "");
      assert.ok(existsSync(join(output, "2022/06/10/old.html")));
      assert.match(readFileSync(join(output, "2022/06/10/old.html"), "utf8"), /Old/);
    });
  }
});
