import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { type Stamp, type Stamps, stampOf } from "../../src/morgue/stamp.ts";
import { memoryFor, StampTable } from "../../src/morgue/stamp-table.ts";

const root = mkdtempSync(join(tmpdir(), "dateline-stamps-"));
after(() => rmSync(root, { recursive: true, force: true }));

const files = Array.from({ length: 1_300 }, (_, index) => `story-${index}.md`);
for (const file of files) writeFileSync(join(root, file), file);
rmSync(join(root, "story-7.md"));
rmSync(join(root, "story-600.md"));
mkdirSync(join(root, "story-600.md"));
rmSync(join(root, "story-1299.md"));
symlinkSync(join(root, "story-1.md"), join(root, "story-1299.md"));

/** All stamps, one by one. */
const expected = files.flatMap((file) => {
  const stamp = stampOf(join(root, file));
  return stamp === null ? [] : [[file, stamp]];
});

function told(stamps: Stamps): readonly (readonly [string, Stamp])[] {
  const all: (readonly [string, Stamp])[] = [];
  stamps.forEach((stamp, file) => {
    all.push([file, stamp]);
  });
  // Asked for one by one, files have the same.
  for (const file of files) assert.deepEqual(stamps.get(file), all.find(([name]) => name === file)?.[1]);
  return all;
}

test("a table holds the stamps of all files that are there, in their order", () => {
  const table = new StampTable(root, files);
  table.fill();
  assert.equal(expected.length, files.length - 3);
  assert.deepEqual(told(table.stamps()), expected);
});

test("two threads fill one table between them", () => {
  const memory = memoryFor(files.length);
  const [here, there] = [new StampTable(root, files, memory), new StampTable(root, files, memory)];
  there.fill();
  // All are taken; were one looked at again here, it would be missing.
  const nowhere = new StampTable(join(root, "nowhere"), files, memory);
  nowhere.fill();
  assert.deepEqual(told(nowhere.stamps()), expected);
  here.fill();
  assert.deepEqual(told(here.stamps()), expected);
});

test("files that another took and never looked at are looked at in the end", () => {
  const memory = memoryFor(files.length);
  Atomics.add(new Int32Array(memory.next), 0, 512);
  const table = new StampTable(root, files, memory);
  table.fill();
  assert.deepEqual(told(table.stamps()), expected);
});
