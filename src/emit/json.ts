import type { JsonValue } from "../model/json-ld.ts";

/**
 * JSON (RFC 8259) that may stand anywhere: no `<`, `>` or `&`, so that no markup can end or begin in it, no U+2028 and
 * U+2029, and no half of a surrogate pair. Ends in a line break.
 */
export function jsonText(value: JsonValue): string {
  const text = JSON.stringify(value, wellFormed, 2);
  return `${text.replace(/[<>&\u2028\u2029]/g, asEscape)}\n`;
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.replace(/\p{Surrogate}/gu, "\u{FFFD}") : value;
}

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
