import { failed, ok, type Result } from "../model/result.ts";
import type { WireFault, WireWarning } from "./wire-item.ts";

/** The most that is read of one file or stream, in bytes. */
export const largestWire = 5 * 1024 * 1024;

export interface DecodedText {
  /** With LF line ends and without a byte order mark; control characters are still in it, since some formats mean them. */
  readonly text: string;
  readonly warnings: readonly WireWarning[];
}

/**
 * Turns the bytes of a wire file into text: by its byte order mark, else as UTF-16 where every second byte of its start is NUL, else as
 * UTF-8 where it is valid UTF-8, whatever it declares, else as it declares. Text that declares nothing and is not UTF-8 is taken for
 * windows-1252, which holds ISO-8859-1; markup that does so is refused, since its standards make it UTF-8.
 */
export function decodeWire(bytes: Uint8Array): Result<DecodedText, WireFault> {
  if (bytes.length > largestWire) return failed(tooLarge(bytes.length));
  const marked = markedEncoding(bytes) ?? silentUtf16(bytes);
  if (marked !== null) return decoded(bytes, marked, []);

  const start = asciiStart(bytes);
  const declared = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1]?.trim() ?? null;
  const label = declared === null ? null : labelOf(declared);
  // Escape codes make one encoding of these bytes and ASCII make another: only then does the declaration decide alone.
  if (label?.startsWith("iso-2022")) return decoded(bytes, label, []);
  const utf8 = decoded(bytes, "utf-8", []);
  if (utf8.kind === "ok") {
    const isWrong = declared !== null && label !== "utf-8" && bytes.some((byte) => byte > 0x7f);
    return isWrong ? decoded(bytes, "utf-8", [wrongDeclaration(declared)]) : utf8;
  }
  if (declared !== null) {
    if (label === null) return failed(unknownEncoding(declared));
    return label === "utf-8" ? utf8 : decoded(bytes, label, []);
  }
  return /^\s*[<{[]/.test(start) ? utf8 : decoded(bytes, "windows-1252", [undeclared]);
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark: the first letters of every wire format are ASCII, so one byte of each pair is NUL. */
function silentUtf16(bytes: Uint8Array): string | null {
  const pairs = Math.min(8, Math.floor(bytes.length / 2));
  if (pairs < 2 || bytes.length % 2 === 1) return null;
  const isAscii = (high: 0 | 1) =>
    Array.from({ length: pairs }, (_, pair) => pair * 2).every(
      (at) => bytes[at + high] === 0 && (bytes[at + 1 - high] ?? 0) >= 0x09 && (bytes[at + 1 - high] ?? 0) < 0x7f,
    );
  if (isAscii(1)) return "utf-16le";
  return isAscii(0) ? "utf-16be" : null;
}

function asciiStart(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 512)).toString("latin1");
}

/** The standard's name of an encoding that is known here and keeps ASCII as it is; null for any other. */
function labelOf(declared: string): string | null {
  try {
    const { encoding } = new TextDecoder(declared);
    return encoding === "replacement" || encoding.startsWith("utf-16") ? null : encoding;
  } catch {
    return null;
  }
}

function decoded(
  bytes: Uint8Array,
  encoding: string,
  warnings: readonly WireWarning[],
): Result<DecodedText, WireFault> {
  try {
    const text =
      encoding === "windows-1252" ? windows1252(bytes) : new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Printers of old wires were given time with a second carriage return.
    return ok({ text: text.includes("\r") ? text.replace(/\r+\n|\r/g, "\n") : text, warnings });
  } catch {
    return failed(undecodable(bytes, encoding));
  }
}

/** What the bytes 0x80 to 0x9f are in windows-1252; five of them are nothing. */
const windowsLetters = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** TextDecoder of several versions of Node takes windows-1252 for ISO-8859-1 (https://github.com/nodejs/node/issues/56542). */
function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("latin1");
  return text.replace(/[\u0080-\u009f]/g, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80] ?? letter);
}

function tooLarge(size: number): WireFault {
  return {
    kind: "refused",
    code: "too-large",
    line: null,
    column: null,
    message: `There are ${size} bytes; at most ${largestWire} are read of one file or stream.`,
    remedy: "Ask the supplier for smaller files, or split this one between its items.",
  };
}

function undecodable(bytes: Uint8Array, encoding: string): WireFault {
  const place = encoding === "utf-8" ? firstBadByte(bytes) : null;
  const what = place === null ? "Bytes stand here that are" : `The byte 0x${place.byte} is`;
  return {
    kind: "refused",
    code: "bad-encoding",
    line: place?.line ?? null,
    column: place?.column ?? null,
    message: `${what} not ${encoding.toUpperCase()} text.`,
    remedy: "Ask the supplier to send UTF-8, or to declare the encoding that the item is in.",
  };
}

function firstBadByte(bytes: Uint8Array): { readonly byte: string; readonly line: number; readonly column: number } {
  const text = Buffer.from(bytes).toString("utf8");
  const again = Buffer.from(text, "utf8");
  const found = bytes.findIndex((byte, at) => byte !== again[at]);
  const at = found === -1 ? bytes.length : found;
  const before = Buffer.from(bytes.subarray(0, at)).toString("utf8");
  return {
    byte: (bytes[at] ?? 0).toString(16).padStart(2, "0"),
    line: before.split("\n").length,
    column: before.length - before.lastIndexOf("\n"),
  };
}

function unknownEncoding(declared: string): WireFault {
  return {
    kind: "refused",
    code: "unknown-encoding",
    line: 1,
    column: 1,
    message: `The encoding "${printable(declared)}" is not known here.`,
    remedy: "Ask the supplier to send UTF-8.",
  };
}

function wrongDeclaration(declared: string): WireWarning {
  return {
    code: "wrong-encoding",
    message: `The item declares ${printable(declared)}, but is UTF-8, and was read as such.`,
  };
}

const undeclared: WireWarning = {
  code: "undeclared-encoding",
  message: "The text is not UTF-8 and declares nothing; it was read as windows-1252.",
};

function printable(text: string): string {
  return text.slice(0, 40).replace(/[^\x20-\x7e]/g, "�");
}
