import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { WireItem } from "../../../src/intake/wire-item.ts";
import { readNewsroom } from "../../../src/read/newsroom.ts";
import { temporaryFolder } from "../../newsrooms.ts";
import { plainReading } from "../../reading.ts";
import { desk, filesBelow, importRoom } from "./import-room.ts";
import { at, paragraphs, wireItem } from "./wire-items.ts";

const file = "2022/08/tx-kfor-1-7df3bc.md";
const codes = (warnings: readonly { readonly code: string }[]) => warnings.map(({ code }) => code);

describe("a first import", () => {
  test("is the file that an author would have written", async () => {
    const room = importRoom();
    const imported = await room.take(
      wireItem({
        headline: "KFOR: ready",
        version: 3,
        versionCreated: at("2022-08-17T17:00:00Z"),
        byline: "Staff writers",
        keywords: ["NATO", "Space", "nato"],
        subjects: [{ code: "medtop:16000000", name: null }],
        slugline: "kosovo-nato",
        rights: "© Test.",
        ednote: "Call the desk.",
        urgency: 3,
        language: "en-GB",
        signal: "correction",
        advisory: "CORRECTS the number",
        licenceExpires: at("2023-08-17T00:00:00Z"),
        embargoed: at("2022-08-18T06:00:00Z"),
      }),
    );
    assert.deepEqual([imported.outcome, imported.file, codes(imported.warnings)], ["new", file, []]);
    assert.equal(
      room.read(file),
      `---
headline: "KFOR: ready"
date: 2022-08-17T16:18:57Z
updated: 2022-08-17T17:00:00Z
section: space
agency: tst
dateline: Brussels
timeZone: Europe/Brussels
byline: Staff writers
topics:
  - conflict, war and peace
  - NATO
  - Space
version: 3
urgency: 3
embargoed: 2022-08-18T06:00:00Z
licenceExpires: 2023-08-17T00:00:00Z
corrections:
  - date: 2022-08-17T17:00:00Z
    kind: correction
    text: CORRECTS the number
language: en-GB
ednote: "Call the desk.\\nSlugline: kosovo-nato"
source:
  uri: urn:newsml:wire.example:20220817:TX-KFOR-1
  version: 3
  format: ninjs
---

The force is ready.
`,
    );
    const { problems, edition } = await readNewsroom({ ...plainReading, root: room.root });
    assert.deepEqual(problems, []);
    assert.equal(edition?.stories[0]?.headline, "KFOR: ready");
  });

  test("of an item that is held without a date is withheld", async () => {
    const room = importRoom();
    await room.take(wireItem({ embargoed: "until released" }));
    assert.match(room.read(file), /^status: withheld$/m);
  });

  test("takes the day of receipt where the item has no date at all", async () => {
    const room = importRoom();
    const { file: written, warnings } = await room.take(wireItem({ created: null, versionCreated: null }));
    assert.deepEqual(codes(warnings), ["no-date"]);
    assert.match(written, /^2022\/09\//);
    assert.match(room.read(written), /^date: 2022-09-01T00:00:00Z$/m);
  });

  test("of any texts is read back as they were", async () => {
    const texts = fc.string({
      unit: fc.constantFrom(
        "a",
        "é",
        " ",
        ":",
        "#",
        "-",
        "'",
        '"',
        "\\",
        "{",
        "[",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "~",
        "1",
        "🚀",
        "\u2028",
      ),
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(texts, texts, texts, async (headline, topic, uri) => {
        const room = importRoom();
        const [line, name] = [`x${headline}`.replace(/\s+/g, " ").trim(), `${topic}y`.replace(/\s+/g, " ").trim()];
        await room.take(
          wireItem({
            headline: line,
            byline: name,
            ednote: `${headline}\n${topic}`,
            keywords: [name],
            uri: `urn:${uri}`,
          }),
        );
        const { problems, edition } = await readNewsroom({ ...plainReading, root: room.root });
        const [story] = edition?.stories ?? [];
        assert.deepEqual(
          problems.filter(({ severity }) => severity === "error"),
          [],
        );
        assert.deepEqual(
          [story?.headline, story?.byline, story?.topics.map((each) => each.name)],
          [line, name, [name]],
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("a later version", () => {
  test("updates the file and keeps its name; an earlier one changes nothing", async () => {
    const room = importRoom();
    await room.take(wireItem());
    const second = await room.take(
      wireItem({ version: 2, headline: "Force at work", versionCreated: at("2022-08-18T09:00:00Z") }),
    );
    assert.deepEqual([second.outcome, second.file], ["updated", file]);
    const text = room.read(file);
    assert.match(text, /^headline: Force at work\ndate: 2022-08-17T16:18:57Z\nupdated: 2022-08-18T09:00:00Z$/m);
    const late = await room.take(wireItem());
    assert.deepEqual([late.outcome, room.read(file)], ["older", text]);
  });

  test("that is the same again touches nothing, not even the time of the file", async () => {
    const room = importRoom();
    await room.take(wireItem());
    const path = join(room.root, "articles", file);
    utimesSync(path, 1000, 1000);
    const before = filesBelow(join(room.root, ".dateline"));
    assert.equal((await room.take(wireItem())).outcome, "unchanged");
    assert.equal(statSync(path).mtimeMs, 1_000_000);
    assert.deepEqual(filesBelow(join(room.root, ".dateline")), before);
  });

  test("finds a file that an author has moved, by its name on the wire", async () => {
    const room = importRoom();
    await room.take(wireItem());
    const text = room.read(file);
    rmSync(join(room.root, "articles", file));
    mkdirSync(join(room.root, "articles/kosovo"));
    writeFileSync(join(room.root, "articles/kosovo/force.md"), text);
    const imported = await room.take(wireItem({ version: 2, headline: "Force at work" }));
    assert.deepEqual([imported.outcome, imported.file], ["updated", "kosovo/force.md"]);
    assert.deepEqual(Object.keys(room.stories()), ["kosovo/force.md"]);
  });

  test("does not bring back a file that was deleted by hand, unless it is told to", async () => {
    const room = importRoom();
    await room.take(wireItem());
    rmSync(join(room.root, "articles", file));
    for (const version of [1, 2]) {
      const imported = await room.take(wireItem({ version }));
      assert.deepEqual([imported.outcome, codes(imported.warnings)], ["kept", ["deleted-by-hand"]]);
      assert.equal(existsSync(join(room.root, "articles", file)), false);
    }
  });
});

describe("a cancellation", () => {
  const kill = wireItem({
    version: 2,
    status: "canceled",
    headline: "KILL",
    body: [],
    versionCreated: at("2022-08-18T09:00:00Z"),
  });

  test("kills the story, keeps its text for those who look for traces, and is not undone by the same version", async () => {
    const room = importRoom();
    await room.take(wireItem());
    assert.equal((await room.take(kill)).outcome, "killed");
    assert.match(
      room.read(file),
      /^headline: Force ready$[\s\S]*^updated: 2022-08-18T09:00:00Z$[\s\S]*^status: canceled$/m,
    );
    assert.equal(
      (await room.take(wireItem({ version: 2, versionCreated: at("2022-08-19T09:00:00Z") }))).outcome,
      "older",
    );
    assert.match(room.read(file), /^status: canceled$/m);
    assert.equal((await room.take(wireItem({ version: 3 }))).outcome, "updated");
    assert.doesNotMatch(room.read(file), /^status:/m);
  });

  test("outranks what an author has changed", async () => {
    const room = importRoom();
    await room.take(wireItem());
    room.edit(file, (text) => text.replace("headline: Force ready", "headline: Ours\nstatus: withheld"));
    await room.take(kill);
    assert.match(room.read(file), /^headline: Ours\nstatus: canceled$/m);
  });

  test("reaches a file whose front matter is broken", async () => {
    const room = importRoom();
    await room.take(wireItem());
    room.edit(file, (text) => text.replace("section: space", "section: [space\nstatus: usable"));
    const imported = await room.take(kill);
    assert.deepEqual([imported.outcome, codes(imported.warnings)], ["killed", ["unreadable-story"]]);
    assert.match(room.read(file), /^---\nstatus: canceled\nheadline/);
    assert.doesNotMatch(room.read(file), /usable/);
  });

  test("of an author stands against a later version of the wire", async () => {
    const room = importRoom();
    await room.take(wireItem());
    room.edit(file, (text) => text.replace("section: space", "section: space\nstatus: canceled"));
    await room.take(wireItem({ version: 2 }));
    assert.match(room.read(file), /^status: canceled$/m);
  });

  test("lets no text come back that was killed after it was edited", async () => {
    const room = importRoom();
    await room.take(wireItem());
    room.edit(file, (text) => text.replace("The force is ready.", "The force is nearly ready."));
    await room.take(kill);
    const back = await room.take(wireItem({ version: 3, body: paragraphs("The force is not ready.") }));
    assert.deepEqual([back.outcome, codes(back.warnings)], ["kept", ["killed-text"]]);
    assert.match(room.read(file), /^status: canceled$/m);
  });
});

describe("what an author has changed", () => {
  test("stays, with comments and keys of its own, and the rest is updated", async () => {
    const room = importRoom();
    await room.take(wireItem({ byline: "Staff writers" }));
    room.edit(file, (text) =>
      text
        .replace("headline: Force ready", "# Shorter than theirs\nheadline: Ready\nkicker: Kosovo")
        .replace("byline: Staff writers\n", ""),
    );
    const imported = await room.take(
      wireItem({ version: 2, byline: "Staff writers", urgency: 2, body: paragraphs("It is.", "Still.") }),
    );
    assert.deepEqual([imported.outcome, codes(imported.warnings)], ["updated", []]);
    const text = room.read(file);
    assert.match(text, /^# Shorter than theirs\nheadline: Ready\nkicker: Kosovo$/m);
    assert.match(text, /^urgency: 2$/m);
    assert.doesNotMatch(text, /byline/);
    assert.match(text, /\n\nIt is\.\n\nStill\.\n$/);
    assert.equal(
      (
        await room.take(
          wireItem({ version: 2, byline: "Staff writers", urgency: 2, body: paragraphs("It is.", "Still.") }),
        )
      ).outcome,
      "unchanged",
    );
    assert.equal(room.read(file), text);
  });

  test("is told of where the wire has changed it too", async () => {
    const room = importRoom();
    await room.take(wireItem());
    room.edit(file, (text) => text.replace("Force ready", "Ours").replace("The force is ready.", "Our words."));
    const imported = await room.take(wireItem({ version: 2, headline: "Theirs", body: paragraphs("Their words.") }));
    assert.deepEqual(codes(imported.warnings), ["kept-edit"]);
    assert.match(imported.warnings[0]?.message ?? "", /^headline and body were changed by hand and also by version 2/);
    assert.match(room.read(file), /headline: Ours[\s\S]*version: 2[\s\S]*\n\nOur words\.\n$/);
  });

  test("in the list of corrections stands beside what the wire corrects", async () => {
    const room = importRoom();
    await room.take(wireItem());
    room.edit(file, (text) =>
      text.replace(
        "source:",
        "corrections:\n  - date: 2022-08-18T08:00:00Z\n    kind: clarification\n    text: Ours\nsource:",
      ),
    );
    await room.take(
      wireItem({ version: 2, signal: "correction", advisory: "Theirs", versionCreated: at("2022-08-18T09:00:00Z") }),
    );
    const { edition } = await readNewsroom({ ...plainReading, root: room.root });
    assert.deepEqual(
      edition?.stories[0]?.corrections.map(({ text }) => text),
      ["Ours", "Theirs"],
    );
  });

  test("is known without a record where the file names its version", async () => {
    const room = importRoom();
    await room.take(wireItem());
    room.edit(file, (text) => text.replace("Force ready", "Ours"));
    rmSync(join(room.root, ".dateline"), { recursive: true });
    const second = wireItem({ version: 2, urgency: 1 });
    assert.deepEqual(codes((await room.take(second)).warnings), ["unknown-base"]);
    assert.equal((await room.take(wireItem())).outcome, "unchanged");
    assert.equal((await room.take(second)).outcome, "updated");
    assert.match(room.read(file), /headline: Ours[\s\S]*urgency: 1/);
  });

  test("gives way to --overwrite", async () => {
    const room = importRoom();
    await room.take(wireItem());
    const clean = room.read(file);
    room.edit(file, (text) => text.replace("Force ready", "Ours"));
    const again = importRoom({ overwrite: true });
    await again.take(wireItem());
    again.edit(file, (text) => text.replace("Force ready", "Ours"));
    await again.take(wireItem());
    assert.equal(again.read(file), clean);
  });
});

describe("the laws of arrival", () => {
  const version = fc
    .record({
      version: fc.integer({ min: 1, max: 4 }),
      status: fc.constantFrom<WireItem["status"]>("usable", "usable", "usable", "withheld", "canceled"),
      headline: fc.constantFrom("One", "Two", "Three"),
      hour: fc.option(fc.integer({ min: 0, max: 23 }), { nil: null }),
      day: fc.integer({ min: 17, max: 19 }),
      created: fc.boolean(),
      signal: fc.constantFrom<WireItem["signal"]>(null, "correction", "update"),
      advisory: fc.constantFrom(null, "RECASTS"),
      words: fc.constantFrom("a", "b", "c"),
    })
    .map(({ hour, day, created, words, ...given }) =>
      wireItem({
        ...given,
        created: created ? at("2022-08-17T00:00:00Z") : null,
        versionCreated: at(`2022-08-${day}T${String(hour ?? 0).padStart(2, "0")}:00:00Z`),
        body: given.status === "canceled" ? [] : paragraphs(words),
      }),
    );
  const arrivals = fc
    .array(version, { minLength: 1, maxLength: 4 })
    .chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })));

  test("any order of versions ends in the same files", async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async ([items, shuffled]) => {
        const [one, other] = [importRoom(), importRoom()];
        for (const item of items) await one.take(item);
        for (const item of shuffled) await other.take(item);
        assert.deepEqual(other.stories(), one.stories());
      }),
      { numRuns: Number(process.env["RUNS"] ?? 150) },
    );
  });

  test("importing all again changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async ([items, shuffled]) => {
        const room = importRoom();
        for (const item of items) await room.take(item);
        const before = filesBelow(room.root);
        for (const item of shuffled) await room.take(item);
        assert.deepEqual(filesBelow(room.root), before);
      }),
      { numRuns: Number(process.env["RUNS"] ?? 100) },
    );
  });

  test("what was killed last is not shown, whatever came before it and after", async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async ([items]) => {
        const room = importRoom();
        for (const item of items) await room.take(item);
        const highest = Math.max(...items.map(({ item }) => item.version));
        const killed = items.some(({ item }) => item.version === highest && item.status === "canceled");
        assert.equal(/^status: canceled$/m.test(Object.values(room.stories()).join("")), killed);
      }),
      { numRuns: Number(process.env["RUNS"] ?? 100) },
    );
  });
});

