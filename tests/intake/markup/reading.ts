import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadItem, WireFault, WireItem, WireReader } from "../../../src/intake/wire-item.ts";

const samples = join(import.meta.dirname, "../samples");

/** A sample of ours, as text. */
export function sample(format: string, name: string): string {
  return readFileSync(join(samples, format, name), "utf8");
}

/** The one item of a text, which the reader must recognise and read. */
export function itemIn(reader: WireReader, text: string): ReadItem {
  assert.ok(reader.recognises(text), "The reader does not recognise the text.");
  const [result, ...others] = reader.read({ name: "sample", text, modified: null });
  assert.equal(others.length, 0);
  assert.equal(result?.kind, "ok", result?.kind === "failed" ? result.error.message : "");
  if (result?.kind !== "ok") throw new Error("unreachable");
  return result.value;
}

/** Why the one item of a text cannot be read. */
export function faultIn(reader: WireReader, text: string): WireFault {
  const [result, ...others] = reader.read({ name: "sample", text, modified: null });
  assert.equal(others.length, 0);
  assert.equal(result?.kind, "failed", "The item was read.");
  if (result?.kind !== "failed") throw new Error("unreachable");
  return result.error;
}

/** An instant of an item as ISO 8601, for comparisons. */
export function iso(instant: WireItem["embargoed"]): string | null {
  if (instant === null || instant === "until released") return instant;
  return new Date(instant.epoch).toISOString().replace(".000Z", "Z");
}

export function codes(item: ReadItem): readonly string[] {
  return item.warnings.map(({ code }) => code);
}
