import assert from "node:assert/strict";
import { rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Edition } from "../../src/model/edition.ts";
import { type Reading, readNewsroom } from "../../src/read/newsroom.ts";
import { listNewsroom } from "../../src/read/newsroom-files.ts";
import { type Files, newsroom, storyFile, temporaryFolder, writeIn } from "../newsrooms.ts";
import { plainReading } from "../reading.ts";

async function read(files: Files, pathPrefix: string | null = null): Promise<Reading> {
  return readNewsroom({ ...plainReading, root: newsroom(files), pathPrefix });
}

/** The edition of a newsroom in which nothing is wrong. */
async function edition(files: Files, pathPrefix: string | null = null): Promise<Edition> {
  const reading = await read(files, pathPrefix);
  assert.deepEqual(reading.problems, []);
  assert.ok(reading.edition);
  return reading.edition;
}

function story(front: Readonly<Record<string, unknown>> = {}, body?: string): Files {
  return { "articles/a.md": storyFile(front, body) };
}

describe("a story", () => {
  test("that says only what it must gets the defaults of the contract", async () => {
    const [found] = (await edition({ "articles/2022/08/kfor-ready.md": storyFile({}, "It is ready. More.\n\nLater.") }))
      .stories;
    const { body, keys, ...rest } = found ?? {};
    assert.equal(body, "<p>It is ready. More.</p>\n<p>Later.</p>\n");
    assert.ok(keys);
    assert.deepEqual(rest, {
      id: "kfor-ready",
      slug: "kfor-ready",
      path: "/2022/08/17/kfor-ready.html",
      file: "articles/2022/08/kfor-ready.md",
      headline: "Force ready",
      kicker: null,
      byline: null,
      summary: "It is ready. More.",
      section: { id: "space", title: "Space", description: "News from orbit." },
      agency: null,
      place: null,
      timeZone: "UTC",
      date: { epoch: Date.parse("2022-08-17T16:18:57Z") },
      updated: null,
      version: 1,
      status: "usable",
      embargoed: null,
      licenceExpires: null,
      urgency: null,
      topics: [],
      corrections: [],
      aliases: [],
      image: null,
      language: "en",
      sponsored: false,
      bodyPictures: [],
      links: [],
      words: 5,
    });
  });

  test("keeps what its author says", async () => {
    const [found] = (
      await edition(
        story({
          slug: "b",
          id: "c",
          agency: "tst",
          dateline: "Brussels",
          timeZone: "Europe/Brussels",
          byline: " Jan \n Novák ",
          kicker: "NATO",
          summary: "Short.",
          topics: ["NATO", "Kosovo", "nato"],
          updated: "2022-08-18T00:00:00+02:00",
          version: 3,
          urgency: 1,
          status: "withheld",
          embargoed: "2022-08-17T18:00:00Z",
          licenceExpires: "2023-08-17T18:00:00Z",
          aliases: ["/reports/Force_999.html"],
          language: "fr",
          corrections: [
            { date: "2022-08-19T00:00:00Z", kind: "update", text: "Second." },
            { date: "2022-08-18T00:00:00Z", kind: "correction", text: "First." },
          ],
        }),
      )
    ).stories;
    assert.ok(found);
    assert.deepEqual([found.slug, found.id, found.path], ["b", "c", "/2022/08/17/b.html"]);
    assert.deepEqual([found.agency?.label, found.place, found.timeZone], ["TST", "Brussels", "Europe/Brussels"]);
    assert.deepEqual([found.byline, found.kicker, found.summary], ["Jan Novák", "NATO", "Short."]);
    assert.deepEqual(
      found.topics.map(({ name }) => name),
      ["NATO", "Kosovo"],
    );
    assert.deepEqual([found.version, found.urgency, found.status, found.language], [3, 1, "withheld", "fr"]);
    assert.equal(found.updated?.epoch, Date.parse("2022-08-17T22:00:00Z"));
    assert.equal(found.embargoed?.epoch, Date.parse("2022-08-17T18:00:00Z"));
    assert.equal(found.licenceExpires?.epoch, Date.parse("2023-08-17T18:00:00Z"));
    assert.deepEqual(found.aliases, ["/reports/Force_999.html"]);
    assert.deepEqual(
      found.corrections.map(({ text }) => text),
      ["First.", "Second."],
    );
  });

  test("that is paid for says so, and its links do too", async () => {
    const [found] = (await edition(story({ sponsored: true }, "[Buy](https://shop.example/)"))).stories;
    assert.equal(found?.sponsored, true);
    assert.equal(found?.body, '<p><a href="https://shop.example/" rel="sponsored">Buy</a></p>\n');
  });

  test("marks links of other stories to it", async () => {
    const files = {
      ...story({ slug: "paid", sponsored: true }),
      "articles/b.md": storyFile({ slug: "b" }, "[Look](a.md#x)."),
    };
    const found = (await edition(files)).stories.find(({ slug }) => slug === "b");
    assert.match(found?.body ?? "", /paid\.html#x" rel="sponsored"/);
  });

  test("never carries its note to editors or its source", async () => {
    const canary = "canary-7c1f";
    const found = await edition(story({ ednote: canary, source: { uri: canary, version: canary, format: canary } }));
    assert.doesNotMatch(JSON.stringify(found), new RegExp(canary));
  });

  test("links to another story by its file, and gets its path", async () => {
    const found = await edition({
      "articles/2022/08/a.md": storyFile({}, "[B](../07/b.md#why)"),
      "articles/2022/07/b.md": storyFile({ date: "2022-07-01T00:00:00Z", slug: "other" }),
    });
    assert.equal(found.stories[0]?.body, '<p><a href="/2022/07/01/other.html#why">B</a></p>\n');
  });

  test("may link to a broken story without being broken itself", async () => {
    const reading = await read({
      "articles/a.md": storyFile({}, "[B](b.md)"),
      "articles/b.md": storyFile({ section: "none" }),
    });
    assert.deepEqual(
      reading.problems.map(({ file, code }) => `${file} ${code}`),
      ["articles/b.md unknown-section"],
    );
    assert.equal(reading.edition?.stories.length, 1);
  });

  test("with a headline that nobody can see is refused", async () => {
    for (const headline of ["\u202c \u202c", "\u200b\u2060", "\u0000", "\u00a0"]) {
      const { problems } = await read(story({ headline }));
      assert.deepEqual(
        problems.filter(({ severity }) => severity === "error").map(({ message }) => message),
        ['"headline": This text is empty.'],
      );
    }
  });

  test("is doubted where the doubtful words stand, not where they stand first", async () => {
    const front = { headline: "Aug 16 and what TST made of it", dateline: "Brussels, Aug 16" };
    const { problems } = await read(story(front, "Brussels, Aug 15 (TST) - It is ready."));
    assert.deepEqual(
      problems.map(({ line, column, length, code }) => [line, column, length, code]),
      [
        [5, 22, 6, "dateline-day"],
        [8, 11, 6, "dateline-day"],
        [8, 19, 3, "agency-mismatch"],
      ],
    );
  });
});

describe("the site", () => {
  test("of a title and a URL has a default for everything else", async () => {
    const { site } = await edition({ "_data/site.json": { title: "Wire", url: "https://wire.example" } });
    assert.deepEqual(site, {
      title: "Wire",
      tagline: "",
      description: "Wire",
      origin: "https://wire.example",
      prefix: "/",
      language: "en",
      timeZone: "UTC",
      rails: [],
      railsFor: null,
      permalink: "/{year}/{month}/{day}/{slug}.html",
      tagAuthority: "wire.example,2024",
      publisher: {
        name: "Wire",
        url: null,
        email: null,
        foundingDate: null,
        sameAs: [],
        correctionsPolicy: null,
        ethicsPolicy: null,
        ownershipFundingInfo: null,
        masthead: null,
      },
      ads: [{ placement: "story", label: "ADVERTISEMENT", width: 300, height: 250, content: { kind: "empty" } }],
      pageSizes: { front: 20, list: 20, archive: 100, rail: 3, feed: 30, related: 5 },
      securityContact: "https://wire.example/",
      rights: {
        notice: "© Wire",
        mining: "reserved",
        aiTraining: "reserved",
        usageInfo: null,
        acquireLicensePage: null,
      },
      trust: [],
      adsTxt: [],
      history: false,
      publicRepository: false,
      indexNowKey: null,
    });
  });

  for (const [url, pathPrefix, origin, prefix] of [
    ["https://wire.example", null, "https://wire.example", "/"],
    ["https://wire.example/", null, "https://wire.example", "/"],
    ["https://wire.example/x", null, "https://wire.example", "/x/"],
    ["https://wire.example/x/y/", null, "https://wire.example", "/x/y/"],
    ["https://wire.example/x//", null, "https://wire.example", "/x/"],
    ["HTTPS://Wire.Example:443/x", null, "https://wire.example", "/x/"],
    ["http://localhost:8080", null, "http://localhost:8080", "/"],
    ["https://wire.example/x", "/", "https://wire.example", "/"],
    ["https://wire.example/x", "/preview/1/", "https://wire.example", "/preview/1/"],
    ["https://wire.example", "/preview/", "https://wire.example", "/preview/"],
  ] as const) {
    test(`at ${url}${pathPrefix === null ? "" : ` with the prefix ${pathPrefix}`} lives at ${origin}${prefix}`, async () => {
      const { site } = await edition({ "_data/site.json": { title: "Wire", url } }, pathPrefix);
      assert.deepEqual([site.origin, site.prefix], [origin, prefix]);
    });
  }

  test("without an advertisement says so with an empty list", async () => {
    const { site } = await edition({ "_data/site.json": { title: "Wire", url: "https://wire.example", ads: [] } });
    assert.deepEqual(site.ads, []);
  });
});

describe("a rail", () => {
  const item = (url: string) => ({ id: url, url, title: "A headline" });

  async function linkOf(url: string, siteUrl: string, pathPrefix: string | null = null) {
    const files = {
      "_data/site.json": { title: "Wire", url: siteUrl, rails: ["own"] },
      "_data/rails/own.json": { title: "Own", items: [item(url)] },
    };
    const filling = (await edition(files, pathPrefix)).rails[0]?.filling;
    assert.ok(filling?.kind === "items");
    return filling.items[0]?.link;
  }

  for (const [url, site, link] of [
    ["https://wire.example/2022/a.html", "https://wire.example", { kind: "own", path: "/2022/a.html" }],
    ["https://WIRE.example:443/a?b#c", "https://wire.example", { kind: "own", path: "/a?b#c" }],
    ["https://wire.example", "https://wire.example", { kind: "own", path: "/" }],
    ["https://wire.example/x/a.html", "https://wire.example/x", { kind: "own", path: "/a.html" }],
    ["https://wire.example/y/a.html", "https://wire.example/x", { kind: "away", url: "https://wire.example/y/a.html" }],
    ["https://wire.example.net/", "https://wire.example", { kind: "away", url: "https://wire.example.net/" }],
    ["http://wire.example/", "https://wire.example", { kind: "away", url: "http://wire.example/" }],
    ["https://wire.example//evil/", "https://wire.example", { kind: "away", url: "https://wire.example//evil/" }],
    ["/archive/", "https://wire.example/x", { kind: "own", path: "/archive/" }],
    [" /archive/ ", "https://wire.example", { kind: "own", path: "/archive/" }],
    [" https://a.example ", "https://wire.example", { kind: "away", url: "https://a.example/" }],
  ] as const) {
    test(`${JSON.stringify(url)} on ${site} is ${link.kind === "own" ? "our own" : "away"}`, async () => {
      assert.deepEqual(await linkOf(url, site), link);
    });
  }

  test("knows its own site by the site's address, wherever the release is going to live", async () => {
    assert.deepEqual(await linkOf("https://wire.example/x/a.html", "https://wire.example/x", "/preview/"), {
      kind: "own",
      path: "/a.html",
    });
  });

  for (const url of [
    "//evil.example",
    "//relative.invalid/",
    "\\\\evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "http:evil",
    "javascript:alert(1)",
    "mailto:a@wire.example",
    "a.html",
    "",
  ]) {
    test(`with a headline that leads to ${JSON.stringify(url)} is refused`, async () => {
      const { problems } = await read({ "_data/rails/own.json": { title: "Own", items: [item(url)] } });
      assert.deepEqual(
        problems.map(({ file, code }) => `${file} ${code}`),
        ["_data/rails/own.json bad-value"],
      );
    });
  }

  for (const [from, filling] of [
    ["latest", { kind: "latest" }],
    ["section:space", { kind: "section", section: "space" }],
    ["topic:São Paulo", { kind: "topic", slug: "sao-paulo" }],
  ] as const) {
    test(`may be filled from ${from}`, async () => {
      const found = await edition({
        "_data/site.json": { title: "Wire", url: "https://wire.example", rails: ["own"] },
        "_data/rails/own.json": { title: "Own", _dateline: { from } },
      });
      assert.deepEqual(found.rails, [{ id: "own", title: "Own", home: null, filling, health: null }]);
    });
  }
});

describe("reading", () => {
  const files: Files = Object.fromEntries(
    ["b/z", "a/y", "c", "a/x", "B2/w", "a-1"].map((name, index) => [
      `articles/${name.toLowerCase()}.md`,
      // Three dates for six stories, and two stories that want the same id.
      storyFile({
        date: `2022-08-1${index % 3}T00:00:00Z`,
        slug: `s${index}`,
        ...((index === 2 || index === 3) && { id: "same" }),
      }),
    ]),
  );

  test("does not depend on the order in which files were written, nor on their times", async () => {
    const readings: Reading[] = [];
    for (const [turn, order] of [
      Object.keys(files),
      Object.keys(files).reverse(),
      Object.keys(files).sort(),
    ].entries()) {
      const root = newsroom({});
      for (const [index, path] of order.entries()) {
        writeIn(root, path, files[path] ?? "");
        const time = new Date(Date.UTC(2000 + ((index * 7 + turn * 3) % 20), 0));
        utimesSync(join(root, path), time, time);
      }
      readings.push(await readNewsroom({ ...plainReading, root }));
    }
    const [first, ...others] = readings;
    assert.equal(first?.edition?.stories.length, 5);
    assert.deepEqual(
      first?.problems.map(({ file, code }) => `${file} ${code}`),
      ["articles/c.md duplicate-id"],
    );
    for (const other of others) assert.deepEqual(other, first);
  });

  test("is read as it was listed: what is filed meanwhile waits, what is gone meanwhile is told", async () => {
    const root = newsroom({ "articles/a.md": storyFile(), "articles/gone.md": storyFile() });
    const files = listNewsroom(root, null);
    writeIn(root, "articles/later.md", storyFile());
    rmSync(join(root, "articles/gone.md"));
    const { edition, problems } = await readNewsroom({ ...plainReading, root, files });
    assert.deepEqual(
      edition?.stories.map(({ file }) => file),
      ["articles/a.md"],
    );
    assert.deepEqual(
      problems.map(({ file, code }) => `${file} ${code}`),
      ["articles/gone.md unreadable"],
    );
  });

  test("an empty folder is two files that are missing", async () => {
    const root = temporaryFolder("empty");
    const reading = await readNewsroom({ ...plainReading, root });
    assert.equal(reading.edition, null);
    assert.deepEqual(
      reading.problems.map(({ file, code }) => `${file} ${code}`),
      ["_data/sections.json missing-file", "_data/site.json missing-file"],
    );
  });

  test("a newsroom without suppliers needs no file of them", async () => {
    const { agencies } = await edition({ "_data/agencies.json": null });
    assert.deepEqual(agencies, []);
  });

  test("a newsroom without stories has an edition", async () => {
    assert.deepEqual((await edition({})).stories, []);
  });

  test("hidden files of editors are passed over", async () => {
    const { problems } = await read({
      "articles/.a.md.swp": "x",
      "articles/.DS_Store": "x",
      "static/.env": "SECRET=1",
    });
    assert.deepEqual(problems, []);
  });
});

describe("hostile front matter", () => {
  const keys = fc.constantFrom(
    ..."headline date section agency dateline timeZone byline topics slug id updated version urgency status".split(" "),
    ..."corrections aliases image language sponsored ednote source layout permalink".split(" "),
    ..."__proto__ constructor prototype toString hasOwnProperty valueOf then toJSON".split(" "),
  );
  const scraps = fc.constantFrom(
    ...[
      "---\n",
      "--- ",
      "...\n",
      "- ",
      "? ",
      ": ",
      ":",
      "\n",
      "\n  ",
      "\t",
      "&a ",
      "*a",
      "!!js ",
      "!x ",
      "%YAML 1.1\n",
    ],
    ...['"', "'", "|\n  ", ">-\n", "[", "]", "{", "}", ",", "#", "<<: ", "~", "null", "true", "0x1F", "1e999", ".nan"],
    ...["2022-08-17T16:18:57Z", "space", "\\ud800", "\u0000", "\u202e", "\ufeff", "\u2028", "../../etc/passwd", "日本"],
  );
  const yamlish = fc
    .array(
      fc.oneof(
        keys,
        keys.map((key) => `\n${key}: `),
        scraps,
        fc.string({ unit: "binary", maxLength: 6 }),
      ),
      {
        maxLength: 25,
      },
    )
    .map((parts) => `---\n${parts.join("")}\n---\nText.`);
  const nearlyGood = fc
    .tuple(fc.dictionary(keys, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 }), fc.uuid())
    .map(([front, slug]) => storyFile({ slug: `s-${slug}`, ...front }));
  const raw = fc
    .uint8Array({ maxLength: 60 })
    .map((bytes) => Buffer.concat([Buffer.from("---\n"), bytes, Buffer.from("\n---\n")]));
  const contents = fc.oneof(yamlish, nearlyGood, nearlyGood, raw, fc.uint8Array({ maxLength: 40 }));

  test("a thousand times gives a problem or a story, and never more than that", async () => {
    let stories = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(contents, { minLength: 50, maxLength: 50 }), async (list) => {
        const files = Object.fromEntries(list.map((content, index) => [`articles/n${index}.md`, content]));
        const { edition: found, problems } = await read(files);
        const told = new Set([
          ...(found?.stories ?? []).map(({ file }) => file),
          ...problems.filter(({ severity }) => severity === "error").map(({ file }) => file),
        ]);
        stories += found?.stories.length ?? 0;
        assert.deepEqual(
          Object.keys(files).filter((file) => !told.has(file)),
          [],
        );
        for (const problem of problems) {
          assert.ok(problem.line >= 1 && problem.column >= 1 && problem.length >= 1);
          assert.match(problem.message, /\S/);
          assert.match(problem.remedy, /\S/);
          assert.doesNotMatch(problem.frame, /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
        }
        assert.deepEqual(Object.keys(Object.prototype), []);
        assert.equal(Reflect.get({}, "polluted"), undefined);
      }),
      { numRuns: 20 },
    );
    // Were nothing but problems to come out, the thousand would try little.
    assert.ok(stories > 50, String(stories));
  });

  test("with a prototype in it changes no object", async () => {
    const front = "---\nheadline: A\n__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n---\n";
    const { problems } = await read({
      "articles/a.md": front,
      "_data/agencies.json": '{"__proto__": {"polluted": 1, "name": "A", "label": "A", "notice": "A"}}',
    });
    assert.ok(problems.some(({ message }) => message.includes('"__proto__"')));
    assert.equal(Reflect.get({}, "polluted"), undefined);
    assert.equal(Object.keys(Object.prototype).length, 0);
  });
});
