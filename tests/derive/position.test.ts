import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { firstIndex, Walk } from "../../src/derive/position.ts";

test("a walk finds what a search finds, whatever the order of the questions", () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 40 });
  fc.assert(
    fc.property(numbers, numbers, fc.boolean(), (items, questions, ordered) => {
      const list = items.sort((a, b) => a - b);
      const walk = new Walk(list);
      for (const question of ordered ? questions.sort((a, b) => a - b) : questions) {
        const passes = (item: number) => item >= question;
        assert.equal(walk.firstIndex(passes), firstIndex(list, passes));
      }
    }),
  );
});

test("a walk in the order of the items looks at few of them", () => {
  const list = Array.from({ length: 10_000 }, (_, index) => index);
  const walk = new Walk(list);
  let looks = 0;
  for (const question of list) {
    walk.firstIndex((item) => {
      looks++;
      return item >= question;
    });
  }
  assert.ok(looks < 4 * list.length, `${looks} looks`);
});
