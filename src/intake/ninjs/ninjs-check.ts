import { failed, ok, type Result } from "../../model/result.ts";
import { isObject, type JsonValue } from "../json-value.ts";
import type { WireFault, WireWarning } from "../wire-item.ts";
import { fieldsOf, type NinjsFields, objectsIn } from "./ninjs-fields.ts";

type Kind = "text" | "number" | "list" | "object" | "group" | "any";

/** What each property of ninjs 1.0 to 3.1 is. A group is an object up to 1.6 and a list since 2.0. */
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...named(
    "text",
    "uri type mimetype contenttype representationtype profile version firstcreated versioncreated contentcreated",
  ),
  ...named(
    "text",
    "embargoed embargoeduntil pubstatus copyrightholder copyrightnotice usageterms ednote language title byline",
  ),
  ...named("text", "by headline slugline located expires rel"),
  ...named("number", "urgency charcount wordcount"),
  ...named(
    "list",
    "person people organisation organisations place places subject subjects event events object objects",
  ),
  ...named("list", "infosource infosources trustindicator trustindicators genre genres headlines bodies descriptions"),
  ...named("list", "plannedcoverage"),
  ...named("object", "$standard standard rightsinfo digitalsourcetype eventdetails"),
  ...named("group", "renditions associations altids"),
  // What Superdesk and AP add.
  ...named(
    "any",
    "keywords priority service source authors ancestors evolvedfrom extra attachments annotations readtime",
  ),
  ...named("any", "bylines datelinelocation editorialtypes editorialpriority recordid"),
]);

/** Without these the item cannot be read for sure, so a wrong kind refuses it. */
const vital: ReadonlySet<string> = new Set(
  "uri type version pubstatus embargoed embargoeduntil headline headlines bodies".split(" "),
);

/** Whether a name is one of those that a supplier may add: `headline_seo`, `body_xhtml`. */
export function isExtension(name: string): boolean {
  return extensible.test(name);
}

const extensible = /^(?:headline|description|body)_[a-zA-Z0-9_]+/;

/** Lists of things with a name and a code. */
const entityLists =
  "person people organisation organisations place places subject subjects event events object objects infosource infosources genre genres".split(
    " ",
  );

/** Holds an item against what ninjs allows. What we can do without is warned about; the rest refuses the item. */
export function checkNinjs(fields: NinjsFields): Result<readonly WireWarning[], WireFault> {
  const warnings: WireWarning[] = [];
  const unknown: string[] = [];
  for (const [name, value] of fields) {
    const isExtensible = isExtension(name);
    const kind = isExtensible ? "text" : kinds.get(name);
    if (kind === undefined) unknown.push(name);
    else if (!isKind(value, kind)) {
      if (isExtensible || vital.has(name)) return failed(wrongKind(name, kind));
      warnings.push({ code: "wrong-type", message: `"${shown(name)}" is no ${nouns[kind]} and is left out.` });
    }
  }
  for (const association of objectsIn(fields, "associations")) {
    unknown.push(
      ...[...association.keys()].filter((name) => name !== "name" && !kinds.has(name) && !isExtension(name)),
    );
  }
  if (unknown.length > 0) warnings.push(unknownNames(unknown));
  warnings.push(...entityLists.flatMap((name) => entityWarnings(name, fields.get(name))), ...rightsWarnings(fields));
  const status = fields.get("pubstatus");
  if (typeof status === "string" && !/^(?:stat:)?(?:usable|withheld|canceled)$/i.test(status.trim())) {
    warnings.push({
      code: "status",
      message: `ninjs knows no status "${shown(status)}"; it is canceled that is meant.`,
    });
  }
  const representation = fields.get("representationtype");
  if (typeof representation === "string" && !/^(?:complete|incomplete|full|partial)$/.test(representation)) {
    warnings.push({
      code: "representation",
      message: `ninjs knows no representation type "${shown(representation)}".`,
    });
  }
  return ok(warnings);
}

const nouns: Readonly<Record<Kind, string>> = {
  text: "text",
  number: "number",
  list: "list",
  object: "object",
  group: "list or object",
  any: "value",
};

function isKind(value: JsonValue, kind: Kind): boolean {
  switch (kind) {
    case "text":
      return typeof value === "string" || value === null;
    case "number":
      return typeof value === "number" || value === null;
    case "list":
      return Array.isArray(value) || value === null;
    case "object":
      return isObject(value) || value === null;
    case "group":
      return isObject(value) || Array.isArray(value) || value === null;
    case "any":
      return true;
  }
}

function entityWarnings(name: string, value: JsonValue | undefined): readonly WireWarning[] {
  if (!Array.isArray(value)) return [];
  const isWrong = value.some(
    (each: JsonValue) =>
      !isObject(each) ||
      [...fieldsOf(each)].some(
        ([key, inner]) => /^(?:name|rel|scheme|code|uri|literal)$/.test(key) && typeof inner !== "string",
      ),
  );
  return isWrong
    ? [{ code: "wrong-type", message: `"${name}" has an entry whose name or code is no text; it is left out.` }]
    : [];
}

/** Rights are either linked or written out. */
function rightsWarnings(fields: NinjsFields): readonly WireWarning[] {
  const rights = fields.get("rightsinfo");
  if (!isObject(rights)) return [];
  const names = fieldsOf(rights);
  return names.has("linkedrights") && names.has("encodedrights")
    ? [
        {
          code: "wrong-type",
          message: `"rightsinfo" both links and writes out rights, though only one of them may hold.`,
        },
      ]
    : [];
}

function unknownNames(names: readonly string[]): WireWarning {
  const first = [...new Set(names)].slice(0, 5).map((name) => `"${shown(name)}"`);
  const rest = new Set(names).size - first.length;
  return {
    code: "unknown-property",
    message: `ninjs knows no ${first.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}; what it says is left out.`,
  };
}

function wrongKind(name: string, kind: Kind): WireFault {
  return {
    kind: "refused",
    code: "wrong-type",
    line: null,
    column: null,
    message: `"${shown(name)}" is no ${nouns[kind]}, so what the item says cannot be told for sure.`,
    remedy: "Ask the supplier for an item that is valid against the ninjs schema.",
  };
}

function shown(name: string): string {
  return name.slice(0, 60);
}

function named(kind: Kind, names: string): readonly [string, Kind][] {
  return names.split(" ").map((name) => [name, kind]);
}
