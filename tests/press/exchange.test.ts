import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { PageSlot } from "../../src/model/page-slot.ts";
import { printerOf } from "../../src/press/printer.ts";
import { hashOf, proverOf } from "../../src/press/proof.ts";
import { temporaryFolder } from "../newsrooms.ts";

const opening = "<!doctype html><style>.rails{color:red}</style>";
const [start, end] = ['<div class="rails">', "</div>"];
const file = "2024/01/02/a.html";
const secret = "The Hidden Headline";

/** A page with some rails, whose text is in several scripts. */
const pageWith = (rails: string) => `${opening}<p>Orbit – “أخبار”</p>${rails}<p>Rechte © 日本</p>\n`;

/** Publishes a page, and asks a printer for it with other rails. */
function exchanged(markup: string, { page = pageWith(`${start}<a>old</a>${end}`), slot = {}, damage = "" } = {}) {
  const output = temporaryFolder("output");
  const staging = temporaryFolder("staging");
  const path = join(output, "page.html");
  writeFileSync(path, page);
  const earlier = new Map([[file, { hash: hashOf(readFileSync(path)), print: null }]]);
  if (damage !== "") writeFileSync(path, damage);
  const prover = proverOf({
    forbidden: [{ owner: "hidden", text: secret }],
    allowed: () => [],
    cleared: () => null,
    openings: [opening],
  });
  const printer = printerOf({ folder: staging, prover, earlier });
  const part: PageSlot = { print: [1, 2, 3, 4], opening, start, end, markup: () => markup, ...slot };
  return { isDone: printer.exchange(file, path, part), printer, text: () => readFileSync(join(staging, file), "utf8") };
}

describe("a page that gets other rails", () => {
  test("is otherwise what it was, whatever their length", () => {
    for (const inner of ["<a>new</a>", "x", "ü".repeat(300_000), `${"<li>–</li>".repeat(500)}`]) {
      const { isDone, printer, text } = exchanged(`${start}${inner}${end}`);
      assert.ok(isDone);
      assert.equal(text(), pageWith(`${start}${inner}${end}`));
      assert.equal(printer.hashes.get(file), hashOf(Buffer.from(text())));
      assert.equal(printer.written(), 1);
    }
  });

  test("may have none any more", () => {
    const { isDone, text } = exchanged("");
    assert.ok(isDone);
    assert.equal(text(), pageWith(""));
  });

  test("is not written where it gets what it has", () => {
    const { isDone, printer } = exchanged(`${start}<a>old</a>${end}`);
    assert.ok(isDone);
    assert.equal(printer.written(), 0);
  });

  test("is searched for what it must not hold", () => {
    const { printer } = exchanged(`${start}<a>${secret}</a>${end}`);
    assert.deepEqual(printer.leaks, [{ file, owner: "hidden" }]);
  });
});

describe("a page cannot get other rails", () => {
  const rails = `${start}<a>new</a>${end}`;
  const cases = {
    "where it is not as it was published": { damage: pageWith(`${start}<a>olé</a>${end}`) },
    "where hardly anything is left of it": { damage: "<!doc" },
    "where it had none": { page: pageWith("") },
    "where it has two": { page: pageWith(`${start}a${end}${start}b${end}`) },
    "where they do not end": { page: pageWith(start) },
    "where it started in another way": { slot: { opening: opening.replace("red", "tan") } },
  };
  for (const [name, change] of Object.entries(cases)) {
    test(name, () => {
      const { isDone, printer } = exchanged(rails, change);
      assert.ok(!isDone);
      assert.equal(printer.hashes.size, 0);
      assert.equal(printer.written(), 0);
    });
  }
});
