import type { WireFault } from "./wire-item.ts";

/** A refusal at an offset of a text. */
export function faultAt(text: string, offset: number, code: string, message: string, remedy: string): WireFault {
  return { kind: "refused", code, ...placeAt(text, offset), message, remedy };
}

/** Line and column of an offset, from 1. */
export function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}
