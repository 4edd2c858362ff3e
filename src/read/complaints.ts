import { z } from "zod";
import { suggestion } from "./near-miss.ts";
import type { Complaint } from "./source-text.ts";
import type { Located, Path, PlacedComplaint } from "./yaml-map.ts";

/** Keys that other generators run as code or as settings; here a story cannot change how it is built. */
const settingsElsewhere: ReadonlySet<string> = new Set([
  "eleventyComputed",
  "eleventyDataSchema",
  "eleventyExcludeFromCollections",
  "eleventyImport",
  "layout",
  "pagination",
  "permalink",
  "templateEngineOverride",
]);

/** Turns what a schema found into complaints with places, one for each key at fault. */
export function complaintsOf(error: z.ZodError, located: Located, schema: z.ZodType): readonly PlacedComplaint[] {
  return error.issues.flatMap((issue) => placed(issue, located, schema));
}

function placed(issue: z.core.$ZodIssue, located: Located, schema: z.ZodType): PlacedComplaint[] {
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = knownKeys(schema, issue.path);
      return issue.keys.map((key) => ({
        at: located.keyAt([...issue.path, key]),
        complaint: unknownKey(key, known),
      }));
    }
    case "invalid_union":
      return [
        {
          at: located.valueAt(issue.path),
          complaint: wrongType(issue.path, "text or a number", rawAt(located.value, issue.path)),
        },
      ];
    default:
      return [{ at: at(issue, located), complaint: complaintOf(issue, located, schema) }];
  }
}

function at(issue: z.core.$ZodIssue, located: Located) {
  return rawAt(located.value, issue.path) === null ? located.keyAt(issue.path) : located.valueAt(issue.path);
}

function complaintOf(issue: z.core.$ZodIssue, located: Located, schema: z.ZodType): Complaint {
  const raw = rawAt(located.value, issue.path);
  if (raw === undefined && issue.path.length > 0) return missing(issue.path, schema);
  if (issue.code === "invalid_type") return wrongType(issue.path, typeNames[issue.expected] ?? issue.expected, raw);
  if (issue.code === "invalid_value") {
    if (typeof raw === "object") return wrongType(issue.path, `one of: ${issue.values.map(String).join(", ")}`, raw);
    return {
      code: "bad-value",
      message: `${subject(issue.path)} cannot be "${String(raw)}".`,
      remedy: suggestion(String(raw), issue.values.map(String)),
    };
  }
  if (issue.code === "too_small" || issue.code === "too_big") return outOfRange(issue);
  const [message, remedy] = issue.message.split("\n");
  return { code: "bad-value", message: `${subject(issue.path)}: ${message}`, remedy: remedy ?? "Correct the value." };
}

function outOfRange(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Complaint {
  const [message, remedy] = issue.message.split("\n");
  if (remedy !== undefined) return { code: "bad-value", message: `${subject(issue.path)}: ${message}`, remedy };
  const entries = issue.origin === "array" ? " entries" : issue.origin === "string" ? " characters" : "";
  return issue.code === "too_small"
    ? {
        code: "bad-value",
        message: `${subject(issue.path)} is too small.`,
        remedy: `Use at least ${issue.minimum}${entries}.`,
      }
    : {
        code: "bad-value",
        message: `${subject(issue.path)} is too large.`,
        remedy: `Use at most ${issue.maximum}${entries}.`,
      };
}

function unknownKey(key: string, known: readonly string[]): Complaint {
  if (settingsElsewhere.has(key)) {
    return {
      code: "unknown-key",
      message: `"${key}" is a setting of a template. A story is data and cannot change how it is built.`,
      remedy: "Remove the key.",
    };
  }
  return { code: "unknown-key", message: `There is no key "${key}".`, remedy: suggestion(key, known) };
}

function missing(path: Path, schema: z.ZodType): Complaint {
  const description = descriptionOf(schemaAt(schema, path));
  return {
    code: "missing-key",
    message: `The key "${name(path)}" is missing.`,
    remedy: description === undefined ? "Add it." : `Add it. ${description}`,
  };
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of keys",
  record: "a group of keys",
};

function wrongType(path: Path, expected: string, raw: unknown): Complaint {
  if (raw === null) {
    return {
      code: "empty-value",
      message: `${subject(path)} has no value.`,
      remedy: "Give it one, or remove the line.",
    };
  }
  return {
    code: "wrong-type",
    message: `${subject(path)} must be ${expected}, but is ${typeOf(raw)}.`,
    remedy: conversion(expected, raw) ?? `Write ${expected}.`,
  };
}

function conversion(expected: string, raw: unknown): string | null {
  if (expected === "text" && (typeof raw === "number" || typeof raw === "boolean"))
    return `Put it in quotes: "${raw}".`;
  if (expected === "a list" && typeof raw === "string") return `Write it as a list: [${JSON.stringify(raw)}].`;
  const unquoted = typeof raw === "string" && (expected === "true or false" ? /^(true|false)$/ : /^\d+$/).test(raw);
  return unquoted && expected !== "a list" ? `Remove the quotes: ${raw}.` : null;
}

function typeOf(raw: unknown): string {
  if (Array.isArray(raw)) return "a list";
  if (typeof raw === "number" && !Number.isFinite(raw)) return "infinite or no number at all";
  return typeNames[typeof raw] ?? typeof raw;
}

/** A path as an author reads it: `corrections[1].kind`; entries count from 1. */
function name(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return text === "" ? `entry ${part + 1}` : `${text}[${part + 1}]`;
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");
}

/** The subject of a sentence about the value at a path. */
function subject(path: Path): string {
  return path.length === 0 ? "The file" : `"${name(path)}"`;
}

function rawAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, part) => (typeof inside === "object" && inside !== null ? Reflect.get(inside, part) : undefined),
    value,
  );
}

function knownKeys(schema: z.ZodType, path: Path): readonly string[] {
  const found = opened(schemaAt(schema, path));
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** The schema of the value at a path, looking through optional values, lists and records. */
function schemaAt(schema: z.ZodType, path: Path): unknown {
  return path.reduce<unknown>((outer, part) => {
    const found = opened(outer);
    if (found instanceof z.ZodObject) return found.shape[String(part)];
    if (found instanceof z.ZodArray) return found.element;
    return found instanceof z.ZodRecord ? found.valueType : undefined;
  }, schema);
}

function descriptionOf(schema: unknown): string | undefined {
  return schema instanceof z.ZodType ? (schema.description ?? descriptionOf(unwrapped(schema))) : undefined;
}

function opened(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? opened(schema.unwrap()) : schema;
}

function unwrapped(schema: z.ZodType): unknown {
  return schema instanceof z.ZodOptional ? schema.unwrap() : undefined;
}
