import { type FieldName, type FieldValue, fieldNames, isSameValue, type StoryFields } from "./story-fields.ts";

/** The parts of a story that an import writes. */
export interface StoryParts {
  readonly fields: StoryFields;
  readonly body: string;
}

export interface Merged extends StoryParts {
  /** What the author has changed and the wire has changed since, otherwise: the author's stays. */
  readonly conflicts: readonly (FieldName | "body")[];
}

/**
 * What becomes of a file: `base` is what the last import wrote, `author` what the file says now, `wire` what the next
 * import would write. What the author has changed stays. A kill by the wire outranks everything; notes on corrections of
 * both stand; `version` and `updated` only grow; `source` is the wire's own.
 */
export function mergeEdits(base: StoryParts, author: StoryParts, wire: StoryParts): Merged {
  const fields: Partial<Record<FieldName, FieldValue>> = {};
  const conflicts: (FieldName | "body")[] = [];
  for (const name of fieldNames) {
    const { value, isConflict } = mergeField(name, base.fields[name], author.fields[name], wire.fields[name]);
    if (value !== undefined) fields[name] = value;
    if (isConflict) conflicts.push(name);
  }
  const isEdited = author.body !== base.body;
  if (isEdited && wire.body !== base.body && wire.body !== author.body) conflicts.push("body");
  return { fields, body: isEdited ? author.body : wire.body, conflicts };
}

interface MergedField {
  readonly value: FieldValue | undefined;
  readonly isConflict: boolean;
}

function mergeField(
  name: FieldName,
  base: FieldValue | undefined,
  author: FieldValue | undefined,
  wire: FieldValue | undefined,
): MergedField {
  if (name === "source" || isSameValue(author, base)) return { value: wire, isConflict: false };
  if (name === "status" && wire === "canceled") return { value: wire, isConflict: false };
  if (name === "corrections") return { value: joinedNotes(base, author, wire), isConflict: false };
  if (name === "version" || name === "updated") return { value: later(author, wire), isConflict: false };
  // A kill or hold that an author has ordered stands, and is told of, when the wire sends a later version.
  return { value: author, isConflict: !isSameValue(wire, base) && !isSameValue(wire, author) };
}

/** The author's notes, and those of the wire that are new since the last import. */
function joinedNotes(
  base: FieldValue | undefined,
  author: FieldValue | undefined,
  wire: FieldValue | undefined,
): FieldValue | undefined {
  const known = new Set([...listOf(base), ...listOf(author)].map((note) => JSON.stringify(note)));
  const all = [...listOf(author), ...listOf(wire).filter((note) => !known.has(JSON.stringify(note)))];
  return all.length === 0 ? undefined : all;
}

function listOf(value: FieldValue | undefined): readonly FieldValue[] {
  return Array.isArray(value) ? value : [];
}

function later(author: FieldValue | undefined, wire: FieldValue | undefined): FieldValue | undefined {
  if (author === undefined || wire === undefined) return author ?? wire;
  if (typeof author === "number" && typeof wire === "number") return Math.max(author, wire);
  const [a, b] = [instantOf(author), instantOf(wire)];
  return a >= b || Number.isNaN(b) ? author : wire;
}

/** Of what is no instant, and a file may say anything, no number. */
function instantOf(value: FieldValue): number {
  return typeof value === "string" ? Date.parse(value) : Number.NaN;
}
