import assert from "node:assert/strict";
import { test } from "node:test";
import { surviveWires } from "./survival.ts";

test("no mutated wire crashes an import, writes outside of its folder or leaves a story that check refuses", async () => {
  const { failures, items, refused } = await surviveWires(800, 7, 400, () => {});
  assert.deepEqual(failures, []);
  // A test that only ever sees refusals, or none, would prove nothing.
  assert.ok(items > 100 && refused > 100, `${items} imported, ${refused} refused`);
});
