import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { type Release, textsOf } from "./release.ts";
import { sampleRelease } from "./sample.ts";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      // `<!doctype html>` is as valid in small letters, and that is what it is called.
      "doctype-style": "off",
      // Preact closes void elements with a slash, which HTML allows and ignores.
      "void-style": "off",
      // Headlines come from the wire and are not cut for a search engine's sake.
      "long-title": "off",
      // ARIA lets authors name lists; the rule would allow names on controls and landmarks only.
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
      // Not in the recommended set, and wanted here.
      "heading-level": "error",
    },
  }),
);

function complaintsAbout(text: string, file: string): readonly string[] {
  const { results } = validator.validateStringSync(text, file);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${message} [${ruleId}]`),
  );
}

function complaintsAboutAll(release: Release): readonly string[] {
  return [...textsOf(release, /\.html$/)].flatMap(([file, text]) => complaintsAbout(text, file));
}

test("every page is valid HTML", async () => {
  assert.deepEqual(complaintsAboutAll(await sampleRelease()), []);
});

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>T</title></head><body>${body}</body></html>`;

const mistakes: readonly (readonly [body: string, rule: string])[] = [
  ['<p id="a"></p><p id="a"></p>', "no-dup-id"],
  ['<img src="/a.png">', "wcag/h37"],
  ["<p><div></div></p>", "no-implicit-close"],
  ["<ul><p></p></ul>", "element-permitted-content"],
  ["<h1>T</h1><h3>T</h3>", "heading-level"],
  ['<a href="/"><a href="/">x</a></a>', "element-permitted-content"],
  ["<p>x", "no-implicit-close"],
  ["</p>", "close-order"],
];

for (const [body, rule] of mistakes) {
  test(`the validator finds ${rule} in ${body}`, () => {
    const found = complaintsAbout(page(body), "page.html");
    assert.ok(
      found.some((complaint) => complaint.endsWith(`[${rule}]`)),
      found.join("\n"),
    );
  });
}
