import { type FieldValue, fieldNames, type StoryFields } from "./story-fields.ts";

/** A story file as an author would write it: front matter with one key a line, quotes only where YAML asks for them, and the body. */
export function storyText(fields: StoryFields, body: string): string {
  return `---\n${frontText(fields)}---\n${body === "" ? "" : `\n${body}`}`;
}

function frontText(fields: StoryFields): string {
  let text = "";
  for (const name of fieldNames) {
    const value = fields[name];
    if (value !== undefined) text += written(name, value, "");
  }
  return text;
}

function written(key: string, value: FieldValue, indent: string): string {
  if (typeof value === "string" || typeof value === "number") return `${indent}${key}: ${scalar(value)}\n`;
  if (isList(value)) return `${indent}${key}:\n${value.map((entry) => entryText(entry, `${indent}  `)).join("")}`;
  const inner = Object.entries(value).map(([name, each]) => written(name, each, `${indent}  `));
  return `${indent}${key}:\n${inner.join("")}`;
}

function entryText(entry: FieldValue, indent: string): string {
  if (typeof entry === "string" || typeof entry === "number") return `${indent}- ${scalar(entry)}\n`;
  const lines = Object.entries(entry).map(([name, each]) => written(name, each, `${indent}  `));
  return lines.join("").replace(indent.length === 0 ? /^ {2}/ : new RegExp(`^ {${indent.length + 2}}`), `${indent}- `);
}

function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const bare = /^\p{L}[^\n\t"\\{}[\]|>*&!`%@#\u0080-\u009f\u2028\u2029]*$/u;
const wordOfYaml = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** JSON's texts are YAML's double-quoted ones. */
function scalar(value: string | number): string {
  if (typeof value === "number" || instant.test(value)) return String(value);
  const isBare = bare.test(value) && !wordOfYaml.test(value) && !/: |:$|\s$/.test(value);
  return isBare ? value : JSON.stringify(value);
}
