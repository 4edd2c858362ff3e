import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { plainYaml } from "../../src/read/plain-yaml.ts";
import { documentedYaml } from "../../src/read/yaml-map.ts";

/** Whenever there is an answer, it is the parser's, and the parser has no complaint. */
function agrees(text: string): void {
  const quick = plainYaml(text);
  if (quick === null) return;
  const parsed = documentedYaml(text);
  assert.equal(parsed.kind, "ok", JSON.stringify(text));
  assert.deepEqual(quick, parsed.kind === "ok" ? parsed.value.value : null, JSON.stringify(text));
}

const word = fc.oneof(
  fc.constantFrom("a", "NATO", "é", "日本", "0", "7", "12", "007", "1e3", "0x1F", "0o7", "1.5", "-1", "+1", "1_000"),
  fc.constantFrom("null", "Null", "true", "TRUE", "False", "yes", "no", "~", ".inf", ".nan", "NaN", "2022-08-17"),
  fc.constantFrom(
    "2022-08-17T16:18:57Z",
    "2022-08-17T16:18:57+02:00",
    "16:18",
    "10:30:15",
    "a:b",
    "https://a.example/",
  ),
  fc.constantFrom(
    '"a b"',
    "'a b'",
    '"a: b"',
    '"a # b"',
    '"a, b]"',
    "''",
    '""',
    '"\\n"',
    "'it''s'",
    '"',
    "'",
    '"a',
    "b'",
  ),
);
const mark = fc.constantFrom(..." !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\t\r\n\u0000\u0085\u00a0\u2028\ufeff\u{1f680}");
const joint = fc.constantFrom(
  " ",
  " ",
  ": ",
  ", ",
  ",",
  " #",
  "# ",
  ":",
  "\n",
  "\n\n",
  "  ",
  "\n  ",
  "\n- ",
  " - ",
  " ,",
);
const phrase = fc.oneof(
  { weight: 2, arbitrary: word },
  { weight: 2, arbitrary: fc.tuple(word, fc.oneof(joint, mark), word).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.array(fc.oneof(word, mark, joint), { maxLength: 6 }).map((parts) => parts.join("")) },
);
const list = fc
  .tuple(
    fc.constantFrom("[", "[ ", "[  ", "[["),
    fc.array(phrase, { maxLength: 4 }),
    fc.constantFrom(",", ", ", " , ", ",, "),
    fc.constantFrom("]", " ]", ",]", "]]", "] x", "] # x", ", ]"),
  )
  .map(([open, items, comma, close]) => open + items.join(comma) + close);
const key = fc.constantFrom(
  "headline",
  "date",
  "topics",
  "a",
  "Null",
  "true",
  "a b",
  "a-b",
  "__proto__",
  "constructor",
  "1",
);
const line = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom("headline", "date", "topics", "a") },
      { weight: 1, arbitrary: key },
    ),
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(": ") },
      { weight: 1, arbitrary: fc.constantFrom(":", ":  ", " : ", "") },
    ),
    fc.oneof({ weight: 3, arbitrary: phrase }, { weight: 1, arbitrary: list }),
  )
  .map((parts) => parts.join(""));
const texts = fc
  .tuple(
    fc.array(line, { maxLength: 3 }),
    fc.constantFrom("\n", "\n", "\n\n", "\n \n", "\n# x\n", "\r\n"),
    fc.constantFrom("\n", ""),
  )
  .map(([lines, between, end]) => lines.join(between) + end);

describe("plain YAML is read as the parser reads it", () => {
  test("of any lines", () => {
    fc.assert(fc.property(texts, agrees), { numRuns: 30_000 });
  });

  test("of any text behind a key, and in a list", () => {
    const any = fc.string({ unit: "binary", maxLength: 8 });
    fc.assert(
      fc.property(any, (text) => agrees(`a: ${text}\n`)),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(any, any, (one, other) => agrees(`a: [${one}, "${other}"]\n`)),
      { numRuns: 3000 },
    );
  });

  test("of every character, wherever it stands", () => {
    for (let code = 0; code <= 0xffff; code += code < 0x3000 ? 1 : 37) {
      const letter = String.fromCharCode(code);
      agrees(`a: ${letter}b ${letter} c${letter}\n`);
      agrees(`a: "${letter}"\nb: [x${letter}y, ${letter}z, '${letter}']\n`);
      agrees(`${letter}: a\na${letter}: b\n`);
    }
  });

  test("so that ordinary front matter is not in doubt", () => {
    assert.deepEqual(
      plainYaml(
        [
          'headline: "Moon: the plan, [draft] #2"',
          "date: 2022-08-17T16:18:57Z",
          "dateline: Washington (White House), D.C.",
          "kicker: 'So far'",
          "version: 12",
          "byline: 3 reporters",
          "aliases: []",
          'topics: [NATO, "Polar: shipping, [ice]", Cold War,3]',
          "",
        ].join("\n"),
      ),
      {
        headline: "Moon: the plan, [draft] #2",
        date: "2022-08-17T16:18:57Z",
        dateline: "Washington (White House), D.C.",
        kicker: "So far",
        version: 12,
        byline: "3 reporters",
        aliases: [],
        topics: ["NATO", "Polar: shipping, [ice]", "Cold War", 3],
      },
    );
  });
});
