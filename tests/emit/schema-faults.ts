/**
 * Where a value is not as a JSON Schema says, as `/path: what`. It knows the keywords that our own schemas use and
 * throws at any other, so that nothing goes unchecked.
 */
export function schemaFaults(root: Schema, value: unknown, schema: Schema = root, path = ""): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, wanted]) => {
    const check = checks[keyword];
    if (check === undefined) throw new Error(`This validator does not know the keyword ${keyword}.`);
    return check({ root, schema, wanted, value, path });
  });
}

type Schema = Readonly<Record<string, unknown>>;

interface Question {
  readonly root: Schema;
  readonly schema: Schema;
  readonly wanted: unknown;
  readonly value: unknown;
  readonly path: string;
}

type Check = (question: Question) => readonly string[];

const nothing: Check = () => [];

const checks: Readonly<Record<string, Check>> = {
  $schema: nothing,
  $defs: nothing,
  title: nothing,
  description: nothing,
  $ref: ({ root, wanted, value, path }) => {
    const found = String(wanted)
      .replace(/^#\//, "")
      .split("/")
      .reduce<Schema>((within, key) => schemaIn(within[key]), root);
    return schemaFaults(root, value, found, path);
  },
  const: ({ wanted, value, path }) => (value === wanted ? [] : [`${path}: is not ${wanted}`]),
  type: ({ wanted, value, path }) => {
    const types: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
    return typesOf(value).some((type) => types.includes(type)) ? [] : [`${path}: is not ${types.join(" or ")}`];
  },
  minimum: ({ wanted, value, path }) =>
    typeof value === "number" && value < Number(wanted) ? [`${path}: is less than ${wanted}`] : [],
  minLength: ({ wanted, value, path }) =>
    typeof value === "string" && [...value].length < Number(wanted) ? [`${path}: is too short`] : [],
  pattern: ({ wanted, value, path }) =>
    typeof value === "string" && !new RegExp(String(wanted), "u").test(value) ? [`${path}: does not match`] : [],
  items: ({ root, wanted, value, path }) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => schemaFaults(root, item, schemaIn(wanted), `${path}/${index}`))
      : [],
  properties: ({ root, wanted, value, path }) =>
    Object.entries(schemaIn(wanted)).flatMap(([key, schema]) =>
      isGroup(value) && Object.hasOwn(value, key)
        ? schemaFaults(root, value[key], schemaIn(schema), `${path}/${key}`)
        : [],
    ),
  required: ({ wanted, value, path }) =>
    Array.isArray(wanted) && isGroup(value)
      ? wanted
          .map(String)
          .filter((key) => !Object.hasOwn(value, key))
          .map((key) => `${path}: ${key} is missing`)
      : [],
  additionalProperties: ({ schema, value, path }) => {
    const known = Object.keys(schemaIn(schema["properties"]));
    return isGroup(value)
      ? Object.keys(value)
          .filter((key) => !known.includes(key))
          .map((key) => `${path}: ${key} is unknown`)
      : [];
  },
};

function typesOf(value: unknown): readonly string[] {
  if (value === null) return ["null"];
  if (Array.isArray(value)) return ["array"];
  if (typeof value === "number") return Number.isInteger(value) ? ["integer", "number"] : ["number"];
  return [typeof value];
}

function schemaIn(value: unknown): Schema {
  if (isGroup(value)) return value;
  throw new Error("This is not a schema.");
}

function isGroup(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
