import assert from "node:assert/strict";
import { describe } from "node:test";
import { hour, justBefore, moved, noon } from "../clock.ts";
import { run } from "../commands.ts";
import { edit, file, kill, publish, stories } from "../events.ts";
import { type Step, scenario } from "../scenario.ts";
import { privately, says } from "../truths.ts";

/** Asks what is due, and how the command must end. */
function due(exitCode: number, at: string, ...flags: readonly string[]): Step {
  return async (newsroom) => {
    const call = ["--newsroom", newsroom.root, "--output", newsroom.output, "--now", at, ...flags];
    newsroom.ended = await run("due", call);
    assert.equal(newsroom.ended.exitCode, exitCode, newsroom.told);
  };
}

const old = { date: "2022-01-01T00:00:00Z" };

describe("what is due", { concurrency: 2 }, () => {
  scenario(
    "is nothing where time changes nothing",
    stories({ sun: old }),
    publish(),
    due(0, noon),
    says("Nothing is due."),
    due(0, moved(noon, 100 * hour), "--check"),
    says("up to date"),
  );

  scenario(
    "is an embargo, from the instant on at which it lifts",
    stories({ moon: { ...old, embargoed: moved(noon, hour) } }),
    publish(),
    due(0, noon),
    says("2022-08-18T13:00:00Z", "articles/zqmoonq-file.md: its embargo lifts."),
    due(0, justBefore(moved(noon, hour)), "--check"),
    due(1, moved(noon, hour), "--check"),
    says("overdue", "its embargo lifts"),
    publish({ at: moved(noon, hour) }),
    due(0, moved(noon, hour), "--check"),
  );

  scenario(
    "is the end of a licence, and no longer once the story is killed",
    stories({ moon: { ...old, licenceExpires: moved(noon, hour) } }),
    publish(),
    due(1, moved(noon, hour), "--check"),
    says("its licence ends"),
    kill("moon"),
    due(0, moved(noon, hour), "--check"),
    edit("moon", { status: "withheld" }),
    due(0, moved(noon, hour), "--check"),
  );

  scenario(
    "is asked of a release that was built elsewhere by saying when that was",
    stories({ moon: { ...old, embargoed: noon } }),
    due(1, noon, "--check"),
    says("No release in"),
    due(1, noon, "--check", "--since", justBefore(noon)),
    due(0, noon, "--check", "--since", noon),
    due(2, noon, "--check", "--since", "yesterday"),
  );

  scenario(
    "is told as JSON to programs",
    stories({ moon: { ...old, embargoed: moved(noon, hour) } }),
    due(0, noon, "--json"),
    ({ ended }) => {
      const [first] = JSON.parse(ended.stdout);
      assert.equal(first.at, "2022-08-18T13:00:00Z");
      assert.equal(first.kind, "embargo-lifts");
      assert.equal(first.story.id, "zqmoonq-id");
    },
  );

  scenario(
    "cannot be told of a newsroom that cannot be read",
    stories({ moon: old }),
    file("_data/site.json", "{"),
    due(1, noon),
    says("cannot be told"),
  );

  scenario(
    "is written down with each release, in order, for whoever builds the next",
    stories({
      moon: { ...old, embargoed: moved(noon, 2 * hour) },
      mars: { ...old, licenceExpires: moved(noon, hour) },
      sun: { date: "2022-08-16T15:00:00Z" },
      venus: { ...old, status: "withheld", embargoed: moved(noon, hour) },
    }),
    publish(),
    privately("transitions.json", (text) => {
      const { release, transitions } = JSON.parse(text);
      assert.equal(release, "2022-08-18T12:00:00Z");
      const told = transitions.map(({ at, kind, story }: Transition) => `${at} ${kind} ${story.id}`);
      assert.deepEqual(told.slice(0, 3), [
        "2022-08-18T13:00:00Z licence-ends zqmarsq-id",
        "2022-08-18T14:00:00Z embargo-lifts zqmoonq-id",
        "2022-08-18T15:00:00Z leaves-news-sitemap zqsunq-id",
      ]);
      assert.ok(!text.includes("zqvenusq"));
    }),
  );
});

interface Transition {
  readonly at: string;
  readonly kind: string;
  readonly story: { readonly id: string };
}