describe("pictures", () => {
  const picture = { alt: null, caption: "On the pad.", credit: "Space Agency" };

  test("beside the item are copied beside the story; later ones stand at the end of the body", async () => {
    const folder = temporaryFolder("wire");
    mkdirSync(join(folder, "media"));
    writeFileSync(join(folder, "media/a b.JPG"), "first");
    writeFileSync(join(folder, "c.png"), "second");
    const room = importRoom();
    const imported = await room.take(
      wireItem({
        pictures: [
          { href: "media/a%20b.JPG", ...picture },
          { href: "c.png", alt: "A [pad]", caption: 'So "high"', credit: null },
        ],
      }),
      folder,
    );
    assert.deepEqual(codes(imported.warnings), []);
    const names = Object.keys(room.stories());
    assert.deepEqual(
      names.map((name) => name.replace(/-[0-9a-f]{8}(?=\.(jpg|png))/, "")),
      ["2022/08/tx-kfor-1-7df3bc.png", "2022/08/tx-kfor-1-7df3bc.jpg", file].sort(
        (a, b) =>
          names.findIndex((name) => name.endsWith(a.slice(-4))) - names.findIndex((name) => name.endsWith(b.slice(-4))),
      ),
    );
    assert.match(
      room.read(file),
      /^image:\n {2}src: tx-kfor-1-7df3bc-\w{8}\.jpg\n {2}alt: On the pad\.\n {2}caption: On the pad\.\n {2}credit: Space Agency$/m,
    );
    assert.match(room.read(file), /ready\.\n\n!\[A \\\[pad\\\]\]\(tx-kfor-1-7df3bc-\w{8}\.png "So \\"high\\""\)\n$/);

    await room.take(wireItem({ version: 2 }), folder);
    assert.deepEqual(Object.keys(room.stories()), [file]);
  });

  test("outside of the item's folder are not read, those on other hosts not fetched", async () => {
    const folder = temporaryFolder("wire");
    const secret = temporaryFolder("secret");
    writeFileSync(join(secret, "secret.jpg"), "secret");
    symlinkSync(join(secret, "secret.jpg"), join(folder, "link.jpg"));
    symlinkSync(secret, join(folder, "linked"));
    writeFileSync(join(folder, "notes.txt"), "no picture");
    const hrefs = [
      "../secret.jpg",
      `${secret}/secret.jpg`,
      "link.jpg",
      "linked/secret.jpg",
      "%2e%2e/secret.jpg",
      "https://wire.example/p.jpg",
      "//wire.example/p.jpg",
      "file:///etc/p.jpg",
      "notes.txt",
      "missing.jpg",
      "a\u0000b.jpg",
      "%zz.jpg",
    ];
    const room = importRoom();
    const imported = await room.take(wireItem({ pictures: hrefs.map((href) => ({ href, ...picture })) }), folder);
    assert.deepEqual(
      codes(imported.warnings),
      hrefs.map(() => "left-out-picture"),
    );
    assert.deepEqual(Object.keys(room.stories()), [file]);
    assert.doesNotMatch(room.read(file), /image/);
  });

  test("that cannot be published are left out", async () => {
    const folder = temporaryFolder("wire");
    writeFileSync(join(folder, "a.jpg"), "no picture at all");
    const room = importRoom({ checkPicture: async () => "It is damaged." });
    const imported = await room.take(wireItem({ pictures: [{ href: "a.jpg", ...picture }] }), folder);
    assert.match(imported.warnings[0]?.message ?? "", /"a\.jpg" was left out: It is damaged\.$/);
  });
});

