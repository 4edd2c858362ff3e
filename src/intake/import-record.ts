import { createHash } from "node:crypto";
import { z } from "zod";
import type { ItemState } from "./item-state.ts";
import type { FieldValue } from "./story-fields.ts";
import { fieldNames } from "./story-fields.ts";
import { wireFormats } from "./wire-item.ts";

/**
 * What an import remembers of an item, in `.dateline/intake/`: what has arrived, from which follows what the last import
 * wrote, and where it wrote it. An author's edits are told by it.
 */
export interface ImportRecord {
  readonly state: ItemState;
  /** The story's file below the articles folder, with forward slashes. */
  readonly file: string;
}

const fieldValue: z.ZodType<FieldValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.array(fieldValue), z.record(z.string(), fieldValue)]),
);
const fields = z.partialRecord(z.enum(fieldNames), fieldValue);
const rank = z.object({
  version: z.number(),
  isCanceled: z.boolean(),
  made: z.number().nullable(),
  digest: z.string(),
});
const format = z.enum(wireFormats);

const recordSchema: z.ZodType<ImportRecord> = z.object({
  state: z.object({
    uri: z.string(),
    latest: z.object({ rank, format }),
    content: z.object({
      rank,
      format,
      fields,
      body: z.string(),
      pictures: z.array(z.object({ name: z.string(), hash: z.string() })),
    }),
    created: z.number(),
    notices: z.array(
      z.object({ version: z.number(), at: z.number(), kind: z.enum(["correction", "update"]), text: z.string() }),
    ),
  }),
  file: z.string(),
});

/** Where the record of an item lies, below the folder of records. */
export function recordName(uri: string): string {
  const hash = createHash("sha256").update(uri).digest("hex");
  return `${hash.slice(0, 2)}/${hash.slice(2, 34)}.json`;
}

/** The record in a text; null where the text is damaged, which is as if there were none. */
export function parseRecord(text: string): ImportRecord | null {
  try {
    const checked = recordSchema.safeParse(JSON.parse(text));
    return checked.success ? checked.data : null;
  } catch {
    return null;
  }
}

export function recordText(record: ImportRecord): string {
  return `${JSON.stringify(record)}\n`;
}
