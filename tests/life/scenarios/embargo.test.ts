import assert from "node:assert/strict";
import { describe } from "node:test";
import { markOf } from "../canary.ts";
import { hour, justBefore, moved, noon } from "../clock.ts";
import { edit, file, publish, refuse, samePicture, settings, stories } from "../events.ts";
import { scenario } from "../scenario.ts";
import { hasNoPageOf, hides, holds, privately, says, shows, status, tellsTheWorldNothingOf, truly } from "../truths.ts";

describe("an embargo", { concurrency: 2 }, () => {
  scenario(
    "holds a story back to the last millisecond, and not one longer",
    stories({ moon: { embargoed: noon }, sun: {} }),
    publish({ at: justBefore(noon), alone: true }),
    hides("moon"),
    shows("sun"),
    tellsTheWorldNothingOf("moon"),
    publish({ at: noon }),
    shows("moon", "sun"),
  );

  scenario(
    "means the same instant in whatever offset it is written",
    stories({
      moon: { embargoed: "2022-08-18T14:00:00+02:00" },
      mars: { embargoed: "2022-08-18T08:00:00.000-04:00" },
      venus: { embargoed: "2022-08-18T17:45+05:45" },
    }),
    publish({ at: justBefore(noon) }),
    hides("moon", "mars", "venus"),
    publish({ at: noon }),
    shows("moon", "mars", "venus"),
  );

  scenario(
    "outranks the word usable",
    stories({ moon: { status: "usable", embargoed: noon } }),
    publish({ at: justBefore(noon) }),
    hides("moon"),
    publish({ at: noon }),
    shows("moon"),
  );

  scenario(
    "that has lifted does not outrank the word withheld",
    stories({ moon: { status: "withheld", embargoed: noon } }),
    publish({ at: noon }),
    hides("moon"),
  );

  scenario(
    "after the end of the licence shows the story never",
    stories({ moon: { embargoed: noon, licenceExpires: justBefore(noon) } }),
    publish({ at: moved(noon, -hour) }),
    hides("moon"),
    publish({ at: noon }),
    hides("moon"),
    privately("transitions.json", (text) => assert.ok(!text.includes(markOf("moon")), text)),
  );

  scenario(
    "put on a story that was public takes it back, without a word of it",
    stories({ moon: {}, sun: {} }),
    publish(),
    shows("moon"),
    edit("moon", { embargoed: moved(noon, hour) }),
    publish(),
    hides("moon"),
    publish({ at: moved(noon, hour) }),
    shows("moon"),
  );

  scenario(
    "is not what a date in the future is",
    stories({ moon: { date: moved(noon, hour) } }),
    publish(),
    truly(({ release }) => assert.ok(release.has("2022/08/18/zqmoonq-slug.html"))),
  );

  scenario(
    "hides its corrections and its topic with the story",
    stories({
      moon: {
        embargoed: noon,
        corrections: [{ date: "2022-08-17T11:00:00Z", kind: "correction", text: "Corrected zqmoonq as well." }],
      },
      sun: {},
    }),
    publish({ at: justBefore(noon) }),
    hides("moon"),
    publish(),
    shows("moon"),
    holds("corrections/index.html", "Corrected zqmoonq as well."),
    holds("topics/topic-zqmoonq/index.html", "zqmoonq"),
  );

  scenario(
    "holds a picture back with the story, unless a public story shows it",
    stories({ moon: { embargoed: noon }, sun: {}, mars: { embargoed: noon } }),
    samePicture("mars", "sun"),
    publish({ at: justBefore(noon) }),
    hides("moon", "mars"),
    shows("sun"),
  );

  scenario(
    "is told to nobody by status.json, neither whose it is nor when it ends",
    stories({ moon: { embargoed: moved(noon, hour) }, sun: { date: "2022-01-01T00:00:00Z" } }),
    publish(),
    status({ stories: 1, counts: { public: 1, embargoed: 1, withheld: 0, killed: 0, expired: 0 }, next: null }),
    privately("transitions.json", (text) =>
      assert.match(text, /2022-08-18T13:00:00Z[\s\S]*embargo-lifts[\s\S]*zqmoonq/),
    ),
    hides("moon"),
  );

  scenario(
    "leaves no picture of the story in the release after a preview developed it",
    stories({ moon: { embargoed: noon }, sun: {} }),
    publish({ at: justBefore(noon), flags: ["--preview"] }),
    truly(({ release }) => assert.ok([...release.keys()].some((path) => path.endsWith("zqmoonq-slug.html")))),
    publish({ at: justBefore(noon) }),
    hides("moon"),
  );
});

describe("an embargo is written with its offset", { concurrency: 2 }, () => {
  const local = [
    "2022-08-18T12:00:00",
    "2022-08-18 12:00",
    "2022-08-18",
    "2024-10-27T02:30:00",
    "2022-08-18T25:00:00Z",
  ];
  for (const embargoed of local) {
    scenario(
      `"${embargoed}" stops the build`,
      stories({ sun: {} }),
      publish(),
      stories({ moon: { embargoed } }),
      refuse(),
      says(/zqmoonq-file\.md:\d+:\d+ error/, "embargoed"),
      publish({ flags: ["--quarantine"] }),
      hides("moon"),
      shows("sun"),
    );
  }
});

describe("an embargo in a repository that anybody can read", { concurrency: 2 }, () => {
  scenario(
    "is an error while it lies ahead",
    settings({ publicRepository: true }),
    stories({ moon: { embargoed: noon } }),
    refuse({ at: justBefore(noon) }),
    says("exposed-embargo", "--overlay"),
    publish({ at: noon }),
    shows("moon"),
  );

  scenario(
    "is left out by a quarantine, and no link tells of it",
    settings({ publicRepository: true }),
    stories({ moon: { embargoed: noon }, sun: {} }),
    file("articles/links.md", linking("zqmoonq-file.md")),
    publish({ at: justBefore(noon), flags: ["--quarantine"] }),
    hasNoPageOf("moon"),
    hides("moon"),
    shows("sun"),
    holds("2022/08/17/links.html", "reported before"),
  );

  scenario(
    "holds up no kill",
    settings({ publicRepository: true }),
    stories({ moon: { embargoed: moved(noon, hour), status: "canceled" }, sun: {} }),
    publish(),
    hides("moon"),
    shows("sun"),
  );
});

function linking(target: string): string {
  return `---\nheadline: A story with a link\ndate: 2022-08-17T09:00:00Z\nsection: space\n---\n\nAs [reported before](${target}), it is so.\n`;
}
