import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** The files of a release by their path in it, with forward slashes, sorted. */
export type Release = ReadonlyMap<string, Buffer>;

export function readRelease(folder: string): Release {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file): [string, Buffer] => [relative(folder, file).replaceAll("\\", "/"), readFileSync(file)]);
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A file as text, unpacked where it is packed; the empty text where there is none. */
export function textOf(release: Release, file: string): string {
  const bytes = release.get(file) ?? Buffer.alloc(0);
  if (file.endsWith(".gz")) return gunzipSync(bytes).toString("utf8");
  if (file.endsWith(".br")) return brotliDecompressSync(bytes).toString("utf8");
  return bytes.toString("utf8");
}

/** The paths at which two releases differ, each with how. */
export function differences(one: Release, other: Release): readonly string[] {
  const paths = [...new Set([...one.keys(), ...other.keys()])].sort();
  return paths.flatMap((path) => {
    const [a, b] = [one.get(path), other.get(path)];
    if (a === undefined) return [`${path} is only in the second`];
    if (b === undefined) return [`${path} is only in the first`];
    return a.equals(b) ? [] : [`${path} differs`];
  });
}

/**
 * Where a word stands in a release, in any letter case: `file: …the words around it…`. `cleared` takes out of a file's
 * text what may stand there.
 */
export function placesOf(
  release: Release,
  word: string,
  cleared: (file: string, text: string) => string = (_file, text) => text,
): readonly string[] {
  const wanted = word.toLowerCase();
  return [...release.keys()].flatMap((file) => {
    if (file.toLowerCase().includes(wanted)) return [`${file}: in its name`];
    const text = cleared(file, textOf(release, file));
    const at = text.toLowerCase().indexOf(wanted);
    return at === -1 ? [] : [`${file}: …${text.slice(Math.max(0, at - 60), at + word.length + 30)}…`];
  });
}
