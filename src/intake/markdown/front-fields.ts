import { parseDocument } from "yaml";
import { failed, ok, type Result } from "../../model/result.ts";
import { faultAt } from "../fault-place.ts";
import type { WireFault } from "../wire-item.ts";

/** The keys of a front matter as an author or another generator wrote them; nothing in it is ever executed. */
export type FrontFields = Readonly<Record<string, unknown>>;

export interface FrontAndBody {
  readonly fields: FrontFields;
  readonly body: string;
}

const longest = 64 * 1024;

/** Takes a Markdown file apart; a file without front matter has no fields. */
export function splitMarkdown(text: string): Result<FrontAndBody, WireFault> {
  const opening = /^---[ \t]*\n/.exec(text);
  if (opening === null) return ok({ fields: {}, body: text });
  const rest = text.slice(opening[0].length);
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(rest);
  if (closing === null) return failed(faultAt(text, 0, "bad-front-matter", "The front matter is not closed.", remedy));
  const yaml = rest.slice(0, closing.index);
  const fields = fieldsOf(yaml);
  if (fields === null) {
    return failed(
      faultAt(text, opening[0].length, "bad-front-matter", "The front matter cannot be read as YAML.", remedy),
    );
  }
  return ok({ fields, body: rest.slice(closing.index + closing[0].length) });
}

const remedy = "Write one `key: value` a line between two lines of three hyphens.";

/** Null where it is no map of keys, repeats itself by aliases, or nests so deep that its parser would run out of stack. */
function fieldsOf(yaml: string): FrontFields | null {
  const nesting = Math.max(0, ...yaml.split("\n").map((line) => (line.match(/[-?:](?=\s)/g) ?? []).length));
  if (yaml.length > longest || nesting > 64 || (yaml.match(/[[{]/g) ?? []).length > 256) return null;
  const document = parseDocument(yaml, { schema: "core", uniqueKeys: true, prettyErrors: false, stringKeys: true });
  if (document.errors.length > 0) return null;
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    if (value === null) return {};
    return typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : null;
  } catch {
    return null;
  }
}

/** The first of the keys that has a text or a number, as text. */
export function textAt(fields: FrontFields, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (typeof value === "string" && value.trim() !== "") return value;
    if (typeof value === "number") return String(value);
  }
  return null;
}

/** The texts of the first of the keys that has any: a list, or one text with commas. */
export function textsAt(fields: FrontFields, ...keys: readonly string[]): readonly string[] {
  for (const key of keys) {
    const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (Array.isArray(value)) return value.filter((each): each is string => typeof each === "string");
    if (typeof value === "string") return value.split(",");
  }
  return [];
}

/** The group under a key; empty where there is none. */
export function groupAt(fields: FrontFields, key: string): FrontFields {
  const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}
