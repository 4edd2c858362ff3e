import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type Needle, NeedleSearch } from "./needles.ts";

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
  /** SHA-256 by file name relative to the release, with forward slashes. */
  readonly files: ReadonlyMap<string, string>;
  readonly leaks: readonly Leak[];
}

export interface ProofOrder {
  readonly forbidden: readonly Forbidden[];
  /**
   * Texts that may stand everywhere; a forbidden text that stands in one of them is no secret. They are many, and are
   * only looked through once a forbidden text was found, and no farther than until it is found in one of them.
   */
  readonly allowed: () => Iterable<string>;
  /** Takes out of a file what may stand there of a story that is not public: the rules that say it is gone. */
  readonly cleared: (file: string, text: string) => string | null;
  /** Texts with which many files begin: each is searched once. */
  readonly openings: readonly string[];
}

/** Looks at every byte of a release. */
export interface Prover {
  /** Reads these files of a folder once: the hash of each, and whether it holds what it must not, compressed or not. */
  files(folder: string, files: readonly string[]): Proof;
  /** Searches one file, which lies elsewhere than its name says. */
  at(path: string, file: string): readonly Leak[];
  /** The same for one file, by its name and bytes. */
  file(file: string, bytes: Buffer): readonly Leak[];
}

export function proverOf(order: ProofOrder): Prover {
  const needles = needlesOf(order);
  const search = new NeedleSearch(needles);
  const openings = order.openings.map((text) => openingFrom(Buffer.from(text), search));
  const known = new KnownGroups(search, order.allowed);
  const isSecret = ({ owner }: Needle<Owner>): boolean => !known.has(owner.group);
  const inBytes = (bytes: Buffer) => {
    const opening = openings.find(({ bytes: begun }) => bytes.subarray(0, begun.length).equals(begun));
    if (opening === undefined) return search.find(bytes);
    // What ends behind the opening may begin in it.
    const behind = bytes.subarray(Math.max(0, opening.bytes.length - search.longest));
    return [...opening.found, ...search.find(behind)];
  };
  const inspect = (file: string, bytes: Buffer): readonly Leak[] => {
    const found = [...search.find(Buffer.from(file)), ...inBytes(readable(file, bytes, order))];
    const owners = found.filter(isSecret).map(({ owner }) => owner.name);
    return [...new Set(owners)].sort().map((owner) => ({ file, owner }));
  };
  return {
    file: inspect,
    at: (path, file) => inspect(file, readFileSync(path)),
    files(folder, names) {
      const files = new Map<string, string>();
      const leaks: Leak[] = [];
      for (const file of names) {
        // Many small files one after the other: waiting for each would cost more than reading it.
        const bytes = readFileSync(join(folder, file));
        files.set(file, hashOf(bytes));
        leaks.push(...inspect(file, bytes));
      }
      return { files, leaks };
    },
  };
}

/** An opening, and what was found in it. */
function openingFrom(bytes: Buffer, search: NeedleSearch<Owner>) {
  return { bytes, found: search.find(bytes) };
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Every file below a folder, relative to it, with forward slashes, sorted. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
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

/** Whose text a needle is; the spellings of one text are a group. */
interface Owner {
  readonly name: string;
  readonly group: number;
}

function needlesOf({ forbidden }: ProofOrder): readonly Needle<Owner>[] {
  return forbidden.flatMap(({ text, owner }, group) =>
    [...spellings(text)].map((spelling) => ({ text: spelling, owner: { name: owner, group } })),
  );
}

/** The groups of which a spelling stands in a text that is allowed; the texts are looked through as far as is asked. */
class KnownGroups {
  readonly #search: NeedleSearch<Owner>;
  readonly #allowed: () => Iterable<string>;
  readonly #known = new Set<number>();
  #texts: Iterator<string> | null = null;

  constructor(search: NeedleSearch<Owner>, allowed: () => Iterable<string>) {
    this.#search = search;
    this.#allowed = allowed;
  }

  has(group: number): boolean {
    this.#texts ??= this.#allowed()[Symbol.iterator]();
    while (!this.#known.has(group)) {
      const next = this.#texts.next();
      if (next.done === true) return false;
      for (const { owner } of this.#search.find(Buffer.from(next.value))) this.#known.add(owner.group);
    }
    return true;
  }
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
