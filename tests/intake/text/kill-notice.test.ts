import assert from "node:assert/strict";
import { test } from "node:test";
import { blankDraft } from "../../../src/intake/blank-draft.ts";
import { plainParagraph } from "../../../src/intake/copy-blocks.ts";
import { isKillNotice, isKillSlug, killedStory } from "../../../src/intake/kill-notice.ts";
import { emptyBody } from "../../../src/intake/markup-body.ts";
import { slugVersion } from "../../../src/intake/slug-version.ts";
import { itemFromDraft, type WireDraft } from "../../../src/intake/wire-draft.ts";

const slugs = [
  ["BC-Kosovo-NATO,KILL", true],
  ["BC-Kosovo-NATO, Kill,0040", true],
  ["BC-Kosovo-NATO, Mandatory Kill", true],
  ["Kosovo-NATO KILL", true],
  ["Kosovo-NATO-KILL", true],
  ["BC-Road-Kill", false],
  ["Storms, kill four", false],
  ["WOLF-KILL", false],
  ["", false],
] as const;
for (const [slug, isKill] of slugs) {
  test(`${isKill ? "kills" : "is a slug"}: ${slug}`, () => {
    assert.equal(isKillSlug(slug), isKill);
  });
}

test("the order stands at the start of a story, not in the middle of one", () => {
  const copy = "The agency's handbook has a chapter on mistakes.";
  assert.equal(isKillNotice([copy, copy, copy, copy, "A kill is mandatory, it says."]), false);
  assert.equal(isKillNotice(["A kill is mandatory."]), true);
});

test("a notice names the story by headline, slug and day", () => {
  assert.deepEqual(
    killedStory(["The Aug. 17 story headlined “Harbour reopens” is withdrawn.", "It was slugged OSLO-HARBOUR/."]),
    {
      headline: "Harbour reopens",
      slug: "OSLO-HARBOUR",
      day: { year: null, month: 8, day: 17 },
    },
  );
  assert.deepEqual(killedStory(["Kill it."]), { headline: null, slug: null, day: null });
});

const versions = [
  ["BC-Kosovo-NATO,0347", "BC-Kosovo-NATO", 0, "first", false],
  ["BC-Kosovo-NATO, 1st Ld-Writethru,0347", "BC-Kosovo-NATO", 1, "update", false],
  ["Dollar-Markets, 7th Writethru", "Dollar-Markets", 7, "update", false],
  ["PM-Air Fares, 1st Ld-1st Add, a0584", "PM-Air Fares", 1, "part", false],
  ["PM-Air Fares, 2nd Sub", "PM-Air Fares", 2, "part", false],
  ["PM-Air Fares, Advisory", "PM-Air Fares", 0, "advisory", false],
  ["BC-Fjord-Boats,Adv03,0350", "BC-Fjord-Boats", 0, "first", true],
  ["BC-Kosovo-NATO, Correction", "BC-Kosovo-NATO", 0, "correction", false],
  ["BC-Kosovo-NATO, Kill", "BC-Kosovo-NATO", 0, "kill", false],
  ["Kosovo-NATO-politics 2nd lead", "Kosovo-NATO-politics", 2, "update", false],
  ["Kosovo-NATO UPDATE 3", "Kosovo-NATO", 3, "update", false],
  ["Storms, kill four", "Storms, kill four", 0, "first", false],
  ["Leads in the case", "Leads in the case", 0, "first", false],
  ["", "", 0, "first", false],
] as const;
for (const [slug, keyword, number, kind, isAdvance] of versions) {
  test(`slug: ${slug}`, () => {
    assert.deepEqual(slugVersion(slug), { keyword, number, kind, isAdvance });
  });
}

const draft: WireDraft = { ...blankDraft("nitf", "urn:x"), headline: "Harbour reopens" };
const copy = { ...emptyBody, blocks: ["It is open.", "Ferries go."].map(plainParagraph) };
const killing: readonly (readonly [string, WireDraft])[] = [
  ["text", { ...draft, body: { ...emptyBody, blocks: [plainParagraph("EDITORS: Kill the story slugged Harbour.")] } }],
  ["note", { ...draft, body: copy, ednotes: [null, "A kill is mandatory."] }],
  ["slug", { ...draft, body: copy, slugline: "BC-Harbour, Kill" }],
  ["headline", { ...draft, body: copy, headline: "WITHDRAWN-Harbour reopens" }],
];
for (const [where, each] of killing) {
  test(`an item of any format is canceled by its ${where}`, () => {
    const read = itemFromDraft(each);
    assert.ok(read.kind === "ok");
    assert.deepEqual([read.value.item.status, read.value.item.body], ["canceled", []]);
  });
}

test("an item that orders nothing stands", () => {
  const read = itemFromDraft({ ...draft, body: copy, ednotes: ["Replaces the story that was killed."] });
  assert.ok(read.kind === "ok");
  assert.equal(read.value.item.status, "usable");
});
