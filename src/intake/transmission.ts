import { failed, ok, type Result } from "../model/result.ts";
import { bodyCaps } from "./markup-body.ts";
import type { WireFault } from "./wire-item.ts";

/** One transmission of a file of many, and where it starts. Lines and columns count from 1. */
export interface Transmission {
  readonly raw: string;
  readonly line: number;
  readonly column: number;
}

/** No circuit sends more in one file. */
const most = 10_000;

/** The transmissions of a file, each from SOH to the next SOH; a file without SOH is one. Empty ones are left out. */
export function transmissionsOf(text: string): Result<readonly Transmission[], WireFault> {
  const found: Transmission[] = [];
  let line = 1;
  let lineStart = 0;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf("\u0001", start + 1);
    const end = next === -1 ? text.length : next;
    const raw = text.slice(start, end);
    // What stands before the first SOH only synchronises the line.
    if (/[^\s\u0000-\u0016\u007f]/.test(raw)) found.push({ raw, line, column: start - lineStart + 1 });
    if (found.length > most) return failed(overCap(line, `There are more than ${most} messages in the file`));
    for (let at = raw.indexOf("\n"); at !== -1; at = raw.indexOf("\n", at + 1)) {
      line += 1;
      lineStart = start + at + 1;
    }
    start = end;
  }
  return ok(found);
}

/** Why a text has too many lines for a story, or null. */
export function tooManyLines(text: string, line: number): WireFault | null {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines > bodyCaps.elements ? overCap(line, `The text has more than ${bodyCaps.elements} lines`) : null;
}

function overCap(line: number, what: string): WireFault {
  return {
    kind: "refused",
    code: "over-cap",
    line,
    column: 1,
    message: `${what}, which no story needs.`,
    remedy: "Look at the file: it is damaged or meant to harm.",
  };
}
