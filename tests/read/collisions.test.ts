import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Claimant, Claims, collisionsOf } from "../../src/read/collisions.ts";
import { agencyWith, space } from "../derive/builders.ts";

const word = fc.constantFrom("a", "A", "b", "é", "e\u0301", "space/page", "topics");
const path = fc
  .tuple(word, fc.constantFrom("/", ".html", ".json", "/index.html"))
  .map(([name, end]) => `/${name}${end}`);
const claim = fc.record({
  id: fc.constantFrom("one", "two", "three", "four", "five", "six", "seven"),
  path,
  aliases: fc.array(path, { maxLength: 2 }),
  agency: fc.constantFrom(null, agencyWith({ id: "nwa", machineReadable: true }), agencyWith({ id: "sun" })),
  stood: fc.boolean(),
});

test("with stories that stood beside each other before, the same collisions are found as without", () => {
  let touched = 0;
  let found = 0;
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 7 }), (drafts) => {
      const claims = new Claims();
      const all: Claimant[] = [];
      const standing: Claimant[] = [];
      for (const [index, { stood, ...rest }] of drafts.entries()) {
        const claimant = { ...rest, file: `articles/${index}.md` };
        // What stood collided with nothing that stood.
        const together = stood && collisionsOf([...standing, claimant], [space]).size === 0;
        if (together) standing.push(claimant);
        all.push(claimant);
        claims.add(claimant, together);
      }
      const expected = collisionsOf(all, [space]);
      assert.deepEqual(claims.collisions([space]), expected);
      found += expected.size;
      if (standing.some(({ file }) => expected.has(file))) touched++;
    }),
    { numRuns: 2_000 },
  );
  assert.ok(touched > 20 && found > 200, `${touched} of ${found}`);
});
