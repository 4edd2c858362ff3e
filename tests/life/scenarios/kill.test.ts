import assert from "node:assert/strict";
import { describe } from "node:test";
import { markOf } from "../canary.ts";
import { hour, moved, noon } from "../clock.ts";
import {
  damagePicture,
  edit,
  file,
  kill,
  lose,
  loseStory,
  mend,
  publish,
  refuse,
  rename,
  retell,
  samePicture,
  scribble,
  settings,
  spoil,
  stories,
} from "../events.ts";
import { scenario } from "../scenario.ts";
import {
  buries,
  hasNoPageOf,
  hides,
  holds,
  jsonIn,
  keepsPageOf,
  lacks,
  page,
  privately,
  says,
  saysNot,
  shows,
  status,
  tellsTheWorldToForget,
  truly,
} from "../truths.ts";

describe("a kill", { concurrency: 2 }, () => {
  scenario(
    "is one commit, and the story is gone from everything",
    stories({ moon: {}, sun: {} }),
    publish(),
    shows("moon", "sun"),
    kill("moon"),
    publish({ alone: true }),
    buries("moon"),
    shows("sun"),
    tellsTheWorldToForget("moon"),
    status({ counts: { public: 1, embargoed: 0, withheld: 0, killed: 1, expired: 0 } }),
  );

  scenario(
    "takes the last story of a section, an agency and a topic with it",
    stories({ moon: { section: "world", agency: "tst" }, sun: {} }),
    publish(),
    holds("agencies/tst/index.html", markOf("moon")),
    kill("moon"),
    publish(),
    buries("moon"),
    truly(({ release }) => assert.ok(!release.has("agencies/tst/index.html"))),
    holds("world/index.html", "World"),
  );

  scenario(
    "leaves a page for its address that tells nothing, the same for all",
    stories({ moon: {}, sun: {}, mars: {} }),
    publish(),
    kill("moon"),
    publish(),
    truly(({ release, before }) => assert.deepEqual(release.get("410.html"), before.get("410.html"))),
    kill("sun"),
    publish(),
    truly(({ release, before }) => assert.deepEqual(release.get("410.html"), before.get("410.html"))),
    holds("410.html", "noindex"),
    buries("moon", "sun"),
  );

  scenario(
    "stays a kill in every later release",
    stories({ moon: {}, sun: {} }),
    publish(),
    kill("moon"),
    publish(),
    publish({ at: moved(noon, 1000 * hour) }),
    buries("moon"),
  );

  scenario(
    "goes out where a short id is the start of another",
    stories({ moon: { id: "9" }, sun: { id: "90" } }),
    publish(),
    kill("moon"),
    publish(),
    hasNoPageOf("moon"),
    shows("sun"),
  );

  scenario(
    "of a story that the public never saw buries it too: nobody can know",
    stories({ moon: { status: "canceled" }, sun: {} }),
    publish(),
    buries("moon"),
  );

  scenario(
    "while the embargo lasts tells nothing at all, not even that something is gone",
    stories({ moon: { embargoed: moved(noon, hour) }, sun: {} }),
    publish(),
    kill("moon"),
    publish(),
    hides("moon"),
  );

  scenario(
    "that came before the embargo lifted tells nothing afterwards either",
    stories({ moon: { embargoed: moved(noon, hour) }, sun: {} }),
    edit("moon", { status: "canceled", updated: noon }),
    publish(),
    publish({ at: moved(noon, 2 * hour) }),
    hides("moon"),
  );

  scenario(
    "of a story whose embargo had lifted buries it",
    stories({ moon: { embargoed: moved(noon, -hour) }, sun: {} }),
    publish(),
    shows("moon"),
    edit("moon", { status: "canceled", updated: noon }),
    publish(),
    buries("moon"),
  );

  scenario(
    "of a withheld story buries it: it may have been public before",
    stories({ moon: {}, sun: {} }),
    publish(),
    edit("moon", { status: "withheld" }),
    publish(),
    hides("moon"),
    kill("moon"),
    publish(),
    buries("moon"),
  );

  scenario(
    "leaves an alias to the living story that claims it",
    stories({ moon: { aliases: ["/old/shared.html", "/old/zqmoonq.html"] }, sun: { aliases: [] } }),
    publish(),
    kill("moon"),
    edit("sun", { aliases: ["/old/shared.html"] }),
    publish(),
    holds("_redirects", "/old/shared.html /2022/08/17/zqsunq-slug.html 301", "/old/zqmoonq.html /410.html 410"),
    lacks("_redirects", "/old/shared.html /410.html"),
    shows("sun"),
    privately("hosting/apache.map", (map) => assert.match(map, /^\/old\/shared\.html .*zqsunq/m)),
  );

  scenario(
    "leaves its address to a living story that took it",
    stories({ moon: { slug: "shared-address", aliases: [] }, sun: {} }),
    publish(),
    kill("moon"),
    publish(),
    edit("sun", { slug: "shared-address" }),
    publish(),
    shows("sun"),
    lacks("_redirects", "shared-address.html /410.html"),
  );

  scenario(
    "of one of two stories with the same id leaves the other alone",
    stories({ moon: { id: "same-name-for-both" }, sun: { id: "same-name-for-both", status: "canceled" } }),
    publish(),
    shows("moon"),
    holds("_redirects", "zqsunq-slug.html /410.html 410"),
    spoil("moon"),
    refuse(),
    mend("moon"),
    stories({ mars: {} }),
    spoil("mars"),
    refuse(),
  );
});

