/** What a JSON Schema says against a value, as `path: reason`. An unknown keyword is an error, so that none is passed over. */
export function objections(schema: unknown, value: unknown, path = "$"): readonly string[] {
  if (schema === true) return [];
  if (!isObject(schema)) throw new Error(`${path}: the schema is not an object.`);
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    const check = keywords[keyword];
    if (check === undefined) throw new Error(`${path}: the keyword "${keyword}" is not known to this check.`);
    return check({ schema, rule, value, path });
  });
}

interface Question {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly rule: unknown;
  readonly value: unknown;
  readonly path: string;
}

type Check = (question: Question) => readonly string[];

const nothing: Check = () => [];

const keywords: Readonly<Record<string, Check>> = {
  $schema: nothing,
  title: nothing,
  description: nothing,
  format: nothing,
  type: ({ rule, value, path }) =>
    [rule].flat().some((type) => isOfType(value, String(type))) ? [] : [`${path}: is no ${String(rule)}`],
  enum: ({ rule, value, path }) => (listOf(rule).includes(value) ? [] : [`${path}: is none of ${String(rule)}`]),
  anyOf: ({ rule, value, path }) =>
    listOf(rule).some((part) => objections(part, value, path).length === 0) ? [] : [`${path}: fits no alternative`],
  minimum: ({ rule, value, path }) => (typeof value === "number" && value < Number(rule) ? [`${path}: too small`] : []),
  maximum: ({ rule, value, path }) => (typeof value === "number" && value > Number(rule) ? [`${path}: too big`] : []),
  minLength: ({ rule, value, path }) =>
    typeof value === "string" && value.length < Number(rule) ? [`${path}: too short`] : [],
  maxLength: ({ rule, value, path }) =>
    typeof value === "string" && value.length > Number(rule) ? [`${path}: too long`] : [],
  pattern: ({ rule, value, path }) =>
    typeof value === "string" && !new RegExp(String(rule), "u").test(value) ? [`${path}: is not like ${rule}`] : [],
  minItems: ({ rule, value, path }) =>
    Array.isArray(value) && value.length < Number(rule) ? [`${path}: too few`] : [],
  maxItems: ({ rule, value, path }) =>
    Array.isArray(value) && value.length > Number(rule) ? [`${path}: too many`] : [],
  items: ({ rule, value, path }) =>
    Array.isArray(value) ? value.flatMap((item, index) => objections(rule, item, `${path}[${index}]`)) : [],
  required: ({ rule, value, path }) =>
    isObject(value) ? listOf(rule).flatMap((key) => (String(key) in value ? [] : [`${path}.${key}: is missing`])) : [],
  properties: ({ rule, value, path }) =>
    isObject(rule) && isObject(value)
      ? Object.entries(rule).flatMap(([key, part]) =>
          key in value ? objections(part, value[key], `${path}.${key}`) : [],
        )
      : [],
  additionalProperties: ({ schema, rule, value, path }) => {
    if (!isObject(value)) return [];
    const known = isObject(schema["properties"]) ? schema["properties"] : {};
    const others = Object.keys(value).filter((key) => !(key in known));
    if (rule === false) return others.map((key) => `${path}.${key}: is not known`);
    return others.flatMap((key) => objections(rule, value[key], `${path}.${key}`));
  },
  propertyNames: ({ rule, value, path }) =>
    isObject(value) ? Object.keys(value).flatMap((key) => objections(rule, key, `${path}.${key}`)) : [],
};

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    case "integer":
      return Number.isInteger(value);
    case "null":
      return value === null;
    default:
      return typeof value === type;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
