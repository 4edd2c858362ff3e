import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { proverOf } from "../../src/press/proof.ts";

/** A prover that knows two secrets, and the public texts of which it has asked for so many. */
function proverWith(allowed: readonly string[]) {
  let asked = 0;
  const texts = function* () {
    for (const text of allowed) {
      asked++;
      yield text;
    }
  };
  const forbidden = [
    { owner: "a", text: "a sentence of the first" },
    { owner: "b", text: "a sentence of the second" },
  ];
  const prover = proverOf({ forbidden, allowed: texts, cleared: () => null, openings: [] });
  const leaksIn = (text: string) => prover.file("page.html", Buffer.from(text)).map(({ owner }) => owner);
  return { leaksIn, asked: () => asked };
}

test("what files begin with is searched once, and they are searched as if it were not", () => {
  const forbidden = [
    { owner: "a", text: "a sentence of the first" },
    { owner: "b", text: "another of the second one" },
  ];
  const rest = { forbidden, allowed: () => [], cleared: () => null };
  // Whole secrets, halves that may meet at an end, and other words.
  const piece = fc.constantFrom(
    "a sentence of the first",
    "a sentence of",
    " the first",
    "another of the",
    " second one",
    "x",
  );
  const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
  let found = 0;
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), fc.nat(3), text, (openings, which, behind) => {
      const bytes = Buffer.from(`${openings[which] ?? ""}${behind}`);
      const leaks = proverOf({ ...rest, openings: [] }).file("page.html", bytes);
      assert.deepEqual(proverOf({ ...rest, openings }).file("page.html", bytes), leaks);
      found += leaks.length;
    }),
    { numRuns: 500 },
  );
  assert.ok(found > 50, `${found}`);
});

describe("public texts", () => {
  const many = Array.from({ length: 50 }, (_, index) => `A public text, number ${index}.`);

  test("are not looked through where nothing is found", () => {
    const { leaksIn, asked } = proverWith(many);
    assert.deepEqual(leaksIn("A page like any other."), []);
    assert.equal(asked(), 0);
  });

  test("are looked through as far as what was found stands in one", () => {
    const { leaksIn, asked } = proverWith([many[0] ?? "", "Here is a sentence of the first.", ...many]);
    assert.deepEqual(leaksIn("Here too is a sentence of the first."), []);
    assert.equal(asked(), 2);
    assert.deepEqual(leaksIn("And again a sentence of the first."), []);
    assert.equal(asked(), 2);
  });

  test("are looked through to the end for what stands in none, which is a leak on every page", () => {
    const { leaksIn, asked } = proverWith([...many, "Here is a sentence of the first."]);
    assert.deepEqual(leaksIn("Here are a sentence of the first and a sentence of the second."), ["b"]);
    assert.equal(asked(), 51);
    assert.deepEqual(leaksIn("a sentence of the second"), ["b"]);
    assert.deepEqual(leaksIn("a sentence of the first"), []);
    assert.equal(asked(), 51);
  });
});
