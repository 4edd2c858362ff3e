import assert from "node:assert/strict";
import fc from "fast-check";
import { differences, type Release } from "../release/release.ts";
import { type Edit, editKinds, makeEdit } from "./edits.ts";
import { newsroomFrom, papersOf, remembered } from "./newsroom-draft.ts";
import { type Call, type Ending, type Papers, Pressroom } from "./pressroom.ts";
import type { StoryDraft } from "./story-draft.ts";

/** Edits and what follows them: a build, or the return of the release before. */
export interface Step {
  readonly edits: readonly Edit[];
  readonly ends: "build" | "roll back";
  readonly quarantine: boolean;
  /** Whether all deletions are said to be meant. */
  readonly confirm: boolean;
  /** See `Call`. */
  readonly settled: boolean;
  /** Whether, after a refusal, the newsroom first is made what it was when it was published last. */
  readonly mend: boolean;
}

/** A newsroom and what happens in it. */
export interface Course {
  readonly seed: number;
  readonly stories: number;
  readonly steps: readonly Step[];
}

/** What courses were like, so that one can see what was tried. */
export class Tally {
  readonly #counts = new Map<string, number>();

  count(what: string): void {
    this.#counts.set(what, this.of(what) + 1);
  }

  of(what: string): number {
    return this.#counts.get(what) ?? 0;
  }

  toString(): string {
    const counts = [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1));
    return counts.map(([what, count]) => `${what}: ${count}`).join(", ");
  }
}

const edit: fc.Arbitrary<Edit> = fc.record({ kind: fc.constantFrom(...editKinds), chance: fc.nat(0xffff_ffff) });

/** True once in so many times; falls to false. */
function once(times: number): fc.Arbitrary<boolean> {
  return fc.oneof({ arbitrary: fc.constant(false), weight: times - 1 }, { arbitrary: fc.constant(true), weight: 1 });
}

/** Time that passes while nothing else happens. */
const quietTime: fc.Arbitrary<readonly Edit[]> = fc.nat(0xffff_ffff).map((chance) => [{ kind: "minutes", chance }]);

const step: fc.Arbitrary<Step> = fc.record({
  edits: fc.oneof({ arbitrary: fc.array(edit, { maxLength: 4 }), weight: 5 }, { arbitrary: quietTime, weight: 1 }),
  ends: once(9).map((isRollback) => (isRollback ? "roll back" : "build")),
  quarantine: once(3),
  confirm: once(4),
  settled: fc.boolean(),
  mend: fc.boolean(),
});

export const courses: fc.Arbitrary<Course> = fc.record({
  seed: fc.nat(0xffff_ffff),
  stories: fc.integer({ min: 8, max: 40 }),
  steps: fc.array(step, { minLength: 3, maxLength: 8 }),
});

/**
 * Plays a course in two newsrooms. One is built as operators do, on top of what stands there; the other is made anew
 * each time. Both have the same past. After each step they must hold the same release to the last byte, or have refused
 * with the same words; and where the past plays no part, a third newsroom that has none must come to the same.
 */