describe("a kill waits for nothing", { concurrency: 2 }, () => {
  const faults: Readonly<Record<string, readonly ReturnType<typeof file>[]>> = {
    "another story is broken": [stories({ mars: {} }), spoil("mars")],
    "another story is no YAML": [file("articles/mars.md", "---\nheadline: [\n---\n")],
    "site.json is broken": [file("_data/site.json", "{")],
    "site.json is gone": [lose("_data/site.json")],
    "sections.json is broken": [file("_data/sections.json", [{ id: "x y" }])],
    "agencies.json is broken": [file("_data/agencies.json", "[]")],
    "a rail is broken": [file("_data/rails/sister.json", "{ not JSON"), settings({ rails: ["sister"] })],
    "a rail is not there": [settings({ rails: ["nobody"] })],
    "a picture lies among the stories that is none": [
      file("articles/broken.png", "no picture"),
      stories({ mars: { image: { src: "broken.png", alt: "Broken" } } }),
    ],
    "a file lies among the stories that does not belong there": [file("articles/notes.docx", "notes")],
  };
  for (const [name, events] of Object.entries(faults)) {
    scenario(
      `while ${name}`,
      stories({ moon: {}, sun: {} }),
      publish(),
      ...events,
      refuse(),
      kill("moon"),
      publish(),
      buries("moon"),
      shows("sun"),
      tellsTheWorldToForget("moon"),
      says("A KILL WENT OUT"),
      refuse(),
    );
  }

  scenario(
    "while a picture of another story is damaged",
    stories({ moon: {}, sun: {}, mars: {} }),
    publish(),
    damagePicture("mars"),
    refuse(),
    kill("moon"),
    publish(),
    buries("moon"),
    shows("sun"),
    says("A KILL WENT OUT"),
  );

  scenario(
    "and keeps the last page of a story that is broken",
    stories({ moon: {}, sun: {}, mars: { section: "world", topics: [] } }),
    publish(),
    spoil("mars"),
    kill("moon"),
    publish(),
    buries("moon"),
    keepsPageOf("mars"),
    says("zqmarsq-file.md: its last published page was kept"),
    status({ quarantined: 1 }),
  );

  scenario(
    "even where the kept page of a broken story shows the same picture",
    stories({ moon: {}, sun: {}, mars: {} }),
    samePicture("mars", "moon"),
    publish(),
    spoil("mars"),
    kill("moon"),
    publish(),
    hasNoPageOf("mars"),
    buries("moon"),
    hides("mars"),
    shows("sun"),
  );

  scenario(
    "and takes the kept page of a broken story that names it",
    stories({ moon: {}, sun: {}, mars: {} }),
    retell("mars", "As [reported](zqmoonq-file.md) before, the text of zqmarsq goes on."),
    publish(),
    spoil("mars"),
    kill("moon"),
    publish(),
    buries("moon"),
    hides("mars"),
    shows("sun"),
  );

  scenario(
    "and is told as JSON to programs",
    stories({ moon: {}, sun: {}, mars: { section: "world", topics: [] } }),
    publish(),
    spoil("mars"),
    kill("moon"),
    publish({ flags: ["--json"] }),
    truly(({ ended }) => {
      const { ok, despite, leftOut, kept } = jsonIn(ended.stdout);
      const file = "articles/zqmarsq-file.md";
      assert.deepEqual({ ok, despite, leftOut, kept }, { ok: true, despite: "kill", leftOut: [file], kept: [file] });
    }),
  );
});

