import assert from "node:assert/strict";
import { describe } from "node:test";
import { markOf } from "../canary.ts";
import { day, justBefore, moved, noon } from "../clock.ts";
import { edit, file, publish, settings, spoil, stories } from "../events.ts";
import { scenario } from "../scenario.ts";
import {
  hasNoPageOf,
  hides,
  keepsPageOf,
  lacks,
  page,
  privately,
  shows,
  status,
  tellsTheWorldToForget,
} from "../truths.ts";

const agencies = file("_data/agencies.json", {
  brief: { name: "Brief Wire", label: "BRF", notice: "© Brief Wire.", licenceDays: 1 },
  month: { name: "Monthly Wire", label: "MON", notice: "© Monthly Wire.", licenceDays: 30 },
});

describe("a licence", { concurrency: 2 }, () => {
  scenario(
    "lets a story be shown to its last millisecond, and not one longer",
    stories({ moon: { licenceExpires: noon }, sun: {} }),
    publish({ at: justBefore(noon) }),
    shows("moon"),
    page("moon", "2022-08-18T12:00:00Z"),
    publish({ at: noon }),
    hides("moon"),
    shows("sun"),
    tellsTheWorldToForget("moon"),
    status({ counts: { public: 1, embargoed: 0, withheld: 0, killed: 0, expired: 1 } }),
  );

  scenario(
    "that ends leaves no grave: for the public the story does not exist",
    stories({ moon: { licenceExpires: noon }, sun: {} }),
    publish({ at: justBefore(noon) }),
    publish({ at: noon }),
    lacks("_redirects", "410"),
    lacks("atom.xml", "deleted-entry"),
  );

  scenario(
    "that is prolonged brings the story back",
    stories({ moon: { licenceExpires: noon } }),
    publish({ at: noon }),
    hides("moon"),
    edit("moon", { licenceExpires: moved(noon, 1) }),
    publish({ at: noon }),
    shows("moon"),
  );

  scenario(
    "of an agency lasts whole days of 24 hours from the first publication",
    agencies,
    stories({ moon: { agency: "brief", date: "2022-08-17T12:00:00Z" }, sun: {} }),
    publish({ at: justBefore(noon) }),
    shows("moon"),
    publish({ at: noon }),
    hides("moon"),
    lacks("index.html", "Brief Wire"),
  );

  scenario(
    "of an agency does not grow with an update",
    agencies,
    stories({ moon: { agency: "brief", date: "2022-08-17T12:00:00Z", updated: "2022-08-18T11:00:00Z", version: 2 } }),
    publish({ at: noon }),
    hides("moon"),
  );

  scenario(
    "of the story outranks the agency's",
    agencies,
    stories({ moon: { agency: "brief", date: "2022-08-17T12:00:00Z", licenceExpires: moved(noon, day) } }),
    publish({ at: noon }),
    shows("moon"),
    publish({ at: moved(noon, day) }),
    hides("moon"),
  );

  for (const [season, date, end] of [
    ["spring, when a day has 23 hours", "2022-03-26T12:00:00+01:00", "2022-03-27T11:00:00.000Z"],
    ["autumn, when a day has 25 hours", "2022-10-29T12:00:00+02:00", "2022-10-30T10:00:00.000Z"],
  ] as const) {
    scenario(
      `of an agency counts 24 hours in ${season}, too`,
      agencies,
      settings({ timeZone: "Europe/Brussels" }),
      stories({ moon: { agency: "brief", date } }),
      publish({ at: justBefore(end) }),
      shows("moon"),
      publish({ at: end }),
      hides("moon"),
    );
  }

  scenario(
    "of an agency lasts thirty days over a change of the clocks",
    agencies,
    settings({ timeZone: "America/New_York" }),
    stories({ moon: { agency: "month", date: "2022-10-20T12:00:00-04:00" } }),
    publish({ at: "2022-11-19T15:59:59.999Z" }),
    shows("moon"),
    privately("transitions.json", (text) => assert.ok(text.includes("2022-11-19T16:00:00Z"), text)),
    publish({ at: "2022-11-19T16:00:00Z" }),
    hides("moon"),
  );

  scenario(
    "that ends takes the kept page of a broken story with it",
    stories({ moon: { licenceExpires: noon }, sun: {} }),
    publish({ at: moved(noon, -2) }),
    spoil("moon"),
    publish({ at: justBefore(noon), flags: ["--quarantine"] }),
    keepsPageOf("moon"),
    publish({ at: noon, flags: ["--quarantine"] }),
    hasNoPageOf("moon"),
    hides("moon"),
  );

  scenario(
    "that ends takes the topic, the agency and the month that only it filled",
    agencies,
    stories({ moon: { agency: "brief", date: "2022-06-17T12:00:00Z", section: "world" }, sun: {} }),
    publish({ at: "2022-06-17T13:00:00Z" }),
    shows("moon"),
    publish(),
    hides("moon"),
    truthOfFolders("moon"),
  );
});

function truthOfFolders(name: string) {
  return ({ release }: { release: ReadonlyMap<string, Buffer> }): void => {
    const left = [...release.keys()].filter(
      (path) => path.startsWith("archive/2022/06") || path.startsWith("agencies/brief") || path.includes(markOf(name)),
    );
    assert.deepEqual(left, []);
  };
}