describe("sorting", () => {
  for (const [what, given, map, section, topics] of [
    [
      "a mapped code",
      { subjects: [{ code: "medtop:16000000", name: null }] },
      { sections: { world: ["medtop:16000000"] } },
      "world",
      ["conflict, war and peace", "space"],
    ],
    [
      "a group of Subject Codes",
      { keywords: [], subjects: [{ code: "http://cv.iptc.org/newscodes/subjectcode/11002005", name: "NATO" }] },
      { sections: { world: ["subj:11002000"] } },
      "world",
      ["NATO"],
    ],
    [
      "a name in any case",
      { keywords: ["Baltic Sea"] },
      { sections: { world: ["baltic sea"] } },
      "world",
      ["Baltic Sea"],
    ],
    ["the section's own name", { keywords: ["WORLD"] }, {}, "world", ["WORLD"]],
    [
      "another name for a topic, and one left out",
      { keywords: ["N.A.T.O.", "urgent", "Space"] },
      { topics: { NATO: ["n.a.t.o."] }, leaveOut: ["URGENT"] },
      "space",
      ["NATO", "Space"],
    ],
    ["the default section", { keywords: ["Chess"] }, { defaultSection: "world" }, "world", ["Chess"]],
  ] as const satisfies readonly (readonly [string, Partial<WireItem>, object, string, readonly string[]])[]) {
    test(what, async () => {
      const room = importRoom({ desk: { ...desk, map } });
      const imported = await room.take(wireItem(given));
      const { edition } = await readNewsroom({ ...plainReading, root: room.root });
      assert.deepEqual(
        [edition?.stories[0]?.section.id, edition?.stories[0]?.topics.map(({ name }) => name)],
        [section, topics],
      );
      assert.deepEqual(codes(imported.warnings), what === "the default section" ? ["default-section"] : []);
    });
  }

  for (const [provider, uri, map, agency] of [
    ["Test Wire Service", "urn:x", {}, "tst"],
    ["https://news.wire.example/", "urn:x", {}, "tst"],
    [null, "urn:newsml:wire.example:1", {}, "tst"],
    ["AB", "urn:x", { agencies: { tst: ["ab"] } }, "tst"],
    ["Somebody", "urn:x", {}, null],
    ["Somebody", "urn:x", { defaultAgency: "tst" }, "tst"],
    ["notwire.example", "urn:x", {}, null],
  ] as const) {
    test(`the supplier ${provider ?? uri} is ${agency ?? "unknown"}`, async () => {
      const room = importRoom({ desk: { ...desk, map } });
      const imported = await room.take(wireItem({ provider, uri }));
      assert.equal(/^agency: (.*)$/m.exec(room.read(imported.file))?.[1] ?? null, agency);
      assert.deepEqual(codes(imported.warnings), agency === null ? ["unknown-agency"] : []);
    });
  }
});

test("a folder of stories that is a link out of the newsroom is not written to", async () => {
  const elsewhere = temporaryFolder("elsewhere");
  const room = importRoom();
  mkdirSync(join(room.root, "articles"));
  symlinkSync(elsewhere, join(room.root, "articles/2022"));
  await assert.rejects(room.take(wireItem()), /is no folder of its own/);
  assert.deepEqual(filesBelow(elsewhere), {});
});

test("a damaged record is as good as none", async () => {
  const room = importRoom();
  await room.take(wireItem());
  const [record] = Object.keys(filesBelow(join(room.root, ".dateline")));
  writeFileSync(join(room.root, ".dateline", record ?? ""), "{");
  assert.equal((await room.take(wireItem())).outcome, "unchanged");
  assert.match(readFileSync(join(room.root, ".dateline", record ?? ""), "utf8"), /^\{"state"/);
});
