import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { advisorySignal } from "../../../src/intake/advisory-line.ts";
import { textOfBlocks } from "../../../src/intake/block-text.ts";
import type { Block } from "../../../src/intake/body.ts";
import { bylineOf } from "../../../src/intake/body-byline.ts";
import { joinedNotes, withoutEditorsLines } from "../../../src/intake/editors-lines.ts";

function paragraphs(...lines: readonly string[]): readonly Block[] {
  return lines.map((text) => ({ kind: "paragraph", inlines: [{ kind: "text", text }] }));
}

const copy = ["The bridge reopened on Monday.", "Traffic was light at first.", "Ferries go on until spring."];

const closing = [
  "bur-dar/gl/fz",
  "bur-dar-gl/fz",
  "burs-jxb/dl",
  "str/ks/bp",
  "a/b",
  "AFP Paris desk: +33 1 40 41 46 46",
  "Reuters Brussels newsroom, +32 2 287 6830",
  "((Brussels newsroom; +32 2 287 6830; brussels@example.com))",
  "News desk: tel. +49 30 2852 31472, desk@example.com",
  "(London newsroom +44 20 7542 7762)",
  "Eds: Updates with closing figures.",
];
for (const line of closing) {
  test(`the end of a body loses: ${line}`, () => {
    const { body, notes } = withoutEditorsLines(paragraphs(...copy, line));
    assert.deepEqual([textOfBlocks(body), notes], [copy.join("\n"), [line]]);
  });
}

const opening = [
  [
    "RECASTS with casualties, RAISES toll, UPDATES throughout",
    "RECASTS with casualties, RAISES toll, UPDATES throughout",
  ],
  ["ADDS quotes, details, background", "ADDS quotes, details, background"],
  ["UPDATES THROUGHOUT", "UPDATES THROUGHOUT"],
  ["(Adds quotes, background)", "Adds quotes, background"],
  ["(Corrects spelling of the bridge in paragraph 3)", "Corrects spelling of the bridge in paragraph 3"],
  ["(Recasts; adds comment from ministry, shares)", "Recasts; adds comment from ministry, shares"],
  [
    "(This Aug. 17 story has been corrected to fix the name of the base)",
    "This Aug. 17 story has been corrected to fix the name of the base",
  ],
  ["ATTENTION - ADDS quotes ///", "ADDS quotes"],
] as const;
for (const [line, advisory] of opening) {
  test(`the start of a body loses: ${line}`, () => {
    const read = withoutEditorsLines(paragraphs(line, ...copy));
    assert.deepEqual([textOfBlocks(read.body), read.advisory], [copy.join("\n"), advisory]);
  });
}

const bylines = [
  ["By Jane Doe", "Jane Doe"],
  ["BY JANE DOE", "JANE DOE"],
  ["By Jane Doe and Richard Roe", "Jane Doe and Richard Roe"],
  ["By Jane Doe, Richard van der Roe and Mary-Ann O'Doe", "Jane Doe, Richard van der Roe and Mary-Ann O'Doe"],
  ["By Jane Doe in Brussels", "Jane Doe in Brussels"],
  ["By Jane Doe, Science Writer", "Jane Doe, Science Writer"],
  ["by Staff Writers", "Staff Writers"],
  ["Par Jeanne DOE", "Jeanne DOE"],
  ["By Monday", null],
  ["By The Numbers", null],
  ["By New Year's Eve", null],
  ["By Land and Sea", null],
  ["By Friday Evening", null],
  ["By Jane Doe, who lives there.", null],
  ["By contrast, Jane Doe stayed.", null],
  ["By and large", null],
] as const;
for (const [line, byline] of bylines) {
  test(`byline of: ${line}`, () => {
    assert.equal(bylineOf(line), byline);
  });
}

const ordinary = [
  "Bring a torch and/or a lamp",
  "and/or",
  "He or she; yes/no",
  "Winds reached 120 km/h",
  "Winds were strong, approx. km/h",
  "The hotline is +33 1 40 41 46 46",
  "Help desk: 0800 123 4567",
  "The crisis desk can be reached on +33 1 40 41 46 46.",
  "The ministry's desk counted 1,234,567 letters.",
  "Tel: +33 1 40 41 46 46",
  "Updates are expected on Tuesday.",
  "UPDATES: the harbour stays closed",
  "(The bridge was built in 1905.)",
  "((see above)",
  "Corrects a long-standing fault, the engineers say.",
  "ADDS is a maker of pumps. It said so on Monday.",
  "By the river, people cheered.",
  "With AP Photos the reader sees more, she said.",
];
for (const line of ordinary) {
  test(`ordinary copy stays: ${line}`, () => {
    for (const lines of [
      [line, ...copy],
      [...copy, line],
    ]) {
      const read = withoutEditorsLines(paragraphs(...lines));
      assert.deepEqual(
        [textOfBlocks(read.body), read.byline, read.advisory, read.notes],
        [lines.join("\n"), null, null, []],
      );
    }
  });
}

test("a sign-off goes from behind the last sentence and from behind a break", () => {
  const behind = withoutEditorsLines(paragraphs("It reopened.", "She said so. bur-dar/gl"));
  assert.deepEqual([textOfBlocks(behind.body), behind.notes], ["It reopened.\nShe said so.", ["bur-dar/gl"]]);
  const broken = withoutEditorsLines([
    {
      kind: "paragraph",
      inlines: [{ kind: "text", text: "It reopened" }, { kind: "break" }, { kind: "text", text: "bur/gl" }],
    },
  ]);
  assert.deepEqual([textOfBlocks(broken.body), broken.notes], ["It reopened", ["bur/gl"]]);
});

test("a bare number goes only beside a line for editors", () => {
  const read = withoutEditorsLines(paragraphs(...copy, "Tel: +33 1 40 41 46 46", "bur/gl"));
  assert.deepEqual([textOfBlocks(read.body), read.notes], [copy.join("\n"), ["Tel: +33 1 40 41 46 46", "bur/gl"]]);
});

test("what dpa keeps from readers goes from the mark to the end", () => {
  const mark = "* * * * The following information is not intended for publication";
  const read = withoutEditorsLines(paragraphs(...copy, mark, "Contact: the desk", "Numbers follow"));
  assert.equal(textOfBlocks(read.body), copy.join("\n"));
  assert.deepEqual(read.notes, [`${mark}\nContact: the desk\nNumbers follow`]);
});

test("an advisory that owns up to a mistake is a correction", () => {
  assert.equal(advisorySignal("Corrects spelling, adds quotes"), "correction");
  assert.equal(advisorySignal("RECASTS with casualties"), "update");
});

test("notes join without repeating themselves", () => {
  assert.equal(joinedNotes([null, "a", "", "b", "a"]), "a\nb");
  assert.equal(joinedNotes([null, ""]), null);
});

test("whatever the paragraphs say, every line of them is in the body or in what was taken out", () => {
  const line = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom(...closing, ...ordinary, ...opening.map(([text]) => text)),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const read = withoutEditorsLines(paragraphs(...lines));
      const kept = [textOfBlocks(read.body), read.byline ?? "", read.advisory ?? "", ...read.notes].join(" ");
      const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
      const left = new Set(words(kept));
      const gone = words(lines.join("\n")).filter(
        (word) => !left.has(word) && !/^(?:by|par|von|por|attention)$/i.test(word),
      );
      assert.deepEqual(gone, []);
    }),
  );
});