export async function playBothWays({ seed, stories, steps }: Course, tally: Tally): Promise<void> {
  const draft = await newsroomFrom(seed, stories);
  const [ordinary, anew] = [new Pressroom(), new Pressroom()];
  const past: ReadonlyMap<string, StoryDraft>[] = [];
  let mended = remembered(draft);
  let refused = false;
  const first: Step = { edits: [], ends: "build", quarantine: true, confirm: false, settled: true, mend: false };
  for (const [index, { edits, ends, quarantine, confirm, settled, mend }] of [first, ...steps].entries()) {
    if (refused && mend) mended();
    const touched: string[] = [];
    const before = new Map(draft.stories);
    for (const each of edits) await makeEdit(each, { draft, past, touch: (file) => touched.push(file) });
    past.push(before);
    const papers = papersOf(draft);
    for (const room of [ordinary, anew]) {
      room.fill(papers);
      for (const file of touched) room.touch(file);
    }
    const where = `step ${index}`;
    if (ends === "roll back") {
      const restored = await rollBackBoth(ordinary, anew, draft.now, where);
      tally.count(restored ? "put back" : "nothing to put back");
      continue;
    }
    const { now, pathPrefix } = draft;
    const confirmed = confirm ? [...new Set(past.flatMap((state) => [...state.keys()].map(idOf)))] : [];
    const call = { now, pathPrefix, quarantine, confirmed, settled };
    const standing = ordinary.release();
    const one = await ordinary.build({ ...call, full: false });
    if (one.unchanged && differences(standing, ordinary.release()).length === 0) {
      // Nothing was done, so that the past of both must stay what it is; what might have been done is seen elsewhere.
      await sameWithoutPast(ordinary, papers, call, where);
      tally.count("nothing done");
      continue;
    }
    const other = await anew.build({ ...call, full: true });
    sameEnding(one, other, where);
    sameRelease(ordinary, anew, where);
    tally.count(one.unchanged ? "refreshed" : one.exitCode === 0 ? "published" : "refused");
    if (one.exitCode === 0 && !one.unchanged) tally.count(`by ${ordinary.commit()}`);
    if (one.exitCode === 0 && ordinary.commit() === "patch" && ordinary.hasRemoved()) tally.count("removed by patch");
    for (const word of wordsOf(one)) tally.count(word);
    refused = one.exitCode !== 0;
    if (!refused) mended = remembered(draft);
    if (index === steps.length && one.exitCode === 0 && isWithoutPast(one)) {
      await sameWithoutPast(ordinary, papers, call, where);
      tally.count("without a past");
    }
  }
}

async function sameWithoutPast(
  room: Pressroom,
  papers: Papers,
  call: Omit<Call, "full">,
  where: string,
): Promise<void> {
  const third = new Pressroom();
  third.fill(papers);
  await third.build({ ...call, full: false });
  assert.deepEqual(differences(room.release(), third.release()), [], `${where}, without a past`);
}

async function rollBackBoth(ordinary: Pressroom, anew: Pressroom, now: number, where: string): Promise<boolean> {
  const one = await ordinary.rollBack(now);
  const other = await anew.rollBack(now);
  sameEnding(one, other, `${where}, put back`);
  sameRelease(ordinary, anew, `${where}, put back`);
  return one.exitCode === 0;
}

function sameEnding(one: Ending, other: Ending, where: string): void {
  assert.deepEqual({ exitCode: one.exitCode, said: one.said }, { exitCode: other.exitCode, said: other.said }, where);
}

function sameRelease(one: Pressroom, other: Pressroom, where: string): void {
  const differs = (a: Release, b: Release, what: string) =>
    assert.deepEqual(differences(a, b), [], `${where}: ${what}`);
  differs(one.release(), other.release(), "release");
  differs(one.notes(), other.notes(), "notes");
  for (const room of [one, other]) {
    const found = room.verified();
    if (found !== null) assert.deepEqual(found, { missing: [], changed: [], added: [] }, `${where}: record`);
  }
}

/** Whether a report speaks of nothing that only somebody with a past can know. */
function isWithoutPast({ said }: Ending): boolean {
  return JSON.stringify(said).includes('"problems":[]');
}

/** What is remarkable in a report. */
function wordsOf({ said }: Ending): readonly string[] {
  const text = JSON.stringify(said);
  const signs: Readonly<Record<string, RegExp>> = {
    kept: /"kept":\["/,
    "in quarantine": /"despite":"quarantine"/,
    "killed in spite of errors": /"despite":"kill"/,
    leaks: /"code":"leak"/,
    collisions: /"code":"static-collision"/,
    "unmeant deletions": /"code":"published-and-deleted"/,
    "killed before": /"code":"killed-before"/,
  };
  return Object.entries(signs).flatMap(([name, sign]) => (sign.test(text) ? [name] : []));
}

function idOf(file: string): string {
  return file.replace(/^.*\/|\.md$/g, "");
}
