import assert from "node:assert/strict";
import { test } from "node:test";
import { nameHash } from "../../src/model/name-hash.ts";

// Values of the reference implementation (Noll, Fowler, Vo).
for (const [name, fingerprint] of [
  ["", "6c62272e07bb014262b821756295c58d"],
  ["a", "d228cb696f1a8caf78912b704e4a8964"],
  ["foobar", "343e1662793c64bf6f0d3597ba446f18"],
] as const) {
  test(`the fingerprint of "${name}" is that of FNV-1a`, () => assert.equal(nameHash(name), fingerprint));
}

test("names are read as UTF-8, and near ones are far apart", () => {
  assert.notEqual(nameHash("tag:wire.example,2022:story/kfor-1"), nameHash("tag:wire.example,2022:story/kfor-2"));
  assert.notEqual(nameHash("é"), nameHash("\u00c3\u00a9"));
  assert.equal(nameHash("é"), nameHash(Buffer.from([0xc3, 0xa9]).toString("utf8")));
});
