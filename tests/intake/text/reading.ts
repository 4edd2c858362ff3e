import { readFileSync } from "node:fs";
import { join } from "node:path";
import { textOfBlocks } from "../../../src/intake/block-text.ts";
import type { Block } from "../../../src/intake/body.ts";
import { decodeWire } from "../../../src/intake/decoding.ts";
import type { ReadItem, WireFault, WireItem, WireReader } from "../../../src/intake/wire-item.ts";

const samples = join(import.meta.dirname, "../samples");

/** The last change of every sample, as far as its reader is told. */
export const modified = { epoch: Date.parse("2022-09-02T00:00:00Z") };

/** What a reader makes of one of the samples. */
export function readSample(reader: WireReader, file: string): readonly (ReadItem | WireFault)[] {
  const decoded = decodeWire(readFileSync(join(samples, file)));
  if (decoded.kind === "failed") throw new Error(decoded.error.message);
  return readText(reader, decoded.value.text);
}

export function readText(reader: WireReader, text: string): readonly (ReadItem | WireFault)[] {
  return reader.read({ name: "sample", text, modified }).map((read) => (read.kind === "ok" ? read.value : read.error));
}

/** The only item of a sample; throws where there is another number of them. */
export function onlyItem(reads: readonly (ReadItem | WireFault)[]): WireItem {
  const [read] = reads;
  if (reads.length !== 1 || read === undefined || !("item" in read)) throw new Error(JSON.stringify(reads));
  return read.item;
}

/** A body as lines, each with the kind of its block before it; paragraphs bare. */
export function bodyLines(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => {
    const text = textOfBlocks([block]);
    return block.kind === "paragraph" ? text : `${block.kind}: ${text}`;
  });
}

export function instant(iso: string): { readonly epoch: number } {
  return { epoch: Date.parse(iso) };
}
