import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { NeedleSearch } from "./needles.ts";

/** A text that no file may hold; `owner` names the story and what the text is, for the message. */
export interface Forbidden {
  readonly owner: string;
  readonly text: string;
}

export interface Leak {
  /** The file of the release. */
  readonly file: string;
  readonly owner: string;
}

/** What a look at every byte of a release tells. */
export interface Proof {
  /** SHA-256 by file name relative to the release, with forward slashes, in the order of the names. */
  readonly files: Readonly<Record<string, string>>;
  readonly leaks: readonly Leak[];
}

export interface ProofOrder {
  readonly forbidden: readonly Forbidden[];
  /** Texts that may stand everywhere; a forbidden text that stands in one of them is no secret. */
  readonly allowed: Iterable<string>;
  /** Takes out of a file what may stand there of a story that is not public: the rules that say it is gone. */
  readonly cleared: (file: string, text: string) => string | null;
  /** A text that stands in most files: it is searched once. Empty where there is none. */
  readonly shared: string;
}

/** Looks at every byte of a release. */
export interface Prover {
  /** Reads every file below a folder once: its hash, and whether it holds what it must not, compressed or not. */
  folder(folder: string): Promise<Proof>;
  /** The same for one file, by its name and bytes. */
  file(file: string, bytes: Buffer): readonly Leak[];
}

export function proverOf(order: ProofOrder): Prover {
  const search = new NeedleSearch(needlesOf(order));
  const shared = Buffer.from(order.shared);
  const inShared = search.find(shared);
  const inBytes = (bytes: Buffer) => {
    const start = shared.length === 0 ? -1 : bytes.indexOf(shared);
    if (start === -1) return search.find(bytes);
    // What begins before the shared text or ends behind it may reach into it.
    const before = bytes.subarray(0, start + Math.min(search.longest, shared.length));
    const behind = bytes.subarray(start + Math.max(0, shared.length - search.longest));
    return [...inShared, ...search.find(before), ...search.find(behind)];
  };
  const inspect = (file: string, bytes: Buffer): readonly Leak[] => {
    const found = [...search.find(Buffer.from(file)), ...inBytes(readable(file, bytes, order))];
    return [...new Set(found.map(({ owner }) => owner))].sort().map((owner) => ({ file, owner }));
  };
  return {
    file: inspect,
    async folder(folder) {
      const files: Record<string, string> = {};
      const leaks: Leak[] = [];
      for (const file of await filesOf(folder)) {
        // Many small files one after the other: waiting for each would cost more than reading it.
        const bytes = readFileSync(join(folder, file));
        files[file] = hashOf(bytes);
        leaks.push(...inspect(file, bytes));
      }
      return { files, leaks };
    },
  };
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Every file below a folder, relative to it, with forward slashes, sorted. */
export async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

function readable(file: string, bytes: Buffer, order: ProofOrder): Buffer {
  const plain = unpacked(file, bytes);
  const cleared = /(^|\/)(_redirects|[^/]*\.xml)$/.test(file) ? order.cleared(file, plain.toString("utf8")) : null;
  return cleared === null ? plain : Buffer.from(cleared);
}

/** A file that is not what its name says holds its bytes as they are. */
function unpacked(file: string, bytes: Buffer): Buffer {
  try {
    return file.endsWith(".gz") ? gunzipSync(bytes) : file.endsWith(".br") ? brotliDecompressSync(bytes) : bytes;
  } catch {
    return bytes;
  }
}

function needlesOf({ forbidden, allowed }: ProofOrder) {
  const needles = forbidden.flatMap(({ text, owner }, group) =>
    [...spellings(text)].map((spelling) => ({ text: spelling, owner: { owner, group } })),
  );
  if (needles.length === 0) return [];
  const search = new NeedleSearch(needles);
  const known = new Set<number>();
  for (const text of allowed) {
    for (const { owner } of search.find(Buffer.from(text))) known.add(owner.group);
  }
  return needles
    .filter(({ owner }) => !known.has(owner.group))
    .map(({ text, owner }) => ({ text, owner: owner.owner }));
}

/** A text as HTML, XML, JSON and URLs write it. */
function spellings(text: string): ReadonlySet<string> {
  const markup = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const closed = markup.replaceAll(">", "&gt;");
  const json = JSON.stringify(text).slice(1, -1);
  return new Set([
    text,
    markup,
    closed,
    markup.replaceAll('"', "&quot;"),
    closed.replaceAll('"', "&quot;"),
    closed.replaceAll('"', "&quot;").replaceAll("'", "&#39;"),
    closed.replaceAll('"', "&quot;").replaceAll("'", "&apos;"),
    json,
    json.replaceAll("<", "\\u003c"),
    json.replace(/[<>&]/g, escapeSequence),
    json.replace(/[^ -~]/g, escapeSequence),
    encodedUrl(text, encodeURI),
    encodedUrl(text, encodeURIComponent),
    encodedUrl(text, encodeURIComponent).replaceAll("%20", "+"),
  ]);
}

function escapeSequence(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function encodedUrl(text: string, encode: (text: string) => string): string {
  // A lone surrogate, which has no encoding, would throw.
  return encode(text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd"));
}