describe("a kill is understood, whatever else the killed file says", { concurrency: 2 }, () => {
  const spellings: Readonly<Record<string, (text: string) => string>> = {
    "status: cancelled": (text) => text.replace("---\n", "---\nstatus: cancelled\n"),
    "status: killed": (text) => text.replace("---\n", "---\nstatus: killed # at once\n"),
    "status: kill, in quotes": (text) => text.replace("---\n", "---\nstatus: 'kill'\n"),
    "status: CANCELED": (text) => text.replace("---\n", "---\nstatus: CANCELED\n"),
    "a second status": (text) => text.replace("---\n", "---\nstatus: usable\nstatus: canceled\n"),
    "a date that is none": (text) => killed(text).replace(/^date: .*$/m, "date: yesterday"),
    "no date": (text) => killed(text).replace(/^date: .*\n/m, ""),
    "a section that is none": (text) => killed(text).replace(/^section: .*$/m, "section: nowhere"),
    "an agency that is none": (text) => killed(text).replace("---\n", "---\nagency: nobody\n"),
    "no headline": (text) => killed(text).replace(/^headline: .*\n/m, ""),
    "an unknown key": (text) => killed(text).replace("---\n", "---\nreason: libel\n"),
    "YAML that is none": (text) => killed(text).replace("---\n", "---\nkicker: [ {\n"),
    "front matter without an end": (text) => killed(text).replace(/\n---\n[\s\S]*$/, "\n"),
    "an empty line before it": (text) => `\n${killed(text)}`,
    "a byte order mark, and line ends of Windows": (text) => `\ufeff${killed(text).replaceAll("\n", "\r\n")}`,
    "a body that links nowhere": (text) => `${killed(text)}\n[Broken](nowhere.md) and ![](nothing.png)\n`,
    "an alias that is none": (text) => killed(text).replace(/^aliases: .*$/m, "aliases: [nowhere]"),
  };
  for (const [name, change] of Object.entries(spellings)) {
    scenario(
      name,
      stories({ moon: {}, sun: {} }),
      publish(),
      scribble("moon", change),
      publish(),
      buries("moon"),
      shows("sun"),
      saysNot(/ error /),
    );
  }

  scenario(
    "a file that is not UTF-8",
    stories({ moon: {}, sun: {} }),
    publish(),
    truly((newsroom) => {
      const path = "articles/zqmoonq-file.md";
      const text = killed(newsroom.read(path)).replace("Kicker", "Kick\u00e9r");
      newsroom.write(path, Buffer.from(text, "latin1"));
    }),
    publish(),
    buries("moon"),
    shows("sun"),
  );

  scenario(
    "a picture that is gone already",
    stories({ moon: {}, sun: {} }),
    publish(),
    kill("moon"),
    lose("articles/zqmoonq-picture.png"),
    publish(),
    buries("moon"),
    says("warning"),
  );

  scenario(
    "but a misspelt one of a story that nobody has seen is a mistake like any other",
    stories({ sun: {} }),
    publish(),
    stories({ moon: { status: "cancelled" } }),
    refuse(),
    says("zqmoonq-file.md"),
  );

  scenario(
    "a word in the body or in a deeper key is no kill",
    stories({ moon: {}, sun: {} }),
    publish(),
    scribble("moon", (text) => `${text}\nstatus: canceled\n`),
    publish(),
    shows("moon"),
    scribble("moon", (text) => text.replace("---\n", "---\nreason:\n  status: canceled\n")),
    refuse(),
  );
});

