import type { Agency } from "../model/agency.ts";
import type { Section } from "../model/section.ts";
import { Clipping, type Head } from "./clipping.ts";
import { DamagedState } from "./damaged-state.ts";
import type { Pack } from "./pack.ts";
import { Row, rowLength } from "./row.ts";

/** The stories of a release as they are kept: a row of numbers and a head of texts for each, newest story first. */
export interface TableText {
  readonly rows: Buffer;
  readonly heads: string;
}

/** What rows refer to by number. */
export interface References {
  readonly sections: readonly Section[];
  readonly agencies: readonly Agency[];
}

/** The stories of a table, in its order. Nothing of their texts is read before it is asked for. */
export function clippingsOf({ rows, heads }: TableText, references: References, pack: Pack): readonly Clipping[] {
  const parsed: readonly Head[] = JSON.parse(heads);
  if (parsed.length * rowLength !== rows.length) throw new DamagedState("The table of stories");
  return parsed.map((head, index) => clippingFrom(rows, index * rowLength, head, references, pack));
}

export function clippingFrom(rows: Buffer, at: number, head: Head, references: References, pack: Pack): Clipping {
  const row = new Row(rows, at);
  const section = references.sections[row.section];
  if (section === undefined) throw new DamagedState("The table of stories");
  return new Clipping(row, head, section, references.agencies[row.agency] ?? null, pack);
}

/** A clipping that goes into a table. */
export interface TableEntry {
  readonly clipping: Clipping;
  readonly published: boolean;
}

export function tableText(entries: readonly TableEntry[]): TableText {
  const rows = Buffer.allocUnsafe(entries.length * rowLength);
  entries.forEach(({ clipping: { row }, published }, index) => {
    const at = index * rowLength;
    row.bytes.copy(rows, at, row.at, row.at + rowLength);
    new Row(rows, at).publish(published);
  });
  return { rows, heads: JSON.stringify(entries.map(({ clipping }) => clipping.head)) };
}
