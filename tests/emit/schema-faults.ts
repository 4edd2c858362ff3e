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
  $id: nothing,
  $defs: nothing,
  title: nothing,
  description: nothing,
  $ref: ({ root, wanted, value, path }) => schemaFaults(root, value, target(root, wanted), path),
  const: ({ wanted, value, path }) => (value === wanted ? [] : [`${path}: is not ${wanted}`]),
  type: ({ wanted, value, path }) => {
    const types: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
    return typesOf(value).some((type) => types.includes(type)) ? [] : [`${path}: is not ${types.join(" or ")}`];
  },
  enum: ({ wanted, value, path }) =>
    Array.isArray(wanted) && wanted.includes(value) ? [] : [`${path}: is none of ${wanted}`],
  format: ({ wanted, value, path }) =>
    typeof value !== "string" || formats[String(wanted)]?.(value) === true ? [] : [`${path}: is no ${wanted}`],
  oneOf: ({ root, wanted, value, path }) => {
    const fitting = schemasIn(wanted).filter((each) => schemaFaults(root, value, each, path).length === 0);
    return fitting.length === 1 ? [] : [`${path}: fits ${fitting.length} of the schemas that it should fit one of`];
  },
  anyOf: ({ root, wanted, value, path }) =>
    schemasIn(wanted).some((each) => schemaFaults(root, value, each, path).length === 0)
      ? []
      : [`${path}: fits none of the schemas`],
  maximum: ({ wanted, value, path }) =>
    typeof value === "number" && value > Number(wanted) ? [`${path}: is more than ${wanted}`] : [],
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
  additionalProperties: ({ schema, value, path }) =>
    unknownKeys(Object.keys(schemaIn(schema["properties"])), value, path),
  // As far as schemas go that are closed over what they refer to.
  unevaluatedProperties: ({ root, schema, value, path }) => unknownKeys(knownKeys(root, schema), value, path),
};

const formats: Readonly<Record<string, (text: string) => boolean>> = {
  "date-time": (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text),
  uri: (text) => /^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(text) && URL.canParse(text),
};

function unknownKeys(known: readonly string[], value: unknown, path: string): readonly string[] {
  if (!isGroup(value)) return [];
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `${path}: ${key} is unknown`);
}

/** The members that a schema names itself, and those of the schemas that it refers to. */
function knownKeys(root: Schema, schema: Schema): readonly string[] {
  const own = isGroup(schema["properties"]) ? Object.keys(schema["properties"]) : [];
  return schema["$ref"] === undefined ? own : [...own, ...knownKeys(root, target(root, schema["$ref"]))];
}

function target(root: Schema, reference: unknown): Schema {
  return String(reference)
    .replace(/^#\//, "")
    .split("/")
    .reduce<Schema>((within, key) => schemaIn(within[key]), root);
}

function schemasIn(value: unknown): readonly Schema[] {
  return Array.isArray(value) ? value.map(schemaIn) : [];
}

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
