import assert from "node:assert/strict";
import fc from "fast-check";
import { differences, filesWith, type Release, withoutTombstones } from "../release/release.ts";
import { type Edit, editKinds, makeEdit } from "./edits.ts";
import { type NewsroomDraft, newsroomFrom, papersOf } from "./newsroom-draft.ts";
import { Pressroom } from "./pressroom.ts";
import { day, hour, type StoryDraft } from "./story-draft.ts";
import type { Tally } from "./two-ways.ts";

/** A release, edits, another release, and some time until the first is put back. */
export interface Return {
  readonly seed: number;
  readonly stories: number;
  readonly edits: readonly Edit[];
  readonly wait: number;
}

/** Two stories with one headline would make it hard to say whose words are found. */
const kinds = editKinds.filter((kind) => kind !== "sameHeadline" && kind !== "prefix");
const fates = editKinds.filter((kind) => ["kill", "withhold", "embargo", "licence", "shatter"].includes(kind));

const edit = fc.record({
  kind: fc.oneof(fc.constantFrom(...kinds), fc.constantFrom(...fates)),
  chance: fc.nat(0xffff_ffff),
});

export const returns: fc.Arbitrary<Return> = fc.record({
  seed: fc.nat(0xffff_ffff),
  stories: fc.integer({ min: 8, max: 24 }),
  edits: fc.array(edit, { minLength: 1, maxLength: 5 }),
  wait: fc.constantFrom(0, 0, hour, day, 40 * day),
});

/**
 * Puts the release before the last one back. It must come as it was, but for stories that may not come back; the record
 * must agree with it; once more, and the newer one is there; and the next build must come to what it would have come to.
 */
export async function comesBack({ seed, stories, edits, wait }: Return, tally: Tally): Promise<void> {
  const draft = await newsroomFrom(seed, stories);
  const room = new Pressroom();
  const call = { pathPrefix: null, full: false, quarantine: true, confirmed: [], settled: true };
  const before = new Map(draft.stories);
  room.fill(papersOf(draft));
  if ((await room.build({ ...call, now: draft.now })).exitCode !== 0) return tally.count("not published");
  const first = room.release();
  for (const each of edits) await makeEdit(each, { draft, past: [before], touch: (file) => room.touch(file) });
  room.fill(papersOf(draft));
  const second = await room.build({ ...call, now: draft.now });
  const newer = room.release();
  if (second.exitCode !== 0 || differences(first, newer).length === 0) return tally.count("nothing to put back");
  const by = room.commit();

  const now = draft.now + wait;
  const { exitCode, said } = await room.rollBack(now);
  assert.equal(exitCode, 0, String(said));
  const restored = room.release();
  const isWhole = !/did not come back/.test(String(said));
  tally.count(`${isWhole ? "whole" : "in part"} by ${by}`);
  const { told, due } = room.names();
  assert.equal(told, due, "the name of what was put back");
  assert.deepEqual(uploadsIn(room), newIn(newer, restored), "what is to be uploaded");
  if (isWhole) assert.deepEqual(differences(first, restored), [], "what was put back");
  const bytes = withoutTombstones(restored);
  const old = new Map(Array.from(before, ([file, story]) => [idOf(file, story), story.front["headline"]]));
  for (const [file, story] of draft.stories) {
    if (!isHeld(story, draft, now)) continue;
    const id = idOf(file, story);
    for (const headline of [old.get(id), story.front["headline"]]) {
      // A story that got another id is another story.
      const isElsewhere = [...old].some(([other, words]) => other !== id && words === headline);
      if (headline === undefined || isElsewhere) continue;
      // Of a broken story not all can be read that ends it, such as its agency; in quarantine its last page stood all
      // the time.
      if (story.broken && filesWith(withoutTombstones(newer), String(headline)).length > 0) continue;
      assert.deepEqual(filesWith(bytes, String(headline)), [], `${file} has come back`);
    }
  }
  assert.deepEqual(room.verified(), { missing: [], changed: [], added: [] }, "record");

  const again = await room.rollBack(now);
  assert.equal(again.exitCode, 0, String(again.said));
  if (!/did not come back/.test(String(again.said))) {
    assert.deepEqual(differences(newer, room.release()), [], "the newer release, put back");
  }
  assert.deepEqual(room.verified(), { missing: [], changed: [], added: [] }, "record of the newer release");

  const next = await room.build({ ...call, now });
  const problems = JSON.stringify(next.said).includes('"problems":[]');
  if (next.exitCode !== 0 || !problems) return;
  const other = new Pressroom();
  other.fill(papersOf(draft));
  await other.build({ ...call, now });
  assert.deepEqual(differences(room.release(), other.release()), [], "the next build");
  tally.count("built on");
}

/** Whether readers must see nothing of a story, by what its file says. */
function isHeld({ front }: StoryDraft, { agencies }: NewsroomDraft, now: number): boolean {
  const { status, embargoed, licenceExpires, agency, date } = front;
  const licence = agencies[String(agency)]?.["licenceDays"];
  const end = typeof licence === "number" ? Date.parse(String(date)) + licence * day : Number.POSITIVE_INFINITY;
  return (
    status === "withheld" ||
    status === "canceled" ||
    (embargoed !== undefined && now < Date.parse(String(embargoed))) ||
    (licenceExpires !== undefined && Date.parse(String(licenceExpires)) <= now) ||
    end <= now
  );
}

function idOf(file: string, { front }: StoryDraft): string {
  return String(front["id"] ?? front["slug"] ?? file.replace(/^.*\/|\.md$/g, ""));
}

/** The files that hosts are told to take, in the order of their names. */
function uploadsIn(room: Pressroom): readonly string[] {
  return (room.notes().get("uploads.txt") ?? "")
    .toString()
    .split("\n")
    .filter((line) => line !== "")
    .sort();
}

/** The files of a release that are not in another, or not as they are there, in the order of their names. */
function newIn(before: Release, after: Release): readonly string[] {
  return [...after].flatMap(([file, bytes]) => (before.get(file)?.equals(bytes) ? [] : [file])).sort();
}
