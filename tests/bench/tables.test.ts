import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ratio, table } from "./figures.ts";
import type { Cost } from "./measure.ts";
import { median, ratioOf } from "./medians.ts";
import { type Result, resultsTable, type SizeResults } from "./results.ts";
import { measuredFor, targets, targetsTable } from "./targets.ts";

function result(given: Partial<Result>): Result {
  return {
    program: "dateline",
    scenario: "cold",
    name: "Dateline, cold",
    costs: [],
    fault: null,
    output: null,
    ...given,
  };
}

function cost(given: Partial<Cost> = {}): Cost {
  return { wall: 4, committed: null, cpu: 6, memory: 300 * 1024 ** 2, ...given };
}

const hugo = result({ program: "hugo", name: "Hugo 0.1, cold", costs: [cost({ wall: 10, cpu: 20 })] });
const eleventy = result({ program: "eleventy", name: "Eleventy 3, cold", costs: [cost({ wall: 20 })] });

describe("median", () => {
  it("is the middle, whatever the order, or the mean of the two in the middle", () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([10, 2, 4, 9]), 6.5);
  });

  it("leaves out what is not known", () => {
    assert.equal(median([null, 3, null]), 3);
    assert.equal(median([]), null);
    assert.equal(median([null]), null);
  });
});

describe("ratio", () => {
  it("is not known where either side is not", () => {
    assert.equal(ratioOf(1, 4), 0.25);
    assert.equal(ratioOf(null, 4), null);
    assert.equal(ratioOf(1, null), null);
    assert.equal(ratioOf(1, 0), null);
  });

  it("prints with the digits that it is judged by", () => {
    assert.deepEqual([0.0123, 0.345, 2.34].map(ratio), ["0.0123", "0.34", "2.3"]);
  });
});

describe("table", () => {
  it("is Markdown", () => {
    assert.equal(table(["what", "wall"], [["cold", "1 s"]]), "| what | wall |\n| --- | ---: |\n| cold | 1 s |");
  });
});

describe("table of results", () => {
  const rows = (all: SizeResults): readonly string[] => resultsTable(all).split("\n").slice(2);

  it("sets every figure beside the cold builds of Hugo and of stock Eleventy", () => {
    const own = result({
      costs: [cost({ wall: 5, committed: 4 }), cost({ wall: 3, committed: 2 }), cost({ wall: 90, committed: 80 })],
      output: { files: 12_345, bytes: 7 * 1024 ** 2 },
    });
    assert.deepEqual(rows({ stories: 10_000, results: [own, eleventy, hugo] }), [
      "| Dateline, cold | 5.00 s (0.50, 0.25) | 4.00 s (0.40, 0.20) | 6.00 s (0.30, 1.0) | 300 MB (1.0, 1.0) | 12,345 | 7 MB |",
      "| Eleventy 3, cold | 20.0 s (2.0, 1) | – | 6.00 s (0.30, 1) | 300 MB (1.0, 1) | – | – |",
      "| Hugo 0.1, cold | 10.0 s (1, 0.50) | – | 20.0 s (1, 3.3) | 300 MB (1, 1.0) | – | – |",
    ]);
  });

  it("has no ratios where there is nothing to compare with", () => {
    assert.match(
      resultsTable({ stories: 500, results: [result({ costs: [cost()] })] }),
      /\| 4\.00 s \| – \| 6\.00 s \|/,
    );
  });

  it("says which program failed, and which put out something wrong", () => {
    const results = [result({ fault: "wrong output" }), result({ program: "hugo", name: "Hugo", fault: "failed" })];
    const [first, second] = rows({ stories: 500, results });
    assert.equal(first, "| Dateline, cold | wrong output | – | – | – | – | – |");
    assert.equal(second, "| Hugo | failed | – | – | – | – | – |");
  });
});

describe("table of targets", () => {
  const coldIn10000 = targets.find(({ stories, scenario }) => stories === 10_000 && scenario === "cold");
  const judged = (all: SizeResults, what: string): string | undefined =>
    targetsTable([all])
      .split("\n")
      .find((line) => line.startsWith(`| ${what}`));

  it("judges the ratio of medians to Hugo's cold build of the same size", () => {
    assert.ok(coldIn10000);
    const met = { stories: 10_000, results: [result({ costs: [cost({ wall: 8 })] }), hugo] };
    assert.equal(measuredFor(coldIn10000, [met]), 0.8);
    assert.match(judged(met, "cold build, 10,000") ?? "", /\| 0\.8 of Hugo's \| 0\.80 of Hugo's \| yes \|$/);
    const missed = { stories: 10_000, results: [result({ costs: [cost({ wall: 8.1 })] }), hugo] };
    assert.match(judged(missed, "cold build, 10,000") ?? "", /\| no \|$/);
  });

  it("judges the time to the committed release apart from the command's", () => {
    const killed = result({ scenario: "killed", costs: [cost({ wall: 0.3, committed: 0.1 })] });
    const all = { stories: 100_000, results: [killed, hugo] };
    assert.match(judged(all, "one killed story in 100,000, to the committed") ?? "", /\| 0\.0100 of Hugo's \| yes \|$/);
    assert.match(judged(all, "one killed story in 100,000, to the end") ?? "", /\| 0\.0300 of Hugo's \| no \|$/);
  });

  it("judges seconds without Hugo", () => {
    const added = result({ scenario: "new", costs: [cost({ cpu: 2.5 })] });
    const line = judged({ stories: 100_000, results: [added] }, "one new story into 100,000, CPU");
    assert.match(line ?? "", /\| 3 s \| 2\.50 s \| yes \|$/);
  });

  it("calls nothing met that was not measured", () => {
    const lines = targetsTable([{ stories: 10_000, results: [result({ costs: [cost()] })] }])
      .split("\n")
      .slice(2);
    assert.equal(lines.length, targets.length);
    for (const line of lines) assert.match(line, /\| – \| not measured \|$/);
  });
});
