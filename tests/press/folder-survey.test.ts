import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, test } from "node:test";
import fc from "fast-check";
import { type SurveyedFolder, survey } from "../../src/press/folder-survey.ts";
import { inventoryFrom, inventoryOf } from "../../src/press/inventory.ts";
import { keepSurvey, keptSurvey, knownInventory, renewSurvey } from "../../src/press/known-survey.ts";

const root = mkdtempSync(join(tmpdir(), "dateline-survey-"));
after(() => rmSync(root, { recursive: true, force: true }));

let outputs = 0;
const files = ["index.html", "2024/01/02/a.html", "2024/01/02/b.html", "2024/02/c.html", "space/index.html"];
/** A clock by which whatever stands on the disk has settled. */
const later = Date.now() + 3_600_000;

function freshOutput(): string {
  const output = join(root, `output-${outputs++}`);
  for (const file of files) write(output, file);
  return output;
}

function write(output: string, file: string): void {
  mkdirSync(dirname(join(output, file)), { recursive: true });
  writeFileSync(join(output, file), file);
}

/** Waits until the clock of the disk has gone on. */
function nextTick(): void {
  const path = join(root, "tick");
  writeFileSync(path, "");
  const before = statSync(path).ctimeMs;
  while (statSync(path).ctimeMs === before) writeFileSync(path, "");
}

/** The folders that were not listed: of those, the very objects that are known are found. */
function reused(known: readonly SurveyedFolder[], found: readonly SurveyedFolder[]): readonly string[] {
  const all = new Set(known);
  return found.filter((folder) => all.has(folder)).map(({ path }) => path);
}

describe("the survey of an output", () => {
  test("lists no folder that has not changed since", () => {
    const output = freshOutput();
    const known = survey(output, [], later);
    assert.deepEqual(known.map(({ path }) => path).sort(), ["", "2024", "2024/01", "2024/01/02", "2024/02", "space"]);
    assert.deepEqual(reused(known, survey(output, known, later)).length, known.length);
    nextTick();
    write(output, "2024/02/d.html");
    assert.deepEqual(reused(known, survey(output, known, later)).toSorted(), [
      "",
      "2024",
      "2024/01",
      "2024/01/02",
      "space",
    ]);
  });

  test("relies on no folder that had changed only just before", () => {
    const now = Date.now();
    const output = freshOutput();
    const known = survey(output, [], now);
    assert.ok(known.every(({ sign }) => sign === null));
    assert.deepEqual(reused(known, survey(output, known, later)), []);
  });

  test("gives the same inventory as listing all, whatever was done", () => {
    const paths = [...files, "2024/03/e.html", "space", "2024", "2024/01/02/a.html/x.html"];
    const step = fc.record({
      kind: fc.constantFrom("write", "remove", "rename", "link"),
      path: fc.constantFrom(...paths),
      to: fc.constantFrom(...paths),
      isKept: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const output = freshOutput();
        let known = survey(output, [], later);
        for (const { kind, path, to, isKept } of steps) {
          nextTick();
          try {
            if (kind === "write") write(output, path);
            else if (kind === "remove") rmSync(join(output, path), { recursive: true });
            else if (kind === "rename") renameSync(join(output, path), join(output, to));
            else symlinkSync(join(output, path), join(output, to));
          } catch {
            // A folder in the place of a file, or nothing there: what is done then is no matter.
          }
          const found = survey(output, known, later);
          assert.deepEqual(inventoryFrom(output, found), inventoryOf(output));
          if (isKept) known = found;
        }
      }),
      { numRuns: 60 },
    );
  });

  test("of an output that is a link is that of the folder to which it leads", () => {
    const output = freshOutput();
    const link = join(root, `output-${outputs++}`);
    symlinkSync(output, link);
    assert.deepEqual(survey(link, [], later), survey(output, [], later));
  });
});

describe("a survey that is kept", () => {
  const path = join(root, "survey");

  test("is found again as it was", () => {
    const output = freshOutput();
    for (const now of [later, 0]) {
      const known = survey(output, [], now);
      keepSurvey(path, known);
      assert.deepEqual(keptSurvey(path), known);
    }
  });

  test("is none where it is missing or damaged", () => {
    assert.deepEqual(keptSurvey(join(root, "missing")), []);
    keepSurvey(path, survey(freshOutput(), [], later));
    const bytes = readFileSync(path);
    for (const harm of [bytes.subarray(0, 20), bytes.subarray(0, -1), Buffer.alloc(0), flipped(bytes, 50)]) {
      writeFileSync(path, harm);
      assert.deepEqual(keptSurvey(path), []);
    }
  });

  test("of another output tells nothing wrong", () => {
    keepSurvey(path, survey(freshOutput(), [], later));
    const output = freshOutput();
    write(output, "2024/02/d.html");
    assert.deepEqual(knownInventory(output, path), inventoryOf(output));
  });

  test("is renewed after a commit, where the disk shows changes of folders", () => {
    const output = freshOutput();
    renewSurvey(output, path, later, root);
    assert.equal(keptSurvey(path).length, 6);
    nextTick();
    rmSync(join(output, "2024/01"), { recursive: true });
    assert.deepEqual(knownInventory(output, path), inventoryOf(output));
    renewSurvey(output, path, later, root);
    assert.equal(keptSurvey(path).length, 4);
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const harmed = Buffer.from(bytes);
  harmed[at] = (harmed[at] ?? 0) ^ 1;
  return harmed;
}
