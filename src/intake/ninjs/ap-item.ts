import { isObject, type JsonObject, type JsonValue } from "../json-value.ts";
import { fieldsOf, objectsIn, textIn } from "./ninjs-fields.ts";

/** Whether an object is an item of the AP Media API, which resembles ninjs 1.x and means some names otherwise. */
export function isApItem(object: JsonObject): boolean {
  return (
    isObject(object["altids"]) &&
    "itemid" in object["altids"] &&
    ("bylines" in object ||
      "datelinelocation" in object ||
      "editorialtypes" in object ||
      typeof object["version"] === "number")
  );
}

/**
 * An AP item as ninjs 1.x. `located` is the dateline as text there, and `datelinelocation` the place, the reverse of
 * ninjs; versions are numbers, terms a list, and every update has a uri of its own, while `altids.itemid` stays.
 */
export function apAsNinjs(object: JsonObject): JsonObject {
  const fields = fieldsOf(object);
  const place = isObject(object["datelinelocation"]) ? fieldsOf(object["datelinelocation"]) : null;
  const itemid = isObject(object["altids"]) ? textIn(fieldsOf(object["altids"]), "itemid") : null;
  const bylines = objectsIn(fields, "bylines")
    .map((each) => textIn(each, "by"))
    .filter((by) => by !== null);
  const printed = textIn(fields, "located")?.replace(/\s*\(AP\).*$/, "") ?? null;
  const changed: Record<string, JsonValue> = {
    ...object,
    uri: itemid === null ? textIn(fields, "uri") : `urn:ap.org:${itemid}`,
    located: printed ?? (place === null ? null : textIn(place, "city")),
    source: "AP",
  };
  if (typeof object["version"] === "number") changed["version"] = String(object["version"]);
  if (Array.isArray(object["usageterms"])) {
    changed["usageterms"] = object["usageterms"].filter((term: JsonValue) => typeof term === "string").join(" ");
  }
  if (bylines.length > 0) changed["byline"] = bylines.join(", ");
  return changed;
}

/** When the licence of an AP item ends: its `expires`, unlike that of ninjs, is the last moment at which it may be shown. */
export function apLicenceEnd(object: JsonObject): string | null {
  return textIn(fieldsOf(object), "expires");
}
