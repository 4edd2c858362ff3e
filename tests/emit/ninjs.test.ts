import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { ninjs } from "../../src/emit/ninjs.ts";
import type { Html } from "../../src/model/html.ts";
import { anyText } from "./any-text.ts";
import { afp, bareStory, picture, siteWith, storyWith } from "./newsroom.ts";

const site = siteWith();
const story = storyWith();
const item = JSON.parse(ninjs(story, site));

describe("a story as ninjs 3.1", () => {
  test("says who it is, by a name that outlives its address", () => {
    assert.equal(item.uri, "tag:spacewar.com,2002:story/kfor-ready");
    assert.equal(item.version, "3");
    assert.deepEqual(item.standard, {
      name: "ninjs",
      version: "3.1",
      schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
    });
    assert.deepEqual(item.renditions, [
      { name: "page", href: "https://www.spacewar.com/2022/08/17/kfor-ready.html", contentType: "text/html" },
    ]);
  });

  test("carries status, urgency and times", () => {
    assert.equal(item.pubStatus, "usable");
    assert.equal(item.urgency, 4);
    assert.equal(item.firstCreated, "2022-08-17T16:18:57Z");
    assert.equal(item.versionCreated, "2022-08-18T08:00:00Z");
    assert.equal(item.language, "en");
  });

  test("carries rights, and the end of the licence where receivers look for terms", () => {
    assert.equal(item.copyrightHolder, "Agence France-Presse");
    assert.equal(item.copyrightNotice, afp.notice);
    assert.equal(
      item.usageTerms,
      "To be credited to Agence France-Presse. Text and data mining is reserved; the training of AI models is reserved. Not to be shown from 2023-08-17T16:18:57Z.",
    );
    assert.deepEqual(item.rightsInfo, {
      langId: "https://rslstandard.org/rsl",
      linkedRights: "https://www.spacewar.com/agencies/afp/license.xml",
    });
    // In ninjs that is the end of interest.
    assert.equal(item.expires, undefined);
  });

  test("carries what the page shows", () => {
    assert.deepEqual(item.headlines, [
      { role: "main", contentType: "text/plain", value: "KFOR ready to act & protect" },
      { role: "kicker", contentType: "text/plain", value: "NATO" },
    ]);
    assert.equal(item.by, "Jan Novák");
    assert.equal(item.located, "Brussels");
    assert.deepEqual(
      item.descriptions.map(({ role, value }: { role: string; value: string }) => [role, value]),
      [
        ["summary", "The force said it was < 24 hours from ready."],
        ["correction", "CORRECTED 2022-08-18T08:00:00Z: An earlier version misspelt a name."],
      ],
    );
    assert.deepEqual(item.bodies, [
      { role: "main", contentType: "text/html", wordCount: 6, value: "<p>The force said it was ready.</p>" },
    ]);
    assert.deepEqual(item.subjects, [
      { name: "Space", rel: "section", literal: "space" },
      { name: "NATO", rel: "about", literal: "nato" },
      { name: "Kosovo", rel: "about", literal: "kosovo" },
    ]);
    assert.deepEqual(item.infoSources, [
      { name: "Agence France-Presse", literal: "AFP", role: "supplier", uri: "https://www.afp.com/" },
    ]);
  });

  test("carries its pictures as associated items with captions and credits", () => {
    assert.deepEqual(item.associations, [
      {
        name: "picture-1",
        uri: "tag:spacewar.com,2002:picture/0123456789abcdef",
        type: "picture",
        by: "AFP / A. Photographer",
        descriptions: [
          { role: "alt", contentType: "text/plain", value: "Soldiers at a checkpoint" },
          { role: "caption", contentType: "text/plain", value: "A patrol in Mitrovica" },
        ],
        renditions: [
          {
            name: "main",
            href: "https://www.spacewar.com/pictures/0123456789abcdef-1200.jpg",
            contentType: "image/jpeg",
            width: 1200,
            height: 800,
          },
        ],
      },
    ]);
  });

  test("keeps to itself what the contract says to editors only", () => {
    const strict = { ...afp, usageTerms: "zqterms", territories: ["zqterritory"] };
    assert.doesNotMatch(ninjs(storyWith({ agency: strict }), site), /zqterms|zqterritory|edNote|territor/i);
  });

  test("says nothing of what there is not", () => {
    const bare = JSON.parse(ninjs({ ...bareStory, agency: afp, body: "" as Html, urgency: null }, site));
    for (const key of ["urgency", "by", "located", "descriptions", "bodies", "genres", "associations", "expires"])
      assert.ok(!(key in bare), key);
    assert.deepEqual(bare.headlines.length, 1);
    assert.equal(bare.versionCreated, bare.firstCreated);
  });

  test("says that it is paid for", () => {
    assert.deepEqual(JSON.parse(ninjs(storyWith({ sponsored: true }), site)).genres, [{ name: "Sponsored content" }]);
  });

  test("leads from its body to whole addresses, below a path too", () => {
    const body = [
      '<p>See <a href="/x/2022/a.html">a</a>, <a href="https://other.example/">b</a> and <a href="#note">c</a>.</p>',
      '<picture><source type="image/webp" srcset="/x/pictures/1-320.webp 320w, /x/pictures/1-640.webp 640w">',
      '<img src="/x/pictures/1-640.jpg" alt="src=&quot;/y&quot; srcset=/z"></picture>',
    ].join("");
    const below = storyWith({ body: body as Html });
    assert.equal(
      JSON.parse(ninjs(below, siteWith({ prefix: "/x/" }))).bodies[0].value,
      [
        '<p>See <a href="https://www.spacewar.com/x/2022/a.html">a</a>, <a href="https://other.example/">b</a> and <a href="#note">c</a>.</p>',
        '<picture><source type="image/webp" srcset="https://www.spacewar.com/x/pictures/1-320.webp 320w, https://www.spacewar.com/x/pictures/1-640.webp 640w">',
        '<img src="https://www.spacewar.com/x/pictures/1-640.jpg" alt="src=&quot;/y&quot; srcset=/z"></picture>',
      ].join(""),
    );
  });

  test("is well-formed whatever its texts, and holds them word for word", () => {
    fc.assert(
      fc.property(anyText, anyText, (headline, notice) => {
        const read = JSON.parse(ninjs(storyWith({ headline, agency: { ...afp, notice } }), site));
        assert.equal(read.headlines[0].value, Buffer.from(headline).toString());
        assert.equal(read.copyrightNotice, Buffer.from(notice).toString());
      }),
      { numRuns: 100 },
    );
  });
});

