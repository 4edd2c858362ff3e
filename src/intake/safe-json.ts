import { failed, ok, type Result } from "../model/result.ts";
import { holdsUnclean } from "./clean-text.ts";
import { faultAt } from "./fault-place.ts";
import type { JsonValue } from "./json-value.ts";
import type { WireFault } from "./wire-item.ts";

/** What one JSON document may hold. */
export const jsonCaps = { depth: 100, values: 200_000 } as const;

/** Names that reach into what all objects share when they are copied without care. */
const unsafe: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** A JSON text within caps, without names that are a trap. It never calls itself, so depth cannot fill the stack. */
export function parseSafeJson(text: string): Result<JsonValue, WireFault> {
  const parsed = parse(text);
  if (parsed.kind === "failed") return parsed;
  const open: { readonly value: JsonValue; readonly depth: number }[] = [{ value: parsed.value, depth: 1 }];
  let values = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    values += 1;
    if (values > jsonCaps.values) return failed(overCap(text, `There are more than ${jsonCaps.values} values`));
    if (next.depth > jsonCaps.depth) return failed(overCap(text, `Values stand more than ${jsonCaps.depth} deep`));
    if (typeof next.value !== "object" || next.value === null) continue;
    for (const [name, value] of Object.entries(next.value)) {
      if (unsafe.has(name) && !Array.isArray(next.value)) return failed(unsafeName(text, name));
      open.push({ value, depth: next.depth + 1 });
    }
  }
  return parsed;
}

/** Whether any text of a document within caps holds what `cleanText` takes out. */
export function holdsUncleanText(document: JsonValue): boolean {
  const open = [document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === "string" && holdsUnclean(next)) return true;
    if (typeof next === "object" && next !== null) for (const value of Object.values(next)) open.push(value);
  }
  return false;
}

function parse(text: string): Result<JsonValue, WireFault> {
  try {
    const value: JsonValue = JSON.parse(text);
    return ok(value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    const offset = Number(/position (\d+)/.exec(reason)?.[1] ?? text.length);
    return failed(
      faultAt(
        text,
        offset,
        "not-json",
        "The JSON is broken here.",
        "Ask the supplier for a well-formed file. Line ends inside texts, for one, must be written as \\n.",
      ),
    );
  }
}

function overCap(text: string, what: string): WireFault {
  return faultAt(
    text,
    0,
    "over-cap",
    `${what}, which no news item needs.`,
    "Look at the file: it is damaged or meant to harm.",
  );
}

function unsafeName(text: string, name: string): WireFault {
  const offset = Math.max(0, text.indexOf(JSON.stringify(name)));
  return faultAt(
    text,
    offset,
    "unsafe-name",
    `A property is called "${name}", which is a trap for programs.`,
    "Look at the file: it is meant to harm.",
  );
}
