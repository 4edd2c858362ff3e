import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { entriesOf, type JsonSchema, jsonSchemaOf, propertiesOf } from "../../src/cli/json-schema.ts";
import { documentedPages, documentedSchemas, schemaFiles, withTables } from "../../src/cli/reference-files.ts";
import { splitStory } from "../../src/read/front-matter.ts";
import { projectRoot } from "../release/build.ts";
import { textOfFile } from "./project.ts";
import { objections } from "./schema-check.ts";

for (const { file, text } of schemaFiles()) {
  test(`${file} is up to date`, () => {
    assert.equal(textOfFile(file), text, "Run npm run docs.");
  });
}

for (const file of documentedPages) {
  test(`the tables of ${file} are up to date`, () => {
    const page = { file, text: textOfFile(file) };
    assert.equal(page.text, withTables(page).text, "Run npm run docs.");
  });
}

test("every schema has a table on some page", () => {
  const pages = documentedPages.map(textOfFile).join();
  for (const name of Object.keys(documentedSchemas)) assert.ok(pages.includes(`<!-- generated: ${name} -->`), name);
});

test("a table that is not up to date is made anew, and the text around it stays", () => {
  const text = "Before.\n\n<!-- generated: sections -->\nold\n<!-- end -->\n\nAfter.\n";
  const made = withTables({ file: "a.md", text }).text;
  assert.match(made, /^Before\.\n\n<!-- generated: sections -->\n\n\| key \| value \| meaning \|\n/);
  assert.match(made, /\| `id` \(required\) \| text \| .+ \|\n/);
  assert.ok(!made.includes("old"));
  assert.ok(made.endsWith("<!-- end -->\n\nAfter.\n"));
});

test("a page that asks for an unknown table, or does not end one, is refused", () => {
  assert.throws(() => withTables({ file: "a.md", text: "<!-- generated: recipes -->\n<!-- end -->\n" }), /recipes/);
  assert.throws(() => withTables({ file: "a.md", text: "<!-- generated: site -->\n" }), /without an end/);
});

for (const [name, schema] of Object.entries(documentedSchemas)) {
  test(`every key of the schema "${name}" says what it means`, () => {
    const silent = keysOf(jsonSchemaOf(schema)).filter(([, part]) => (part.description ?? "").trim() === "");
    assert.deepEqual(
      silent.map(([key]) => key),
      [],
    );
  });
}

const dataFiles: readonly (readonly [file: string, schema: string])[] = [
  ["_data/site.json", "site"],
  ["_data/sections.json", "sections"],
  ["_data/agencies.json", "agencies"],
  ...readdirSync(join(projectRoot, "_data/rails"))
    .sort()
    .map((name) => [`_data/rails/${name}`, "rail"] as const),
];

for (const [file, name] of dataFiles) {
  test(`the JSON Schema of "${name}" accepts ${file}`, () => {
    assert.deepEqual(objections(schemaFile(name), JSON.parse(textOfFile(file))), []);
  });
}

test("the JSON Schema of a story accepts the front matter of every sample", () => {
  const files = readdirSync(join(projectRoot, "articles"), { recursive: true, encoding: "utf8" });
  const stories = files.filter((file) => file.endsWith(".md"));
  assert.ok(stories.length > 10);
  for (const story of stories) {
    const file = `articles/${story}`;
    const split = splitStory({ file, text: textOfFile(file) });
    assert.equal(split.kind, "ok", file);
    if (split.kind === "ok") assert.deepEqual(objections(schemaFile("story"), split.value.front.value), [], file);
  }
});

test("the JSON Schemas refuse what the reader refuses", () => {
  const story = { headline: "A", date: "2022-08-17T16:18:57Z", section: "space" };
  assert.deepEqual(objections(schemaFile("story"), story), []);
  assert.equal(objections(schemaFile("story"), { ...story, layout: "x" }).length, 1);
  assert.equal(objections(schemaFile("story"), { ...story, section: "Not an id" }).length, 1);
  assert.equal(objections(schemaFile("story"), { ...story, urgency: 9 }).length, 1);
  assert.equal(objections(schemaFile("story"), { headline: "A", date: "2022-08-17T16:18:57Z" }).length, 1);
});

function schemaFile(name: string): unknown {
  return JSON.parse(textOfFile(`docs/schemas/${name}.schema.json`));
}

/** Every key of a schema with its path, those of groups and of lists of groups included. */
function keysOf(schema: JsonSchema, path = ""): readonly (readonly [path: string, schema: JsonSchema])[] {
  const inside = entriesOf(schema);
  const own = propertiesOf(schema).flatMap(([key, part]): readonly (readonly [string, JsonSchema])[] => [
    [`${path}${key}`, part],
    ...keysOf(part, `${path}${key}.`),
  ]);
  return inside === undefined ? own : [...own, ...keysOf(inside, path)];
}
