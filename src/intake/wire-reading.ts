import type { Instant } from "../model/instant.ts";
import { failed, type Result } from "../model/result.ts";
import { textOfBlocks } from "./block-text.ts";
import { decodeWire } from "./decoding.ts";
import { longestStory, tooLong } from "./story-length.ts";
import type { ReadItem, WireFault, WireFormat, WireReader, WireWarning } from "./wire-item.ts";

/** A file or stream as it came. */
export interface WireBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly modified: Instant | null;
}

/** What a file or stream holds: each item read, refused or skipped on its own. */
export interface WireReading {
  /** Null where no format was recognised. */
  readonly format: WireFormat | null;
  readonly results: readonly Result<ReadItem, WireFault>[];
  /** What concerns the file as a whole. */
  readonly warnings: readonly WireWarning[];
}

/** Decodes a file or stream, recognises its format by its content and reads its items. Never throws. */
export function readWire(readers: readonly WireReader[], { name, bytes, modified }: WireBytes): WireReading {
  const decoded = decodeWire(bytes);
  if (decoded.kind === "failed") return { format: null, results: [decoded], warnings: [] };
  const { text, warnings } = decoded.value;
  try {
    const reader = readers.find(({ recognises }) => recognises(text));
    if (reader === undefined) return { format: null, results: [failed(unknownFormat(text))], warnings };
    const results = reader.read({ name, text, modified }).map(withinLength);
    return { format: reader.format, results, warnings };
  } catch (error) {
    // One item must never stop the others, not even by a mistake of ours.
    return { format: null, results: [failed(unreadable(error))], warnings };
  }
}

function withinLength(result: Result<ReadItem, WireFault>): Result<ReadItem, WireFault> {
  if (result.kind === "failed") return result;
  const { length } = textOfBlocks(result.value.item.body);
  return length > longestStory ? failed(tooLong(length)) : result;
}

function unknownFormat(text: string): WireFault {
  const isEmpty = text.trim() === "";
  return {
    kind: "refused",
    code: isEmpty ? "empty" : "unknown-format",
    line: null,
    column: null,
    message: isEmpty ? "There is nothing in it." : "This is no format of a wire that is known here.",
    remedy: isEmpty
      ? "Look whether the delivery broke off."
      : "Known are ninjs, NITF, NewsML-G2, NewsML 1, RSS, Atom, JSON Feed, IPTC 7901, ANPA, Markdown, and plain copy with a dateline such as: Brussels, Aug 17 (AFP) -",
  };
}

function unreadable(error: unknown): WireFault {
  return {
    kind: "refused",
    code: "unreadable",
    line: null,
    column: null,
    message: `Reading it failed (${error instanceof Error ? error.message.slice(0, 200) : "for no known reason"}).`,
    remedy: "Report this with the item; the other items were read.",
  };
}
