import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** A word of a story that stands in a file. */
export interface Trace {
  readonly file: string;
  readonly word: string;
}

/** The files of a release by their path in it, sorted. */
export function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/"),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}

/**
 * Looks for words in the names and the bytes of files, compressed or not. It shares nothing with the proof of the build,
 * so that a fault of the one is not a fault of the other: each text is searched as it stands, with its escapes undone
 * and its markup taken out, and with its percent signs decoded. Letter case and line breaks make no difference.
 */
export function tracesOf(files: ReadonlyMap<string, Buffer>, words: readonly string[]): readonly Trace[] {
  const wanted = words.map((word) => [word, flat(word)] as const);
  return [...files].flatMap(([file, bytes]) => {
    const seen = readings(`${file}\n${plain(file, bytes).toString("utf8")}`);
    return wanted.filter(([, word]) => seen.some((text) => text.includes(word))).map(([word]) => ({ file, word }));
  });
}

/** What a release may say of a killed story: that its addresses are gone, and the tombstone of its id in Atom feeds. */
export function withoutNotices(files: ReadonlyMap<string, Buffer>, id: string): ReadonlyMap<string, Buffer> {
  return new Map(
    [...files].map(([file, bytes]) => {
      const text = bytes.toString("utf8");
      if (file === "_redirects") return [file, Buffer.from(text.replace(/^\S+ \S+ 410$/gm, ""))];
      if (!/(^|\/)atom\.xml$/.test(file)) return [file, bytes];
      return [
        file,
        Buffer.from(text.replace(/<at:deleted-entry [^>]*>/g, (tag) => (tag.includes(`/${id}"`) ? "" : tag))),
      ];
    }),
  );
}

function plain(file: string, bytes: Buffer): Buffer {
  if (file.endsWith(".gz")) return gunzipSync(bytes);
  return file.endsWith(".br") ? brotliDecompressSync(bytes) : bytes;
}

function readings(text: string): readonly string[] {
  const escapes = text
    .replace(/\\u([0-9a-f]{4})/gi, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(["\\/])/g, "$1")
    .replace(/\\n/g, " ");
  return [text, decodedEntities(escapes.replace(/<[^>]*>/g, "")), decodedPercents(text)].map(flat);
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", amp: "&" };

function decodedEntities(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_all, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_all, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (entity, name) => entities[name] ?? entity);
}

/** Runs of percent signs that are no text stay as they are. */
function decodedPercents(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").toLowerCase();
}
