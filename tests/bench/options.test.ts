import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type BenchOptions, benchOptions, large } from "./options.ts";

function options(...given: readonly string[]): BenchOptions {
  const found = benchOptions(given);
  assert.ok(found);
  return found;
}

describe("options of the bench", () => {
  it("mean two sizes and three runs of everything", () => {
    const { sizes, runsFor, wants, markdown } = options();
    assert.deepEqual(sizes, [1000, 10_000]);
    assert.equal(runsFor(1000), 3);
    assert.ok(wants("dateline", "new", 1000) && wants("eleventy", "cold", 1000) && wants("hugo", "cold", 1000));
    assert.equal(markdown, null);
  });

  it("add 100,000 stories with fewer runs and without stock Eleventy", () => {
    const { sizes, runsFor, wants } = options("--large");
    assert.deepEqual(sizes, [1000, 10_000, large]);
    assert.equal(runsFor(large), 2);
    assert.ok(wants("dateline", "cold", large) && wants("hugo", "cold", large));
    assert.ok(!wants("eleventy", "cold", large));
    assert.ok(options("--large", "--only", "eleventy").wants("eleventy", "cold", large));
    assert.ok(!options("--large", "--only", "cold").wants("eleventy", "cold", large));
    assert.equal(options("--large", "--runs", "1").runsFor(large), 1);
    assert.equal(options("--large", "--large-runs", "5").runsFor(large), 5);
  });

  it("choose programs, scenarios and single contenders", () => {
    const { wants } = options("--only", "hugo,killed,dateline-cold");
    assert.ok(wants("hugo", "cold", 1000) && wants("dateline", "killed", 1000) && wants("dateline", "cold", 1000));
    assert.ok(!wants("dateline", "new", 1000) && !wants("eleventy", "cold", 1000));
  });

  it("are refused with a sentence where they are wrong", () => {
    assert.throws(() => benchOptions(["--only", "jekyll"]), /--only: "jekyll" is neither a program nor a scenario\./);
    assert.throws(() => benchOptions(["--sizes", "1000,few"]), /--sizes: "few" is not a whole number of at least 20\./);
    assert.throws(() => benchOptions(["--sizes", "19"]), /at least 20/);
    assert.throws(() => benchOptions(["--runs", "0"]), /--runs: "0" is not a whole number of at least 1\./);
    assert.throws(() => benchOptions(["--fast"]), /--fast/);
  });

  it("give nothing to do where only help is wanted", () => {
    assert.equal(benchOptions(["--help"]), null);
  });
});
