import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { parseJson } from "../../src/read/data-file.ts";
import { splitStory } from "../../src/read/front-matter.ts";
import { decodeText } from "../../src/read/text-file.ts";

/** A story file by its bytes: its front matter and body, or the codes of its problems. */
function split(content: string | Uint8Array) {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const source = decodeText(bytes, "articles/a.md");
  if (source.kind === "failed") return [source.error.code];
  const story = splitStory(source.value);
  if (story.kind === "failed") return story.error.map(({ code }) => code);
  const { front, body, bodyStart } = story.value;
  assert.equal(source.value.text.slice(bodyStart), body);
  return { front: front.value, body };
}

describe("a story file is taken apart", () => {
  for (const [name, text, front, body] of [
    ["with plain line ends", "---\nheadline: A\n---\nText.\n", { headline: "A" }, "\nText.\n"],
    ["with the line ends of Windows", "---\r\nheadline: A\r\n---\r\nText.\r\n", { headline: "A" }, "\nText.\n"],
    ["with the line ends of old Macs", "---\rheadline: A\r---\rText.", { headline: "A" }, "\nText."],
    ["after a byte order mark", "\ufeff---\nheadline: A\n---\n", { headline: "A" }, "\n"],
    ["with yaml named", "---yaml\nheadline: A\n---\n", { headline: "A" }, "\n"],
    ["with YML named", "--- YML \nheadline: A\n---\n", { headline: "A" }, "\n"],
    ["with three hyphens in the body", "---\na: b\n---\n\none\n\n---\n\ntwo", { a: "b" }, "\n\none\n\n---\n\ntwo"],
    ["with four hyphens in the front matter", "---\na: |\n ----\n---\n", { a: "----\n" }, "\n"],
    ["with spaces behind the hyphens", "---  \na: b\n---\t \nText", { a: "b" }, "\nText"],
    ["with no front matter between the hyphens", "---\n---\nText", {}, "\nText"],
    ["with a comment alone", "---\n# nothing\n---\n", {}, "\n"],
    ["without a body or a last line end", "---\na: b\n---", { a: "b" }, ""],
    ["with a date that stays text", "---\na: 2022-08-17\n---\n", { a: "2022-08-17" }, "\n"],
    ["with yes and no that stay text", "---\na: [yes, no, on, off]\n---\n", { a: ["yes", "no", "on", "off"] }, "\n"],
    ["with a key << that merges nothing", '---\n"<<": { a: b }\n---\n', { "<<": { a: "b" } }, "\n"],
  ] as const) {
    test(name, () => {
      assert.deepEqual(split(text), { front, body });
    });
  }

  for (const [name, text, codes] of [
    ["nothing in it", "", ["no-front-matter"]],
    ["no front matter", "Text.", ["no-front-matter"]],
    ["a blank line first", "\n---\na: b\n---\n", ["no-front-matter"]],
    ["an end missing", "---\na: b\n", ["no-front-matter"]],
    ["an indented end", "---\na: b\n ---\n", ["no-front-matter"]],
    ["TOML", "+++\na = 1\n+++\n", ["no-front-matter"]],
    ["JavaScript", "---js\n({})\n---\n", ["executable-front-matter"]],
    ["a language after a space", "--- coffee\na\n---\n", ["executable-front-matter"]],
    ["a UTF-16 encoding", Buffer.from("\ufeff---\na: b\n---\n", "utf16le"), ["not-utf8"]],
    ["a line of Latin-1", Buffer.from("---\na: é\n---\n", "latin1"), ["not-utf8"]],
    ["half a surrogate pair in UTF-8", Buffer.from([0x2d, 0xed, 0xa0, 0x80]), ["not-utf8"]],
    ["more than 64 KB of front matter", `---\n${"# x\n".repeat(17_000)}---\n`, ["too-large"]],
    ["an anchor", "---\na: &x 1\n---\n", ["yaml-alias"]],
    ["a tag that makes objects", "---\na: !!js/function x\n---\n", ["yaml-tag"]],
    ["a key twice", "---\na: 1\na: 2\n---\n", ["duplicate-key"]],
    ["a list as a key", "---\n? [a]\n: b\n---\n", ["bad-yaml"]],
    ["lists in lists without end", `---\na: ${"[".repeat(30_000)}\n---\n`, ["too-deep"]],
    ["lists in lists without end, closed", `---\na: ${"[".repeat(9_000)}${"]".repeat(9_000)}\n---\n`, ["too-deep"]],
    ["groups in groups without end", `---\n${"{a: ".repeat(9_000)}${"}".repeat(9_000)}\n---\n`, ["too-deep"]],
    ["entries in entries without end", `---\n${"- ".repeat(30_000)}x\n---\n`, ["too-deep"]],
    ["keys in keys without end", `---\n${"? ".repeat(30_000)}x\n---\n`, ["too-deep"]],
  ] as const) {
    test(`with ${name} it is refused: ${codes.join()}`, () => {
      assert.deepEqual(split(text), codes);
    });
  }

  test("brackets in text nest nothing, however many", () => {
    const brackets = "[{".repeat(200);
    assert.deepEqual(split(`---\na: "${brackets}"\nb: x ${brackets}\nc: |\n  ${brackets}\n---\n`), {
      front: { a: brackets, b: `x ${brackets}`, c: `${brackets}\n` },
      body: "\n",
    });
  });

  test("three hundred levels of indentation are read", () => {
    const levels = Array.from({ length: 300 }, (_, level) => `${" ".repeat(level)}a:\n`).join("");
    assert.ok("front" in split(`---\n${levels}---\n`));
  });
});

describe("JSON", () => {
  const read = (text: string) => parseJson({ file: "_data/site.json", text });

  test("is read as JSON.parse reads it, whatever it holds", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 2, "\t"), (text, indent) => {
        const value: unknown = JSON.parse(text);
        const found = read(JSON.stringify(value, null, indent));
        assert.equal(found.kind, "ok");
        if (found.kind === "ok") assert.deepEqual(found.value.value, value);
      }),
      { numRuns: 500 },
    );
  });

  for (const [name, text, code] of [
    ["a comma too many", '{"a": 1,}', "bad-json"],
    ["a comment", '{"a": 1} // one', "bad-json"],
    ["single quotation marks", "{'a': 1}", "bad-json"],
    ["a YAML map", "a: 1", "bad-json"],
    ["nothing", "", "bad-json"],
    ["an end missing", '{"a": [1, 2', "bad-json"],
    ["a key twice", '{"a": 1, "a": 2}', "duplicate-key"],
    ["lists without end", "[".repeat(50_000), "bad-json"],
    ["lists without end, closed", `${"[".repeat(50_000)}${"]".repeat(50_000)}`, "too-deep"],
  ] as const) {
    test(`with ${name} is refused: ${code}`, () => {
      const found = read(text);
      assert.deepEqual(found.kind === "failed" && found.error.map((problem) => problem.code), [code]);
    });
  }
});
