import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Fingerprint } from "../../src/model/fingerprint.ts";
import type { FileTable } from "../../src/press/file-table.ts";
import { PagePlan, ReleasePlan, type Share } from "../../src/press/page-plan.ts";

const print = (number: number): Fingerprint => [number, 0, 0, 9];

/** A last release whose pages show what these numbers stand for. */
function earlier(pages: Readonly<Record<string, number>>): FileTable {
  return new Map(Object.entries(pages).map(([file, number]) => [file, { hash: file, print: print(number) }]));
}

describe("a plan", () => {
  test("wants pages that show something else, that are new, and of which nobody can tell", () => {
    const plan = new ReleasePlan(earlier({ "same.html": 1, "other.html": 2, "untold.html": 3 }));
    const wanted = (
      [
        ["same.html", print(1)],
        ["other.html", print(20)],
        ["untold.html", null],
        ["new.html", print(1)],
      ] as const
    ).filter(([file, shown]) => plan.wants(file, () => shown));
    assert.deepEqual(
      wanted.map(([file]) => file),
      ["other.html", "untold.html", "new.html"],
    );
    assert.deepEqual(plan.wanted, ["other.html", "untold.html", "new.html"]);
    assert.deepEqual([...plan.claims.keys()], ["same.html", "other.html", "untold.html", "new.html"]);
    assert.deepEqual(plan.claims.get("other.html"), print(20));
    assert.equal(plan.claims.get("untold.html"), null);
  });

  test("of a release refuses two pages of one name", () => {
    const plan = new ReleasePlan(new Map());
    plan.wants("a.html", () => print(1));
    assert.throws(() => plan.wants("a.html", () => print(1)), /Two pages want to be a\.html/);
  });

  test("for which nothing can stay asks of no page what it shows", () => {
    const plan = new PagePlan(new Map());
    assert.ok(plan.wants("a.html", () => assert.fail("asked")));
  });

  test("of a whole release wants what all of its hands want, and shares divide it", () => {
    const files = fc.uniqueArray(fc.webPath({ size: "small" }), { maxLength: 40 });
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 5 }), fc.nat(3), (names, count, stays) => {
        const table = earlier(Object.fromEntries(names.filter((_, at) => at % 4 < stays).map((name) => [name, 1])));
        const wanted = (plan: PagePlan) => names.filter((name, at) => plan.wants(name, () => print(at % 3)));
        const all = wanted(new ReleasePlan(table));
        assert.deepEqual(wanted(new PagePlan(table)), all);
        const shares = Array.from({ length: count }, (_, index): Share => ({ index, count }));
        const parts = shares.flatMap((share) => wanted(new PagePlan(table, share)));
        assert.deepEqual(parts.sort(), [...all].sort());
      }),
    );
  });
});
