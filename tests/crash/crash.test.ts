import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { interrupt, pointsOf, rehearse } from "./crash.ts";
import { fail, failuresOf } from "./faults.ts";
import { kinds } from "./kinds.ts";

/** A few of the points and faults of `npm run test:crash`. */
const stories = 120;

// Each waits for processes most of the time.
describe("one release or the other", { concurrency: 2 }, () => {
  for (const kind of kinds) {
    test(`${kind.name}, wherever it is killed`, async () => {
      const rehearsal = await rehearse(kind, stories);
      let inTime = 0;
      for (const point of few(pointsOf(rehearsal, 40), 3)) if (await interrupt(rehearsal, point)) inTime++;
      assert.ok(inTime >= 2, "Hardly any build was killed.");
    });
  }

  test("whatever call fails, and the operator hears why", async () => {
    const kind = kinds.find(({ name }) => name === "a build of what changed");
    assert.ok(kind !== undefined);
    const rehearsal = await rehearse(kind, stories);
    for (const failure of few(failuresOf(rehearsal, false), 6)) await fail(rehearsal, failure);
  });
});

/** So many of a list, from its beginning to its end; of points, the last is one at a time. */
function few<Item>(items: readonly Item[], count: number): readonly Item[] {
  return items.filter(
    (_, index) => Math.floor((index * count) / items.length) !== Math.floor(((index + 1) * count) / items.length),
  );
}
