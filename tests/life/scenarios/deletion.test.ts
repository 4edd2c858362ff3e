import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { edit, loseStory, publish, refuse, stories } from "../events.ts";
import { type Step, scenario } from "../scenario.ts";
import { hides, jsonIn, says, saysNot, shows, tellsTheWorldToForget, truly } from "../truths.ts";

const warning = 'warning The story "zqmoonq-id" was published; its file is gone.';

describe("a deleted file of a published story", { concurrency: 2 }, () => {
  scenario(
    "is reported with every build until somebody confirms it",
    stories({ moon: {}, sun: {} }),
    publish(),
    loseStory("moon"),
    publish(),
    says(warning, "--confirm-deletion zqmoonq-id"),
    hides("moon"),
    shows("sun"),
    publish(),
    says(warning),
    publish({ flags: ["--confirm-deletion", "another-id"] }),
    says(warning),
    publish({ flags: ["--confirm-deletion", "zqmoonq-id"] }),
    saysNot(/file is gone/),
    publish(),
    saysNot(/file is gone/),
  );

  scenario(
    "takes all that the story left: page, picture, topic, redirects",
    stories({ moon: {}, sun: {} }),
    publish(),
    loseStory("moon"),
    publish(),
    hides("moon"),
    tellsTheWorldToForget("moon"),
  );

  scenario(
    "is reported to programs too",
    stories({ moon: {}, sun: {} }),
    publish(),
    loseStory("moon"),
    publish({ flags: ["--json"] }),
    truly(({ ended }) => {
      const { ok, problems } = jsonIn(ended.stdout);
      assert.equal(ok, true);
      assert.match(JSON.stringify(problems), /"severity":"warning","code":"published-and-deleted"/);
    }),
  );

  scenario(
    "may come back, and all is well",
    stories({ moon: {}, sun: {} }),
    publish(),
    loseStory("moon"),
    publish(),
    stories({ moon: {} }),
    publish(),
    shows("moon", "sun"),
    saysNot(/file is gone/),
  );

  scenario(
    "is no deletion where the story only moved to another file",
    stories({ moon: {}, sun: {} }),
    publish(),
    loseStory("moon"),
    stories({ mars: { id: "zqmoonq-id" } }),
    publish(),
    saysNot(/file is gone/),
    shows("mars"),
  );

  scenario(
    "of a story that was never public is nobody's business",
    stories({ moon: { status: "withheld" }, sun: {} }),
    publish(),
    loseStory("moon"),
    publish(),
    saysNot(/file is gone/),
  );
});

describe("the release holds what the newsroom says and nothing else", { concurrency: 2 }, () => {
  scenario(
    "files that nobody claims go",
    stories({ moon: {}, sun: {} }),
    publish(),
    truly(({ output }) => {
      mkdirSync(join(output, "2021"), { recursive: true });
      writeFileSync(join(output, "2021/orphan.html"), "of an earlier time");
    }),
    edit("moon", { topics: ["Another topic"] }),
    publish(),
    truly(({ release }) => {
      const orphans = [...release.keys()].filter((path) => /orphan|topic-zqmoonq/.test(path));
      assert.deepEqual(orphans, []);
    }),
    shows("moon", "sun"),
  );

  scenario(
    "a folder of somebody else is never replaced",
    stories({ moon: {} }),
    truly(({ output }) => {
      mkdirSync(output, { recursive: true });
      writeFileSync(join(output, "thesis.txt"), "three years of work");
      writeFileSync(join(output, "index.html"), "a page of another");
    }),
    truly(async (newsroom) => {
      await newsroom.build();
      assert.equal(newsroom.ended.exitCode, 2, newsroom.told);
      assert.deepEqual([...newsroom.release.keys()], ["index.html", "thesis.txt"]);
    }),
    says("holds files that no build of Dateline wrote"),
  );

  scenario(
    "the newsroom's own folders are never replaced",
    stories({ moon: {} }),
    ...["articles", "_data", "static/x", ".dateline/x", "."].map(
      (folder): Step =>
        (newsroom) =>
          refuse({ flags: ["--output", join(newsroom.root, folder)] }, 2)(newsroom),
    ),
  );
});
