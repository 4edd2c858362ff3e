import { z } from "zod";

/** A JSON Schema (draft 7), or a part of one. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What a file must look like before it is read: a check written in code, such as that a time zone exists, is left out. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", target: "draft-7", unrepresentable: "any" });
}

/** The schema of a member, an entry or a value; undefined where it may be anything. */
export function partOf(part: JsonSchema | boolean | undefined): JsonSchema | undefined {
  return typeof part === "object" ? part : undefined;
}

/** The keys of an object with their schemas, in the order of the schema. */
export function propertiesOf(schema: JsonSchema): readonly (readonly [key: string, schema: JsonSchema])[] {
  return Object.entries(schema.properties ?? {}).map(([key, part]) => [key, partOf(part) ?? {}]);
}

/** The schema of a list's entries or of a record's values; undefined for anything else. */
export function entriesOf(schema: JsonSchema): JsonSchema | undefined {
  const { items } = schema;
  if (schema.type === "array") return Array.isArray(items) ? undefined : partOf(items);
  return schema.type === "object" && schema.properties === undefined ? partOf(schema.additionalProperties) : undefined;
}
