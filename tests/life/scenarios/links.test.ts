import assert from "node:assert/strict";
import { describe } from "node:test";
import type { Front } from "../canary.ts";
import { moved, noon } from "../clock.ts";
import { edit, file, kill, publish, rail, retell, settings, spoil, stories } from "../events.ts";
import { placesOf } from "../release.ts";
import { type Step, scenario } from "../scenario.ts";
import { buries, hides, holds, lacks, page, pageLacks, shows, truly } from "../truths.ts";

/** Why the public may not see a story. */
const reasons: Readonly<Record<string, Front>> = {
  embargoed: { embargoed: moved(noon, 1) },
  withheld: { status: "withheld" },
  expired: { licenceExpires: noon },
  killed: { status: "canceled" },
};

/** Ways to write a link to the story `moon`. */
const targets: Readonly<Record<string, string>> = {
  "its file": "zqmoonq-file.md",
  "its file, with a fragment": "zqmoonq-file.md#facts",
  "its path": "/2022/08/17/zqmoonq-slug.html",
  "its path, with a query": "/2022/08/17/zqmoonq-slug.html?from=body",
  "its address": "https://wire.example/2022/08/17/zqmoonq-slug.html",
  "its address without TLS": "http://wire.example/2022/08/17/zqmoonq-slug.html#x",
  "its address without a scheme": "//wire.example/2022/08/17/zqmoonq-slug.html",
  "its alias": "/old/zqmoonq-alias.html",
  "the address of its alias": "https://wire.example/old/zqmoonq-alias.html",
};

function told(reason: string): Step {
  return reason === "killed" ? buries("moon") : hides("moon");
}

describe("a link in a public story", { concurrency: 2 }, () => {
  for (const [reason, front] of Object.entries(reasons)) {
    scenario(
      `to one that is ${reason} goes, and its words stay, however it is written`,
      stories({ moon: {}, sun: {} }),
      retell(
        "sun",
        Object.entries(targets)
          .map(([name, target]) => `The zqsunq desk [knew of ${name}](${target}) *before*.`)
          .join("\n\n"),
      ),
      publish(),
      page("sun", ...Object.keys(targets).map((name) => new RegExp(`<a href="[^"]*"[^>]*>knew of ${name}</a>`))),
      edit("moon", front),
      publish(),
      told(reason),
      shows("sun"),
      page("sun", ...Object.keys(targets).map((name) => `desk knew of ${name} <em>before</em>`)),
    );
  }

  scenario(
    "comes back with the story",
    stories({ moon: { embargoed: noon }, sun: {} }),
    retell("sun", "As zqsunq [reported](zqmoonq-file.md) before."),
    publish({ at: moved(noon, -1) }),
    page("sun", "As zqsunq reported before."),
    hides("moon"),
    publish({ at: noon }),
    page("sun", 'As zqsunq <a href="/2022/08/17/zqmoonq-slug.html">reported</a> before.'),
  );

  scenario(
    "to an address of another site stays, even where the path is the same",
    stories({ moon: { slug: "plain", id: "plain" }, sun: {} }),
    retell("sun", "As zqsunq [reported](https://sister.example/2022/08/17/plain.html) before."),
    publish(),
    kill("moon"),
    publish(),
    page("sun", 'href="https://sister.example/2022/08/17/plain.html"'),
  );

  scenario(
    "goes below a path prefix too",
    settings({ url: "https://wire.example/news" }),
    stories({ moon: {}, sun: {} }),
    retell(
      "sun",
      "As zqsunq [reported](zqmoonq-file.md) and [again](https://wire.example/news/old/zqmoonq-alias.html).",
    ),
    publish(),
    page("sun", 'href="/news/2022/08/17/zqmoonq-slug.html"'),
    edit("moon", { status: "withheld" }),
    publish(),
    hides("moon"),
    page("sun", "As zqsunq reported and again."),
  );

  scenario(
    "to a story of the living that took the alias of a killed one stays",
    stories({ moon: { aliases: ["/old/shared.html"] }, sun: {}, mars: { aliases: [] } }),
    retell("sun", "As zqsunq [reported](/old/shared.html) before."),
    publish(),
    kill("moon"),
    edit("mars", { aliases: ["/old/shared.html"] }),
    publish(),
    page("sun", '<a href="/old/shared.html">reported</a>'),
  );

  scenario(
    "to a story that is broken and never was published goes",
    stories({ moon: { embargoed: noon, image: { src: "missing.png", alt: "Missing" } }, sun: {} }),
    stories({ mars: {} }),
    spoil("mars"),
    retell("sun", "As zqsunq [reported](zqmoonq-file.md) and [said](zqmarsq-file.md) before."),
    publish({ at: moved(noon, -1), flags: ["--quarantine"] }),
    hides("moon", "mars"),
    page("sun", "As zqsunq reported and said before."),
    pageLacks("sun", "/problems/"),
  );

  scenario(
    "to a broken story whose last page is kept stays",
    stories({ moon: {}, sun: {} }),
    retell("sun", "As zqsunq [reported](zqmoonq-file.md) before."),
    publish(),
    spoil("moon"),
    publish({ flags: ["--quarantine"] }),
    page("sun", '<a href="/2022/08/17/zqmoonq-slug.html">reported</a>'),
    truly(({ release }) => assert.ok(release.has("2022/08/17/zqmoonq-slug.html"))),
  );
});

