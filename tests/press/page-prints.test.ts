import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changes, tellsEveryChange } from "./page-prints.ts";

test("a page whose text differs from the one before has another fingerprint, or none, and differs as that says", async () => {
  const kept = { same: 0, other: 0, exchanged: 0 };
  await fc.assert(
    fc.asyncProperty(changes, (change) => tellsEveryChange(change, kept)),
    { numRuns: 40 },
  );
  assert.ok(kept.same > 100 && kept.other > 100, `${kept.same} pages stayed, ${kept.other} did not`);
  assert.ok(kept.exchanged > 100, `${kept.exchanged} pages differed in their rails alone`);
});
