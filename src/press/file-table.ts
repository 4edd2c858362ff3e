import { type Fingerprint, noFingerprint, sameFingerprint } from "../model/fingerprint.ts";

/** A file of a release: the SHA-256 of its bytes, and for a page the fingerprint of all that it shows. */
export interface FileRecord {
  readonly hash: string;
  /** Null for what is no page; `untold` where nobody can tell what a page shows without making it anew. */
  readonly print: Fingerprint | null;
}

/** Equal to the fingerprint of no page. */
const untold: Fingerprint = [0, 0, 0, 1];

/** What is written down of a file as a page, by what the release claims of its pages. */
export function printIn(claims: ReadonlyMap<string, Fingerprint | null>, file: string): Fingerprint | null {
  const print = claims.get(file);
  return print === undefined ? null : (print ?? untold);
}

/** The files of a release by their names relative to it, with forward slashes. */
export type FileTable = ReadonlyMap<string, FileRecord>;

/** A table as it is written down. */
export interface FileTableText {
  /** As `sha256sum` writes and checks it, in the order of the names by code units. */
  readonly sums: string;
  /** Sixteen bytes for each line; all zero for what is no page. */
  readonly prints: Buffer;
}

export function fileTableText(table: FileTable): FileTableText {
  const prints = Buffer.alloc(table.size * 16);
  const lines: string[] = [];
  let at = 0;
  for (const [name, { hash, print }] of inOrder(table)) {
    lines.push(sumLine(hash, name));
    const [a, b, c, d] = print ?? noFingerprint;
    prints.writeUInt32LE(a, at);
    prints.writeUInt32LE(b, at + 4);
    prints.writeUInt32LE(c, at + 8);
    prints.writeUInt32LE(d, at + 12);
    at += 16;
  }
  return { sums: lines.join(""), prints };
}

/** Most tables are in order already. */
function inOrder(table: FileTable): Iterable<readonly [name: string, record: FileRecord]> {
  let before = "";
  for (const name of table.keys()) {
    if (name < before) return [...table].sort(([a], [b]) => (a < b ? -1 : 1));
    before = name;
  }
  return table;
}

/** GNU's `sha256sum` marks lines whose names hold a backslash or a line end, which it escapes. */
function sumLine(hash: string, name: string): string {
  if (!/[\\\n\r]/.test(name)) return `${hash}  ${name}\n`;
  return `\\${hash}  ${name.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}\n`;
}

/** The table that was written down; null where the two parts do not belong together. */
export function readFileTable({ sums, prints }: FileTableText): FileTable | null {
  const table = new Map<string, FileRecord>();
  let index = 0;
  for (let start = 0; start < sums.length; index++) {
    const end = sums.indexOf("\n", start);
    if (end === -1 || (index + 1) * 16 > prints.length) return null;
    const escaped = sums[start] === "\\";
    const from = escaped ? start + 1 : start;
    const name = sums.slice(from + 66, end);
    const print = printAt(prints, index * 16);
    table.set(escaped ? unescaped(name) : name, { hash: sums.slice(from, from + 64), print });
    start = end + 1;
  }
  return index * 16 === prints.length ? table : null;
}

function unescaped(name: string): string {
  const letters: Readonly<Record<string, string>> = { "\\\\": "\\", "\\n": "\n", "\\r": "\r" };
  return name.replace(/\\[\\nr]/g, (pair) => letters[pair] ?? pair);
}

function printAt(prints: Buffer, at: number): Fingerprint | null {
  const print: Fingerprint = [
    prints.readUInt32LE(at),
    prints.readUInt32LE(at + 4),
    prints.readUInt32LE(at + 8),
    prints.readUInt32LE(at + 12),
  ];
  return sameFingerprint(print, noFingerprint) ? null : print;
}
