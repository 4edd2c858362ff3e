import { failed, ok, type Result } from "../../model/result.ts";
import { uncleanText } from "../clean-text.ts";
import { isObject, type JsonObject, type JsonValue } from "../json-value.ts";
import { holdsUncleanText, parseSafeJson } from "../safe-json.ts";
import type { ReadItem, WireFault, WireReader, WireText } from "../wire-item.ts";
import { ninjsItem } from "./ninjs-item.ts";

/** ninjs 1.0 to 3.1 and the items of the AP Media API: one object, a list of them, or one on each line. */
export const ninjsReader: WireReader = {
  format: "ninjs",
  recognises: (text) =>
    /^\s*[[{]/.test(text) &&
    /"(?:uri|\$?standard|pubstatus|versioncreated|pubStatus)"\s*:/.test(text) &&
    !/jsonfeed\.org\/version/.test(text.slice(0, 4096)),
  read,
};

function read({ text }: WireText): readonly Result<ReadItem, WireFault>[] {
  const whole = parseSafeJson(text);
  if (whole.kind === "failed") {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return [whole];
    return lines.flatMap((line) => {
      const parsed = parseSafeJson(line);
      return parsed.kind === "failed" ? [parsed] : itemsOf(parsed.value);
    });
  }
  return itemsOf(whole.value);
}

function itemsOf(value: JsonValue): readonly Result<ReadItem, WireFault>[] {
  const objects = objectsOf(value);
  if (objects.length === 0) return [failed(noItem)];
  return objects.map((object) => {
    const item = ninjsItem(object);
    if (item.kind === "failed" || item.value.warnings.includes(uncleanText) || !holdsUncleanText(object)) return item;
    return ok({ ...item.value, warnings: [...item.value.warnings, uncleanText] });
  });
}

/** The items of a document: itself, those of a list, or those that the AP wraps in `data`. */
function objectsOf(value: JsonValue): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap((each: JsonValue) => objectsOf(each));
  if (!isObject(value)) return [];
  const { data, items, item } = value;
  if ("uri" in value) return [value];
  if (isObject(data)) return objectsOf(data);
  if (Array.isArray(items)) return objectsOf(items);
  if (isObject(item)) return [item];
  return [value];
}

const noItem: WireFault = {
  kind: "refused",
  code: "no-item",
  line: null,
  column: null,
  message: "The file holds no ninjs object.",
  remedy: "Ask the supplier for a file that does.",
};
