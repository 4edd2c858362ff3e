import { isObject, type JsonObject, type JsonValue } from "../json-value.ts";

/**
 * The properties of a ninjs object under names in small letters, so that 2.x (`versioncreated`) and 3.x
 * (`versionCreated`) read alike.
 */
export type NinjsFields = ReadonlyMap<string, JsonValue>;

export function fieldsOf(object: JsonObject): NinjsFields {
  return new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The first of these properties that is a text with something in it. */
export function textIn(fields: NinjsFields, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields.get(name);
    if (typeof value === "string" && value.trim() !== "") return value;
  }
  return null;
}

/** The objects of an array, or those that an object of 1.x holds by name; the name is put in as `name` where it has none. */
export function objectsIn(fields: NinjsFields, ...names: readonly string[]): readonly NinjsFields[] {
  return names.flatMap((name) => {
    const value = fields.get(name);
    if (Array.isArray(value)) return value.filter(isObject).map(fieldsOf);
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([key, each]) =>
      isObject(each) ? [new Map<string, JsonValue>([["name", key], ...fieldsOf(each)])] : [],
    );
  });
}
