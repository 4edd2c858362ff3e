import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import fc from "fast-check";
import { type ReleaseFacts, statusJson } from "../../src/emit/status.ts";
import type { Problem } from "../../src/model/problem.ts";
import { visibilities } from "../../src/model/visibility.ts";
import { anyText } from "./any-text.ts";
import { at } from "./newsroom.ts";
import { schemaFaults } from "./schema-faults.ts";

const problem: Problem = {
  severity: "error",
  code: "unknown-key",
  file: "articles/2022/08/secret-embargoed-story.md",
  line: 3,
  column: 1,
  length: 6,
  message: "Secret embargoed headline has no such key.",
  remedy: "Remove it.",
  frame: "> 3 | secret",
};

const facts: ReleaseFacts = {
  release: "0123456789abcdef",
  asOf: at("2026-09-15T12:34:56Z"),
  stories: 7,
  counts: { public: 7, embargoed: 2, withheld: 1, killed: 3, expired: 4 },
  sections: [{ id: "space", stories: 4 }],
  quarantined: 1,
  problems: [problem, { ...problem, line: 4 }, { ...problem, code: "bad-date" }],
  next: at("2026-09-16T00:00:00Z"),
  rails: [
    {
      id: "space-news",
      newest: at("2026-09-14T06:00:00Z"),
      refreshed: at("2026-09-14T07:00:00Z"),
      failing: at("2026-09-14T07:30:00Z"),
    },
    { id: "energy", newest: null, refreshed: null, failing: null },
  ],
};

const schema = JSON.parse(await readFile(new URL("../../docs/schemas/status.schema.json", import.meta.url), "utf8"));

test("status.json tells counts and instants", () => {
  assert.deepEqual(JSON.parse(statusJson(facts)), {
    generator: "Dateline",
    release: "0123456789abcdef",
    asOf: "2026-09-15T12:34:56Z",
    stories: 7,
    counts: { public: 7, embargoed: 2, withheld: 1, killed: 3, expired: 4 },
    sections: [{ id: "space", stories: 4 }],
    quarantined: 1,
    problems: {
      total: 3,
      kinds: [
        { code: "bad-date", count: 1 },
        { code: "unknown-key", count: 2 },
      ],
    },
    next: "2026-09-16T00:00:00Z",
    rails: [
      {
        id: "space-news",
        newest: "2026-09-14T06:00:00Z",
        refreshed: "2026-09-14T07:00:00Z",
        failing: "2026-09-14T07:30:00Z",
      },
      { id: "energy", newest: null, refreshed: null, failing: null },
    ],
  });
});

test("status.json names no story that was left out", () => {
  assert.doesNotMatch(statusJson(facts), /secret|articles|\.md|headline/i);
});

test("status.json is the same in whatever order problems come", () => {
  assert.equal(statusJson({ ...facts, problems: facts.problems.toReversed() }), statusJson(facts));
});

const count = fc.nat();
const instant = fc.integer({ min: 0, max: 4_102_444_799_999 }).map((epoch) => ({ epoch }));
const name = anyText.filter((text) => text !== "");

const anyFacts: fc.Arbitrary<ReleaseFacts> = fc.record({
  release: name,
  asOf: instant,
  stories: count,
  counts: fc.record({ public: count, embargoed: count, withheld: count, killed: count, expired: count }),
  sections: fc.array(fc.record({ id: name, stories: count }), { maxLength: 3 }),
  quarantined: count,
  problems: fc.array(
    name.map((code) => ({ ...problem, code })),
    { maxLength: 3 },
  ),
  next: fc.option(instant),
  rails: fc.array(
    fc.record({ id: name, newest: fc.option(instant), refreshed: fc.option(instant), failing: fc.option(instant) }),
    { maxLength: 3 },
  ),
});

test("whatever the facts, status.json is as its schema says", () => {
  fc.assert(
    fc.property(anyFacts, (some) => assert.deepEqual(schemaFaults(schema, JSON.parse(statusJson(some))), [])),
    { numRuns: 200 },
  );
});

test("the schema is closed: it misses any key that goes and any that comes", () => {
  const status = JSON.parse(statusJson(facts));
  for (const key of Object.keys(status)) {
    const { [key]: _gone, ...rest } = status;
    assert.deepEqual(schemaFaults(schema, rest), [`: ${key} is missing`]);
  }
  assert.deepEqual(schemaFaults(schema, { ...status, host: "x" }), [": host is unknown"]);
  assert.deepEqual(schemaFaults(schema, { ...status, stories: -1 }), ["/stories: is less than 0"]);
  assert.deepEqual(schemaFaults(schema, { ...status, next: "soon" }), ["/next: does not match"]);
  assert.deepEqual(Object.keys(schema.properties.counts.properties), visibilities);
});