describe("what a killed story shares with others is no secret", { concurrency: 2 }, () => {
  scenario(
    "its headline, topic and picture stay with the public story",
    stories({ moon: {}, sun: {} }),
    edit("moon", { headline: "Headline zqsunq of a story", topics: ["Topic zqsunq"] }),
    samePicture("moon", "sun"),
    publish(),
    kill("moon"),
    publish(),
    shows("sun"),
    truly(({ release }) => assert.ok([...release.keys()].some((path) => path.startsWith("pictures/")))),
    holds("_redirects", "zqmoonq-slug.html /410.html 410"),
  );

  for (const word of ["moon", "story", "space", "archive", "index"]) {
    scenario(
      `its slug is the plain word "${word}"`,
      stories({ sun: {}, [word]: { slug: word, id: word, headline: "A plain headline of several words" } }),
      retell("sun", `The ${word} is a plain word, and zqsunq says ${word} again.`),
      publish(),
      kill(word),
      publish(),
      buries(word),
      shows("sun"),
      page("sun", `The ${word} is a plain word`),
    );
  }

  for (const headline of ["Corrections", "Archive", "News", "Topics", "Latest", "The Wire", "Published"]) {
    scenario(
      `its headline and summary are "${headline}", which the portal prints itself`,
      stories({ sun: {}, moon: { headline, summary: headline, kicker: headline } }),
      publish(),
      kill("moon"),
      publish(),
      buries("moon"),
      shows("sun"),
    );
  }

  for (const name of ["icon.png", "card.png", "a.png", "icon-192.png"]) {
    scenario(
      `its picture is called ${name}`,
      stories({ sun: {}, moon: {} }),
      rename("articles/zqmoonq-picture.png", `articles/${name}`),
      edit("moon", { image: { src: name, alt: "A picture" } }),
      publish(),
      kill("moon"),
      publish(),
      buries("moon"),
      shows("sun"),
    );
  }

  const strange = `Zqmoonq & <b>"Ünïcode"</b> ’s 5 > 3 — ça, l'été 🚀 100%`;
  scenario(
    "its headline holds every character that is written in another way somewhere",
    stories({ sun: {}, moon: { headline: strange, summary: strange, kicker: strange, topics: [strange] } }),
    publish(),
    page("moon", "Zqmoonq &amp; &lt;b"),
    kill("moon"),
    publish(),
    buries("moon"),
    shows("sun"),
  );
});

describe("a killed story comes back", { concurrency: 2 }, () => {
  scenario(
    "with a higher version and not without",
    stories({ moon: { version: 3 }, sun: {} }),
    publish(),
    kill("moon"),
    publish(),
    edit("moon", { status: "usable" }),
    refuse(),
    says("killed-before", "version: 4"),
    edit("moon", { version: 2 }),
    refuse(),
    edit("moon", { version: 4 }),
    publish(),
    shows("moon", "sun"),
    lacks("_redirects", "410"),
    lacks("atom.xml", "deleted-entry"),
  );

  scenario(
    "not in another file with its id either",
    stories({ moon: {}, sun: {} }),
    publish(),
    kill("moon"),
    publish(),
    loseStory("moon"),
    stories({ mars: { id: "zqmoonq-id" } }),
    refuse(),
    edit("mars", { version: 2 }),
    publish(),
    shows("mars"),
  );

  scenario(
    "not in quarantine: there it is left out, with nothing kept",
    stories({ moon: {}, sun: {} }),
    publish(),
    kill("moon"),
    publish(),
    edit("moon", { status: "usable" }),
    publish({ flags: ["--quarantine"] }),
    hasNoPageOf("moon"),
    shows("sun"),
  );

  scenario(
    "and can be killed again, at its new version",
    stories({ moon: {}, sun: {} }),
    publish(),
    kill("moon"),
    publish(),
    edit("moon", { status: "usable", version: 2 }),
    publish(),
    kill("moon"),
    publish(),
    buries("moon"),
    edit("moon", { status: "usable" }),
    refuse(),
    says("version: 3"),
  );
});

function killed(text: string): string {
  return text.replace("---\n", "---\nstatus: canceled\n");
}