describe("a rail", { concurrency: 2 }, () => {
  const items = [
    { title: "By its path", url: "/2022/08/17/zqmoonq-slug.html" },
    { title: "By its address", url: "https://wire.example/2022/08/17/zqmoonq-slug.html?rail=1" },
    { title: "Without TLS", url: "http://wire.example/2022/08/17/zqmoonq-slug.html" },
    { title: "By its alias", url: "/old/zqmoonq-alias.html" },
    { title: "The same slug at a sister", url: "https://sister.example/2022/zqmoonq-slug.html" },
    { title: "Headline ZQMOONQ of a story", url: "https://sister.example/the-same-headline.html" },
    { title: "Something else", url: "https://sister.example/2.html" },
  ] as const;
  for (const [reason, front] of Object.entries(reasons)) {
    scenario(
      `tells nothing of a story that is ${reason}, however its items are written`,
      stories({ moon: front, sun: {} }),
      rail(...items),
      publish(),
      told(reason),
      holds("index.html", "Something else"),
      lacks("index.html", "By its", "same headline", "same slug", "Without TLS"),
    );
  }

  scenario(
    "of our own stories drops what is killed",
    stories({ moon: { section: "world" }, sun: { section: "world" }, mars: { topics: [] } }),
    file("_data/rails/own.json", { title: "From the world", _dateline: { from: "section:world" } }),
    settings({ rails: ["own"] }),
    publish(),
    page("mars", /data-rail="own"[\s\S]*zqmoonq-slug/),
    kill("moon"),
    publish(),
    buries("moon"),
    page("mars", /data-rail="own"[\s\S]*zqsunq-slug/),
  );

  scenario(
    "that has nothing else left goes with its heading",
    stories({ moon: { section: "world", topics: [] }, sun: {} }),
    rail({ title: "By its path", url: "/2022/08/17/zqmoonq-slug.html" }),
    publish(),
    page("sun", "Sister site", "By its path"),
    kill("moon"),
    publish(),
    buries("moon"),
    pageLacks("sun", "Sister site"),
  );
});

describe("other pages that led to a killed story", { concurrency: 2 }, () => {
  const around = { topics: ["Shared"], section: "space" };
  scenario(
    "forget it: neighbours, related stories, more from the section",
    stories({
      sun: { ...around, date: "2022-08-17T08:00:00Z" },
      moon: { ...around, date: "2022-08-17T09:00:00Z" },
      mars: { ...around, date: "2022-08-17T10:00:00Z" },
      venus: { ...around, topics: [], date: "2022-08-17T11:00:00Z" },
    }),
    publish(),
    page("sun", "zqmoonq-slug"),
    page("mars", "zqmoonq-slug"),
    page("venus", "zqmoonq-slug"),
    kill("moon"),
    publish(),
    buries("moon"),
    page("sun", "zqmarsq-slug"),
    page("mars", "zqsunq-slug"),
    shows("sun", "mars", "venus"),
  );

  scenario(
    "forget it on every page of a list",
    settings({ pageSizes: { list: 1, front: 1 } }),
    stories({ moon: { date: "2022-08-17T09:00:00Z" }, sun: {}, mars: { date: "2022-08-17T08:00:00Z" } }),
    publish(),
    truly(({ release }) => assert.ok(placesOf(release, "zqmoonq-slug").length > 8)),
    kill("moon"),
    publish(),
    buries("moon"),
  );
});
