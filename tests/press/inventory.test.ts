import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, test } from "node:test";
import fc from "fast-check";
import { changesBetween } from "../../src/press/changes.ts";
import type { FileTable } from "../../src/press/file-table.ts";
import { isIntact } from "../../src/press/intact.ts";
import { inventoryAfter, inventoryOf, inventoryOfTable, sameInventory } from "../../src/press/inventory.ts";
import { releaseMark } from "../../src/press/output-folder.ts";
import { hashOf } from "../../src/press/proof.ts";

const root = mkdtempSync(join(tmpdir(), "dateline-inventory-"));
after(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
const names = ["2024/01/02/a-story.html", "index.html", "space/index.html", "2024/01/02/another.html"];

/** A folder with some files, each holding its own name. */
function folderWith(files: readonly string[]): string {
  const folder = join(root, String(folders++));
  mkdirSync(folder);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  return folder;
}

function tableOf(files: readonly string[]): FileTable {
  return new Map(files.map((file) => [file, { hash: hashOf(Buffer.from(file)), print: null }]));
}

describe("the inventory of a folder", () => {
  test("is that of the table of its release, in whatever order the names are told", () => {
    const files = [...names, releaseMark];
    const found = inventoryOf(folderWith(files));
    assert.equal(found.count, files.length);
    assert.deepEqual(found, inventoryOfTable(tableOf(files)));
    assert.deepEqual(found, inventoryOfTable(tableOf(files.toReversed())));
  });

  test("differs where a file is missing, is there beside the others, or has another name", () => {
    const written = inventoryOfTable(tableOf([...names, releaseMark]));
    for (const files of [names.slice(1), [...names, "x.html"], [...names.slice(1), "2024/01/02/b-story.html"]]) {
      assert.ok(!sameInventory(inventoryOf(folderWith([...files, releaseMark])), written), files.join(", "));
    }
  });

  test("differs where the mark is another release's, or none", () => {
    const folder = folderWith([...names, releaseMark]);
    const table = tableOf([...names, releaseMark]);
    assert.ok(isIntact(folder, table));
    writeFileSync(join(folder, releaseMark), "another");
    assert.ok(!isIntact(folder, table));
    rmSync(join(folder, releaseMark));
    assert.ok(!isIntact(folder, table));
  });

  test("is that of nothing where there is no folder, which is no release", () => {
    const missing = join(root, "missing");
    assert.deepEqual(inventoryOf(missing), { count: 0, names: [0, 0, 0, 0], mark: null });
    assert.ok(!isIntact(missing, new Map()));
  });

  test("follows from that of the release before and from what changed", () => {
    const tables = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 8 }).map((each) => tableOf(each));
    fc.assert(
      fc.property(tables, tables, fc.string(), (before, after, mark) => {
        const found = inventoryAfter(inventoryOfTable(before), changesBetween(before, after), mark);
        assert.deepEqual(found, { ...inventoryOfTable(after), mark });
      }),
    );
  });

  test("counts a folder of a file's name as no file", () => {
    const files = [...names, releaseMark];
    const folder = folderWith(files.slice(1));
    mkdirSync(join(folder, files[0] ?? ""), { recursive: true });
    assert.ok(!isIntact(folder, tableOf(files)));
  });
});
