import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { compareInstants, isoInstant, lastChange } from "../../src/model/instant.ts";
import { compareProblems, isError, type Problem } from "../../src/model/problem.ts";
import { compareStories, isUrgent, type Story } from "../../src/model/story.ts";
import { at, later, noon, storyWith } from "../derive/builders.ts";

const few = fc.constantFrom("a", "b", "B", "é", "日");
const problems: fc.Arbitrary<Problem> = fc
  .record({
    file: few,
    line: fc.integer({ min: 1, max: 3 }),
    column: fc.integer({ min: 1, max: 3 }),
    code: few,
    message: few,
  })
  .map((parts) => ({ severity: "error" as const, length: 1, remedy: "", frame: "", ...parts }));
const stories: fc.Arbitrary<Story> = fc
  .record({ slug: few, path: few, seconds: fc.integer({ min: -1, max: 1 }) })
  .map(({ slug, path, seconds }) => storyWith({ slug, path, date: later(noon, seconds * 1000) }));

/** Says that an order decides between any two values that differ in what it looks at, and never contradicts itself. */
function assertTotal<T>(values: fc.Arbitrary<T>, compare: (a: T, b: T) => number, keyOf: (value: T) => string): void {
  fc.assert(
    fc.property(values, values, values, (a, b, c) => {
      assert.equal(Math.sign(compare(a, b)), 0 - Math.sign(compare(b, a)));
      assert.equal(compare(a, b) === 0, keyOf(a) === keyOf(b));
      if (compare(a, b) <= 0 && compare(b, c) <= 0) assert.ok(compare(a, c) <= 0);
    }),
    { numRuns: 2000 },
  );
}

function assertShuffleProof<T>(values: fc.Arbitrary<T>, compare: (a: T, b: T) => number): void {
  const shuffled = fc
    .array(values, { maxLength: 12 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      assert.deepEqual([...other].sort(compare), [...list].sort(compare));
    }),
  );
}

describe("compareProblems", () => {
  test("walks by file, line, column, code and message", () => {
    assertTotal(problems, compareProblems, ({ file, line, column, code, message }) =>
      JSON.stringify([file, line, column, code, message]),
    );
  });

  test("gives one order, however the problems were found", () => {
    assertShuffleProof(problems, compareProblems);
  });

  test("line 10 comes after line 9", () => {
    const at = (line: number): Problem => ({
      severity: "warning",
      code: "x",
      file: "a",
      line,
      column: 1,
      length: 1,
      message: "",
      remedy: "",
      frame: "",
    });
    assert.ok(compareProblems(at(9), at(10)) < 0);
    assert.equal(isError(at(9)), false);
  });
});

describe("compareStories", () => {
  test("decides by date, slug and path", () => {
    assertTotal(stories, compareStories, ({ date, slug, path }) => JSON.stringify([date, slug, path]));
  });

  test("gives one order, however the files were read", () => {
    assertShuffleProof(stories, compareStories);
  });

  test("the newest comes first", () => {
    const [old, young] = [storyWith({ slug: "a" }), storyWith({ slug: "b", date: later(noon, 1) })];
    assert.deepEqual([old, young].sort(compareStories), [young, old]);
  });
});

describe("instants", () => {
  for (const [text, iso] of [
    ["2022-08-17T16:18:57Z", "2022-08-17T16:18:57Z"],
    ["2022-08-17T16:18:57.999Z", "2022-08-17T16:18:57Z"],
    ["1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"],
    ["2022-08-17T18:18:57+02:00", "2022-08-17T16:18:57Z"],
  ] as const) {
    test(`${text} is written ${iso}`, () => {
      assert.equal(isoInstant(at(text)), iso);
    });
  }

  test("any instant is written as `Date` writes it, without its milliseconds, whatever was written before", () => {
    const epochs = fc.array(fc.oneof(fc.integer({ min: -8.64e15, max: 8.64e15 }), fc.integer({ min: -1e8, max: 1e8 })));
    fc.assert(
      fc.property(epochs, (times) => {
        for (const epoch of times) {
          assert.equal(isoInstant({ epoch }), new Date(epoch).toISOString().replace(/\.\d{3}Z$/, "Z"));
        }
      }),
    );
  });

  test("what is no instant is not written", () => {
    assert.throws(() => isoInstant({ epoch: Number.NaN }), RangeError);
  });

  test("the last change is the update where there is one", () => {
    const updated = later(noon, 1);
    assert.deepEqual(lastChange({ date: noon, updated: null }), noon);
    assert.deepEqual(lastChange({ date: noon, updated }), updated);
    assert.ok(compareInstants(noon, updated) < 0);
  });

  for (const [urgency, marked] of [
    [null, false],
    [1, true],
    [2, true],
    [3, false],
    [8, false],
  ] as const) {
    test(`urgency ${urgency} is ${marked ? "marked" : "not marked"}`, () => {
      assert.equal(isUrgent(storyWith({ slug: "a", urgency })), marked);
    });
  }
});
