import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mergeEdits, type StoryParts } from "../../../src/intake/edit-merge.ts";
import type { FieldValue } from "../../../src/intake/story-fields.ts";

const [early, late] = ["2024-03-01T12:00:00Z", "2024-03-01T15:00:00+01:00"];

function updated(value: FieldValue): StoryParts {
  return { fields: { updated: value }, body: "" };
}

for (const [author, wire, kept] of [
  [early, late, late],
  [late, early, late],
  // What is no instant yields to one.
  [{ toString: 1 }, early, early],
  [[], early, early],
  ["soon", early, early],
] as const) {
  test(`of an update ${JSON.stringify(author)} by the author and ${JSON.stringify(wire)} by the wire, ${kept} stays`, () => {
    const { fields } = mergeEdits(updated("2024-03-01T11:00:00Z"), updated(author), updated(wire));
    assert.deepEqual(fields.updated, kept);
  });
}

test("whatever an author has written, a merge gives one of both", () => {
  const { value } = fc.letrec<{ value: FieldValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 2 },
      fc.constantFrom<FieldValue>(early, late, "x", 1, 2.5),
      fc.array(tie("value"), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom("toString", "valueOf", "a"), tie("value"), { maxKeys: 2, noNullPrototype: false }),
    ),
  }));
  fc.assert(
    fc.property(value, value, value, fc.constantFrom("updated", "version"), (base, author, wire, name) => {
      const parts = (of: FieldValue): StoryParts => ({ fields: { [name]: of }, body: "" });
      const merged = mergeEdits(parts(base), parts(author), parts(wire)).fields[name];
      assert.ok([author, wire].some((each) => JSON.stringify(each) === JSON.stringify(merged)));
    }),
  );
});
