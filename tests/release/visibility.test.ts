import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { before, describe, test } from "node:test";
import sharp from "sharp";
import { newsroom, noon, storyFile } from "../newsrooms.ts";
import { released } from "./build.ts";
import { filesWith, type Release, withoutTombstones } from "./release.ts";

/** Stories that the public must not see at noon, each for its own reason. */
const hidden: Readonly<Record<string, object>> = {
  killed: { status: "canceled" },
  withheld: { status: "withheld" },
  embargoed: { embargoed: "2022-08-18T12:00:00.001Z" },
  expired: { licenceExpires: noon },
  unlicensed: { agency: "strict", date: "2022-08-17T12:00:00Z" },
};

const agencies = {
  strict: { name: "Strict Wire", label: "STR", notice: "© Strict Wire.", licenceDays: 1 },
  empty: { name: "Agency of the hidden only", label: "EMPTYCANARY", notice: "© Nobody." },
};

/** A word that stands in every field of a story, and nowhere else. */
function canaryOf(kind: string): string {
  return `zq${kind}canary`;
}

function hiddenStory(kind: string, front: object): string {
  const canary = canaryOf(kind);
  return storyFile(
    {
      headline: `Headline ${canary}`,
      kicker: `Kicker ${canary}`,
      byline: `Byline ${canary}`,
      dateline: `Place ${canary}`,
      summary: `Summary ${canary}`,
      topics: [`Topic ${canary}`, "Shared"],
      slug: `slug-${canary}`,
      id: `id-${canary}`,
      updated: "2022-08-17T18:00:00Z",
      corrections: [{ date: "2022-08-17T18:00:00Z", kind: "correction", text: `Correction ${canary}` }],
      aliases: [`/alias-${canary}.html`],
      image: {
        src: `picture-${kind}.png`,
        alt: `Alt ${canary}`,
        caption: `Caption ${canary}`,
        credit: `Credit ${canary}`,
      },
      ednote: `Note ${canary}`,
      source: { uri: `tag:${canary}`, version: "1", format: "ninjs" },
      urgency: 1,
      ...front,
    },
    `Body ${canary}.\n\n![Inner ${canary}](inner-${kind}.png "Inner ${canary}")`,
  );
}

async function picture(seed: number): Promise<Buffer> {
  const background = { r: (seed * 37) % 256, g: (seed * 101) % 256, b: (seed * 53) % 256 };
  return sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
}

/** A newsroom with one public story, which shares a topic with every hidden one, and the hidden ones' pictures. */
async function newsroomOfSecrets() {
  const kinds = Object.entries(hidden);
  const pictures = new Map<string, Buffer>();
  for (const [index, [kind]] of kinds.entries()) {
    pictures.set(`articles/picture-${kind}.png`, await picture(index * 2 + 1));
    pictures.set(`articles/inner-${kind}.png`, await picture(index * 2 + 2));
  }
  const root = newsroom({
    "_data/agencies.json": agencies,
    "articles/public.md": storyFile(
      { topics: ["Shared"], ednote: "zqednotecanary", source: { uri: "zqsourcecanary" } },
      "The public text.",
    ),
    ...Object.fromEntries(kinds.map(([kind, front]) => [`articles/${kind}-file.md`, hiddenStory(kind, front)])),
    ...Object.fromEntries(pictures),
  });
  return { root, pictures };
}

describe("what the public must not see is in no file of a release", () => {
  let release: Release;
  let pictures: ReadonlyMap<string, Buffer>;

  before(async () => {
    const made = await newsroomOfSecrets();
    pictures = made.pictures;
    release = withoutTombstones(await released(made.root));
  });

  for (const kind of Object.keys(hidden)) {
    test(`a story that is ${kind}`, () => {
      assert.deepEqual(filesWith(release, canaryOf(kind)), []);
      assert.deepEqual(filesWith(release, `${kind}-file`), []);
    });

    test(`the pictures of a story that is ${kind}`, () => {
      for (const [file, bytes] of pictures) {
        if (!file.endsWith(`-${kind}.png`)) continue;
        const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
        assert.deepEqual(filesWith(release, hash), [], file);
      }
    });
  }

  test("notes to editors and sources of stories that are public", () => {
    assert.ok(filesWith(release, "The public text.").length > 0);
    assert.deepEqual(filesWith(release, "zqednotecanary"), []);
    assert.deepEqual(filesWith(release, "zqsourcecanary"), []);
  });

  test("agencies without a public story", () => {
    assert.deepEqual(filesWith(release, "EMPTYCANARY"), []);
    assert.deepEqual(filesWith(release, "Strict Wire"), []);
  });

  test("no folder is left for pictures or topics of theirs", () => {
    const strange = [...release.keys()].filter((path) => /^(pictures|topics\/topic)/.test(path));
    assert.deepEqual(strange, []);
  });
});

test("at the instant of its embargo a story is everywhere it belongs", async () => {
  const { root } = await newsroomOfSecrets();
  const release = await released(root, { now: "2022-08-18T12:00:00.001Z" });
  const files = filesWith(release, canaryOf("embargoed"));
  const expected = [
    "index.html",
    "feed.xml",
    "atom.xml",
    "feed.json",
    "space/index.html",
    "news-sitemap.xml",
    "corrections/index.html",
    "_redirects",
  ];
  assert.deepEqual(
    expected.filter((file) => !files.includes(file)),
    [],
  );
  assert.ok(files.some((file) => file.endsWith(`slug-${canaryOf("embargoed")}.html`)));
});

test("a millisecond before its licence ends a story is still shown", async () => {
  const { root } = await newsroomOfSecrets();
  const release = await released(root, { now: "2022-08-18T11:59:59.999Z" });
  for (const kind of ["expired", "unlicensed"]) assert.ok(filesWith(release, canaryOf(kind)).length > 5, kind);
});

test("a story that is killed is gone from the next release, with its pictures", async () => {
  const kill = (status: string) => ({
    "articles/a.md": storyFile({ status, slug: "zqslug", image: { src: "a.png", alt: "zqalt" } }, "zqbody"),
  });
  const png = await picture(3);
  const hash = createHash("sha256").update(png).digest("hex").slice(0, 16);
  const root = newsroom({ ...kill("usable"), "articles/a.png": png });
  assert.ok(filesWith(await released(root), hash).length > 1);
  const killed = newsroom({ ...kill("canceled"), "articles/a.png": png });
  const release = withoutTombstones(await released(killed));
  for (const word of ["zqslug", "zqalt", "zqbody", hash]) assert.deepEqual(filesWith(release, word), []);
});

describe("a public story that links to one that is not", () => {
  for (const kind of Object.keys(hidden)) {
    test(`does not tell of a story that is ${kind}, nor lead nowhere`, async () => {
      const root = newsroom({
        "_data/agencies.json": agencies,
        "articles/public.md": storyFile({}, "As [reported before](secret.md), it is so."),
        "articles/secret.md": storyFile({ headline: "Secret", slug: "zq-secret-slug", ...hidden[kind] }),
      });
      const release = withoutTombstones(await released(root));
      assert.deepEqual(filesWith(release, "zq-secret-slug"), []);
      assert.ok(filesWith(release, "reported before").length > 0, "the words of the link are gone too");
    });
  }
});
