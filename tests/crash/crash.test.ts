import assert from "node:assert/strict";
import { test } from "node:test";
import { interrupt, type Point, pointsOf, rehearse } from "./crash.ts";
import { fail, failuresOf } from "./faults.ts";
import { kinds } from "./kinds.ts";

/** A few of the points and faults of `npm run test:crash`, in a smaller newsroom. */
const stories = 120;

for (const kind of kinds) {
  test(`${kind.name}: wherever it is killed, there is one release or the other`, async () => {
    const rehearsal = await rehearse(kind, stories);
    let inTime = 0;
    for (const point of few(pointsOf(rehearsal, 40), 4)) if (await interrupt(rehearsal, point)) inTime++;
    assert.ok(inTime >= 3, "Hardly any build was killed.");
  });
}

test("whatever call fails, there is one release or the other, and the operator hears why", async () => {
  const kind = kinds.find(({ name }) => name === "a build of what changed");
  assert.ok(kind !== undefined);
  const rehearsal = await rehearse(kind, stories);
  for (const failure of few(failuresOf(rehearsal, false), 10)) await fail(rehearsal, failure);
});

/** So many of a list, from its beginning to its end; of those at times, the last. */
function few<Item extends Point | object>(items: readonly Item[], count: number): readonly Item[] {
  return Array.from(
    { length: count },
    (_, index) => items[Math.floor(((index + 1) * items.length) / count) - 1],
  ).filter((item) => item !== undefined);
}
