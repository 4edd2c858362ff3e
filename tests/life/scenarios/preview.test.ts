import assert from "node:assert/strict";
import { describe } from "node:test";
import { justBefore, noon } from "../clock.ts";
import { publish, refuse, retell, spoil, stories } from "../events.ts";
import { differences, type Release } from "../release.ts";
import { type Step, scenario } from "../scenario.ts";
import { hides, keepsPageOf, page, pageLacks, privately, says, shows, truly } from "../truths.ts";

const preview = { at: justBefore(noon), flags: ["--preview"] } as const;

/** Compares a release with an earlier one than the last. */
function memoryOfRelease(): { readonly keep: Step; readonly compare: Step } {
  let kept: Release = new Map();
  return {
    keep: ({ release }) => {
      kept = release;
    },
    compare: ({ release }) => assert.deepEqual(differences(kept, release), []),
  };
}

const memory = memoryOfRelease();

describe("a preview", { concurrency: 2 }, () => {
  scenario(
    "shows what is embargoed and what is withheld, and says so",
    stories({ moon: { embargoed: noon }, mars: { status: "withheld" }, sun: {} }),
    publish(preview),
    shows("moon", "mars", "sun"),
    page("moon", "EMBARGOED until", "Not public"),
    page("mars", "WITHHELD. Not public"),
    pageLacks("sun", "Not public"),
    truly(({ release }) => {
      for (const [file, bytes] of release) {
        if (!file.endsWith(".html")) continue;
        assert.match(bytes.toString(), /<meta name="robots" content="noindex"/, `${file} may be indexed.`);
      }
    }),
  );

  scenario(
    "never shows what was killed or what may no longer be shown",
    stories({ moon: { status: "canceled" }, mars: { licenceExpires: justBefore(noon) }, sun: {} }),
    publish(preview),
    shows("sun"),
    truly(({ release }) => assert.ok(![...release.keys()].some((path) => /zq(moon|mars)q/.test(path)))),
    pageLacks("sun", "zqmoonq", "zqmarsq"),
    hides("mars"),
  );

  scenario(
    "is refused in production",
    stories({ moon: { embargoed: noon }, sun: {} }),
    publish({ at: justBefore(noon) }),
    refuse({ ...preview, environment: { CONTEXT: "production" } }, 2),
    says("in production", "refused"),
    hides("moon"),
    publish({ ...preview, environment: { CONTEXT: "deploy-preview" } }),
    shows("moon"),
  );

  scenario(
    "leaves nothing to the release that follows it",
    stories({ moon: { embargoed: noon }, mars: { status: "withheld" }, sun: {} }),
    publish({ at: justBefore(noon) }),
    memory.keep,
    publish(preview),
    publish({ at: justBefore(noon) }),
    hides("moon", "mars"),
    memory.compare,
  );

  scenario(
    "tells caches and search engines nothing, and is no release to compare with",
    stories({ moon: { embargoed: noon }, sun: {} }),
    publish({ at: justBefore(noon) }),
    publish(preview),
    privately("purge.txt", (text) => assert.doesNotMatch(text, /zqmoonq/)),
    privately("releases/site.json", (text) => assert.doesNotMatch(text, /zqmoonq/)),
    publish({ at: justBefore(noon) }),
    privately("index-now.json", (text) => assert.doesNotMatch(text, /zqmoonq/)),
  );

  scenario(
    "follows links to what it shows",
    stories({ moon: { embargoed: noon }, sun: {} }),
    retell("sun", "As [reported](zqmoonq-file.md) before, zqsunq says."),
    publish(preview),
    page("sun", '<a href="/2022/08/17/zqmoonq-slug.html">reported</a>'),
    publish({ at: justBefore(noon) }),
    hides("moon"),
    page("sun", "As reported before"),
  );

  scenario(
    "keeps the last page of a broken story too",
    stories({ moon: {}, sun: { section: "world", topics: [] } }),
    publish({ at: justBefore(noon) }),
    spoil("moon"),
    publish({ at: justBefore(noon), flags: ["--preview", "--quarantine"] }),
    keepsPageOf("moon"),
  );
});