/** Members of ninjs 3.1 and their kinds, as far as ours has them; the schema is closed, and so is this list. */
const facts: Readonly<Record<string, RegExp>> = {
  standard: /^object$/,
  uri: /^string$/,
  type: /^string$/,
  representationType: /^string$/,
  version: /^string$/,
  firstCreated: /^string$/,
  versionCreated: /^string$/,
  pubStatus: /^string$/,
  urgency: /^number$/,
  language: /^string$/,
  copyrightHolder: /^string$/,
  copyrightNotice: /^string$/,
  usageTerms: /^string$/,
  rightsInfo: /^object$/,
  by: /^string$/,
  located: /^string$/,
  headlines: /^array$/,
  descriptions: /^array$/,
  bodies: /^array$/,
  subjects: /^array$/,
  genres: /^array$/,
  infoSources: /^array$/,
  renditions: /^array$/,
  associations: /^array$/,
};

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

test("ninjs knows every member, and its values are of the kinds and from the lists that it knows", () => {
  for (const each of [story, bareStory, storyWith({ sponsored: true, image: null, bodyPictures: [picture] })]) {
    const read: Record<string, unknown> = JSON.parse(ninjs(each, site));
    for (const [key, value] of Object.entries(read)) {
      assert.match(Array.isArray(value) ? "array" : typeof value, facts[key] ?? /^no such member$/, key);
    }
    assert.match(String(read["pubStatus"]), /^(usable|withheld|canceled)$/);
    assert.match(String(read["firstCreated"]), dateTime);
    assert.match(String(read["versionCreated"]), dateTime);
    assert.ok(URL.canParse(String(read["uri"])));
  }
});
