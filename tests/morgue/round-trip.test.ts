import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import type { Html } from "../../src/model/html.ts";
import type { Picture } from "../../src/model/picture.ts";
import type { Problem } from "../../src/model/problem.ts";
import { type Story, statuses, storyKeys } from "../../src/model/story.ts";
import { storyCopy } from "../../src/model/story-copy.ts";
import type { ReadStory } from "../../src/model/story-memory.ts";
import { topicNamed } from "../../src/model/topic.ts";
import { fileStories } from "../../src/morgue/filing.ts";
import { Morgue } from "../../src/morgue/morgue.ts";
import { Pack } from "../../src/morgue/pack.ts";
import type { Stamp } from "../../src/morgue/stamp.ts";
import { clippingsOf } from "../../src/morgue/table.ts";
import { agencyWith, energy, space, storyWith } from "../derive/builders.ts";
import { temporaryFolder } from "../newsrooms.ts";

const agencies = [agencyWith({ id: "afp" }), agencyWith({ id: "upi", licenceDays: 30 })];
const references = { sections: [space, energy], agencies };
const places = {
  sections: new Map([
    ["space", 0],
    ["energy", 1],
  ]),
  agencies: new Map([
    ["afp", 0],
    ["upi", 1],
  ]),
};

const instant = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }).map((epoch) => ({ epoch }));
const text = fc.string({ unit: "grapheme" });
const line = fc.option(text);
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length });
const picture: fc.Arbitrary<Picture> = plain({
  file: text,
  hash: hex(16),
  format: fc.constantFrom("jpeg", "png", "webp"),
  width: fc.nat(9999),
  height: fc.nat(9999),
  alt: text,
  caption: line,
  credit: line,
});
const warning: fc.Arbitrary<Problem> = plain({
  severity: fc.constant("warning"),
  code: text,
  file: text,
  line: fc.nat(),
  column: fc.nat(),
  length: fc.nat(),
  message: text,
  remedy: text,
  frame: text,
});
const facts = plain({
  headline: text,
  kicker: line,
  byline: line,
  summary: text,
  section: fc.constantFrom(space, energy),
  agency: fc.constantFrom(null, ...agencies),
  place: line,
  timeZone: fc.constantFrom("UTC", "Asia/Tokyo"),
  date: instant,
  updated: fc.option(instant),
  version: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  status: fc.constantFrom(...statuses),
  embargoed: fc.option(instant),
  licenceExpires: fc.option(instant),
  urgency: fc.option(fc.integer({ min: 1, max: 8 })),
  topics: fc.array(text.map(topicNamed)),
  corrections: fc.array(plain({ date: instant, kind: fc.constantFrom("correction", "update"), text })),
  aliases: fc.array(text),
  image: fc.option(picture),
  language: fc.constantFrom("en", "fr"),
  sponsored: fc.boolean(),
  body: text.map(html),
  bodyPictures: fc.array(picture),
  links: fc.array(text),
  words: fc.nat(),
});
const stamp: fc.Arbitrary<Stamp> = plain({
  size: fc.nat(),
  modified: fc.double({ min: 0, max: 2e12, noNaN: true }),
  changed: fc.double({ min: 0, max: 2e12, noNaN: true }),
  inode: fc.nat(),
});
const read: fc.Arbitrary<Omit<ReadStory, "story"> & { readonly facts: Partial<Story>; readonly stamp: Stamp }> = plain({
  facts,
  blob: hex(40),
  answers: fc.array(plain({ question: text, answer: text })),
  warnings: fc.array(warning),
  stamp,
});

const pack = new Pack(join(temporaryFolder("morgue"), "a.pack"), "grow");
after(() => pack.close());

test("a story that was filed is, field by field, the story that was read", () => {
  fc.assert(
    fc.property(fc.array(read, { maxLength: 6 }), fc.boolean(), (drafts, elsewhere) => {
      const stamps = new Map(drafts.map((draft, index) => [`articles/s${index}.md`, draft.stamp]));
      const stories = drafts.map(({ facts: parts, ...rest }, index): ReadStory => {
        const story = storyWith({ slug: `s${index}`, ...parts });
        return { ...rest, story: { ...story, keys: storyKeys(story, rest.blob) } };
      });
      // Much later than any stamp, so that each can be believed in.
      const order = { pack, references, files: [...stamps.keys()], stamps, now: 3e12 };
      const morgue = new Morgue({ ...order, earlier: [] });
      if (elsewhere)
        morgue.adopt(
          fileStories(
            stories,
            stories.map(() => null),
            places,
          ),
        );
      else for (const each of stories) morgue.keep(each);
      const kept = stories.flatMap(({ story }) => morgue.recall(story.file)?.story ?? []);
      assert.deepEqual(
        kept.map(storyCopy),
        stories.map(({ story }) => story),
      );

      const table = morgue.table(kept, []);
      const clippings = clippingsOf(table, references, pack);
      assert.deepEqual(
        clippings.map(storyCopy),
        stories.map(({ story }) => story),
      );
      const next = new Morgue({ ...order, earlier: clippings });
      assert.deepEqual(next.unsure, []);
      for (const { story, blob, answers, warnings } of stories) {
        const recalled = next.recall(story.file);
        assert.ok(recalled !== null);
        assert.deepEqual(storyCopy(recalled.story), story);
        assert.deepEqual([recalled.blob, recalled.answers, recalled.warnings], [blob, answers, warnings]);
        assert.equal(recalled.stood, true);
        assert.equal(morgue.recall(story.file)?.stood, false);
      }
    }),
    { numRuns: 60 },
  );
});

test("a story whose file has another stamp is not recalled, unless its bytes are vouched for", () => {
  fc.assert(
    fc.property(read, stamp, (draft, other) => {
      fc.pre(JSON.stringify(other) !== JSON.stringify(draft.stamp));
      const { facts: parts, ...rest } = draft;
      const draftStory = storyWith({ slug: "s", ...parts });
      const story = { ...draftStory, keys: storyKeys(draftStory, rest.blob) };
      const order = { pack, references, files: [story.file], now: 3e12 };
      const morgue = new Morgue({ ...order, earlier: [], stamps: new Map([[story.file, draft.stamp]]) });
      morgue.keep({ ...rest, story });
      const table = morgue.table([morgue.recall(story.file)?.story ?? story], []);
      const earlier = clippingsOf(table, references, pack);
      const next = new Morgue({ ...order, earlier, stamps: new Map([[story.file, other]]) });
      assert.deepEqual(next.unsure, [story.file]);
      assert.equal(next.recall(story.file), null);
      assert.equal(next.vouch(story.file, "0".repeat(39)), false);
      assert.equal(next.vouch(story.file, rest.blob), true);
      assert.notEqual(next.recall(story.file), null);
    }),
    { numRuns: 60 },
  );
});

/** Test bodies are trusted by decree. */
function html(words: string): Html {
  if (isHtml(words)) return words;
  throw new Error("unreachable");
}

function isHtml(_text: string): _text is Html {
  return true;
}

/** A record that is an object like any other. */
function plain<T>(parts: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(parts, { noNullPrototype: true });
}
