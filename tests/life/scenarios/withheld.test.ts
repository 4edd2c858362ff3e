import { describe } from "node:test";
import { hour, moved, noon } from "../clock.ts";
import { edit, publish, rail, stories } from "../events.ts";
import { scenario } from "../scenario.ts";
import { hides, holds, lacks, shows, status, tellsTheWorldNothingOf, tellsTheWorldToForget } from "../truths.ts";

describe("a withheld story", { concurrency: 2 }, () => {
  scenario(
    "is nowhere until it is usable",
    stories({ moon: { status: "withheld" }, sun: {} }),
    publish(),
    hides("moon"),
    tellsTheWorldNothingOf("moon"),
    edit("moon", { status: "usable" }),
    publish(),
    shows("moon", "sun"),
  );

  scenario(
    "that was public goes without a grave, and caches forget it",
    stories({ moon: {}, sun: {} }),
    publish(),
    edit("moon", { status: "withheld" }),
    publish(),
    hides("moon"),
    lacks("_redirects", "410"),
    lacks("atom.xml", "deleted-entry"),
    tellsTheWorldToForget("moon"),
    edit("moon", { status: "usable" }),
    publish(),
    shows("moon"),
  );

  scenario(
    "is not let out by the passing of time",
    stories({ moon: { status: "withheld", embargoed: noon, date: "2022-08-18T11:00:00Z" }, sun: {} }),
    publish({ at: moved(noon, 365 * 24 * hour) }),
    hides("moon"),
    status({ counts: { public: 1, embargoed: 0, withheld: 1, killed: 0, expired: 0 } }),
  );

  scenario(
    "is not told of by the rail of a sister that has it already",
    stories({ moon: { status: "withheld" }, sun: {} }),
    rail(
      { title: "HEADLINE ZQMOONQ of a story", url: "https://sister.example/1.html" },
      { title: "Something else", url: "https://sister.example/2.html" },
    ),
    publish(),
    hides("moon"),
    holds("index.html", "Something else"),
  );
});
