import { entriesOf, type JsonSchema, partOf, propertiesOf } from "./json-schema.ts";

/** A Markdown table of all keys of a schema, those of groups after their group: `image.src`, `corrections[].date`. */
export function keyTable(schema: JsonSchema): string {
  const rows = rowsOf(entriesOf(schema) ?? schema, "");
  return ["| key | value | meaning |", "| --- | --- | --- |", ...rows].join("\n");
}

function rowsOf(schema: JsonSchema, prefix: string): readonly string[] {
  return propertiesOf(schema).flatMap(([key, part]) => {
    const name = `\`${prefix}${key}\`${schema.required?.includes(key) ? " (required)" : ""}`;
    const row = `| ${name} | ${valueInWords(part)} | ${cell(part.description ?? "")} |`;
    const entries = entriesOf(part);
    return [row, ...rowsOf(entries ?? part, `${prefix}${key}${entries === undefined ? "." : "[]."}`)];
  });
}

/** What may stand as a value, in words. */
function valueInWords(schema: JsonSchema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
  if (schema.anyOf !== undefined) return schema.anyOf.map((part) => valueInWords(partOf(part) ?? {})).join(" or ");
  if (Array.isArray(schema.type)) return schema.type.map((type) => valueInWords({ type })).join(" or ");
  switch (schema.type) {
    case "string":
      return "text";
    case "boolean":
      return "`true` or `false`";
    case "array":
      return `list of ${plural(valueInWords(entriesOf(schema) ?? {}))}`;
    case "object":
      return "group";
    case "integer":
      return `whole number${rangeOf(schema)}`;
    case "number":
      return `number${rangeOf(schema)}`;
    default:
      return "anything";
  }
}

function plural(value: string): string {
  return value === "group" ? "groups" : value === "text" ? "texts" : value;
}

function rangeOf({ minimum, maximum }: JsonSchema): string {
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (minimum === undefined) return most === undefined ? "" : ` up to ${most}`;
  return most === undefined ? ` from ${minimum}` : `, ${minimum} to ${most}`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s+/g, " ");
}
