import { createHash } from "node:crypto";
import { type Document, isMap, parseDocument } from "yaml";
import { type FieldName, type FieldValue, fieldNames, isSameValue, type StoryFields } from "./story-fields.ts";

/** A story file as it lies in the newsroom, perhaps edited by an author. */
export interface StoryFile {
  readonly fields: StoryFields;
  readonly body: string;
  /** The file with other values: comments, unknown keys and the order of keys stay as the author has them. */
  rewritten(fields: StoryFields, body: string): string;
}

/** Takes a story file apart; null where its front matter cannot be read, so that nobody can tell what the author changed. */
export function parseStoryFile(text: string): StoryFile | null {
  const [whole, front = ""] = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text) ?? [];
  if (whole === undefined || !text.startsWith(whole)) return null;
  const document = parsed(front);
  if (document === null) return null;
  const values: unknown = document.toJS({ maxAliasCount: 0 });
  if (!isGroup(values)) return null;
  const body = normalBody(text.slice(whole.length));
  const fields: Partial<Record<FieldName, FieldValue>> = {};
  for (const name of fieldNames) {
    const value = values[name];
    if (isFieldValue(value)) fields[name] = value;
  }
  return {
    fields,
    body,
    rewritten: (wanted, newBody) => {
      for (const name of fieldNames) {
        if (isSameValue(wanted[name], fields[name])) continue;
        if (wanted[name] === undefined) document.delete(name);
        else document.set(name, wanted[name]);
      }
      const kept = newBody === body ? text.slice(whole.length) : newBody === "" ? "" : `\n${newBody}`;
      return `---\n${document.toString({ lineWidth: 0 })}---\n${kept}`;
    },
  };
}

/** A body without empty lines at its ends, as it is compared. */
export function normalBody(text: string): string {
  const inner = text.replace(/^(?:[ \t]*\n)+/, "").trimEnd();
  return inner === "" ? "" : `${inner}\n`;
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

function parsed(front: string): Document | null {
  const document = parseDocument(front, { schema: "core", uniqueKeys: true, prettyErrors: false, stringKeys: true });
  return document.errors.length === 0 && isMap(document.contents) ? document : null;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFieldValue(value: unknown): value is FieldValue {
  if (typeof value === "string" || typeof value === "number") return true;
  if (Array.isArray(value)) return value.every(isFieldValue);
  return isGroup(value) && Object.values(value).every(isFieldValue);
}
