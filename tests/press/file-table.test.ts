import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { Fingerprint } from "../../src/model/fingerprint.ts";
import { type FileRecord, fileTableText, readFileTable } from "../../src/press/file-table.ts";
import { hashOf } from "../../src/press/proof.ts";
import { temporaryFolder } from "../newsrooms.ts";

const word = fc.nat(0xffff_ffff);
const print = fc
  .tuple(word, word, word, word)
  .filter((words) => words.some((each) => each > 0))
  .map((words): Fingerprint => words);
const record: fc.Arbitrary<FileRecord> = plain({
  hash: fc.string().map((text) => hashOf(Buffer.from(text))),
  print: fc.option(print),
});
const awkward = fc.constantFrom("\n", "\r", "\\", "\\n", "\\\\", "  ", "é", "a", "/", " ");
const name = fc
  .array(fc.oneof(awkward, fc.string()), { minLength: 1 })
  .map((parts) => parts.join(""))
  .filter((text) => text !== "");
const table = fc.uniqueArray(fc.tuple(name, record), { selector: ([own]) => own }).map((entries) => new Map(entries));

test("a table of files is read as it was written, whatever its names", () => {
  fc.assert(
    fc.property(table, (files) => {
      const read = readFileTable(fileTableText(files));
      assert.deepEqual([...(read ?? [])].sort(byName), [...files].sort(byName));
    }),
  );
});

test("tables with the same files are written alike, in whatever order they were made", () => {
  fc.assert(
    fc.property(table, (files) => {
      assert.deepEqual(fileTableText(new Map([...files].reverse())), fileTableText(files));
    }),
  );
});

test("a table that has lost its end, or its fingerprints, is none", () => {
  fc.assert(
    fc.property(table, fc.nat(), (files, number) => {
      fc.pre(files.size > 0);
      const { sums, prints } = fileTableText(files);
      const length = number % sums.length;
      assert.equal(length > 0 && readFileTable({ sums: sums.slice(0, length), prints }), length > 0 ? null : false);
      assert.equal(readFileTable({ sums, prints: prints.subarray(0, number % prints.length) }), null);
    }),
  );
});

test("sha256sum checks a table", { skip: process.platform === "win32" }, () => {
  const folder = temporaryFolder("sums");
  const names = ["plain.html", "two words.html", "line\nend.html", "back\\slash.html", "both\\n\n\\.html"];
  const files = new Map(names.map((each) => [each, { hash: hashOf(Buffer.from(each)), print: null }]));
  for (const each of names) writeFileSync(join(folder, each), each);
  const { sums } = fileTableText(files);
  execFileSync("sha256sum", ["--check", "--strict", "--quiet"], { cwd: folder, input: sums });
});

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A record that is an object like any other. */
function plain<T>(parts: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(parts, { noNullPrototype: true });
}
