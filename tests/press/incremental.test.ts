import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { courses, playBothWays, Tally } from "./two-ways.ts";

test("whatever happens in a newsroom, a build on top of the last release gives what a full one gives", async () => {
  const tally = new Tally();
  await fc.assert(
    fc.asyncProperty(courses, (course) => playBothWays(course, tally)),
    { numRuns: 15, seed: 4, endOnFailure: true },
  );
  assert.ok(tally.of("published") > 20, `${tally}`);
  assert.ok(tally.of("nothing done") > 1, `${tally}`);
});
