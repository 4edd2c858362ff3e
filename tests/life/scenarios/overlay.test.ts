import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { justBefore, noon } from "../clock.ts";
import { file, lose, publish, refuse, settings, stories, storiesIn } from "../events.ts";
import { type Step, scenario } from "../scenario.ts";
import { hides, says, shows, truly } from "../truths.ts";

/** A build with the folder `private` of the newsroom as its overlay. */
function overlaid(build: typeof publish, at = noon): Step {
  return (newsroom) => build({ at, flags: ["--overlay", join(newsroom.root, "private")] })(newsroom);
}

describe("an overlay", { concurrency: 2 }, () => {
  scenario(
    "adds stories with their pictures to those of the repository",
    storiesIn("private/articles", { moon: {} }),
    stories({ sun: {} }),
    overlaid(publish),
    shows("moon", "sun"),
    publish(),
    hides("moon"),
  );

  scenario(
    "may hold its stories without a folder for them",
    storiesIn("private/2022/08", { moon: {} }),
    stories({ sun: {} }),
    overlaid(publish),
    shows("moon", "sun"),
  );

  scenario(
    "keeps an embargo out of a repository that anybody can read",
    settings({ publicRepository: true }),
    storiesIn("private", { moon: { embargoed: noon } }),
    stories({ sun: {} }),
    overlaid(publish, justBefore(noon)),
    hides("moon"),
    shows("sun"),
    overlaid(publish, noon),
    shows("moon", "sun"),
  );

  scenario(
    "has its mistakes reported like all others",
    storiesIn("private", { moon: { section: "nowhere" } }),
    stories({ sun: {} }),
    overlaid(refuse),
    says(/private\/zqmoonq-file\.md:\d+:\d+ error/),
  );

  scenario(
    "cannot take the name of a story of the repository",
    storiesIn("private", { moon: { id: "zqsunq-id" } }),
    stories({ sun: {} }),
    overlaid(refuse),
    says("duplicate-id"),
  );

  scenario(
    "brings a kill as well",
    storiesIn("private", { moon: {} }),
    stories({ sun: {} }),
    overlaid(publish),
    shows("moon"),
    file("private/zqmoonq-file.md", "---\nstatus: canceled\nslug: zqmoonq-slug\n---\n"),
    overlaid(publish),
    truly(({ release }) => {
      assert.match(release.get("_redirects")?.toString() ?? "", /zqmoonq-slug\.html \/410\.html 410/);
      assert.ok(!release.has("2022/08/17/zqmoonq-slug.html"));
    }),
  );

  scenario(
    "must be there; an empty one will do",
    stories({ sun: {} }),
    overlaidWith(2),
    truly(({ root }) => void mkdirSync(join(root, "private"))),
    overlaid(publish),
    lose("private"),
    overlaidWith(2),
    says("is not a folder"),
  );
});

function overlaidWith(exitCode: number): Step {
  return (newsroom) => refuse({ flags: ["--overlay", join(newsroom.root, "private")] }, exitCode)(newsroom);
}
