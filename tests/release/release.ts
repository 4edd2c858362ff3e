import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The files of a release by their path in it, with forward slashes, sorted. */
export type Release = ReadonlyMap<string, Buffer>;

export function readRelease(folder: string): Release {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file): [string, Buffer] => [relative(folder, file).replaceAll("\\", "/"), readFileSync(file)]);
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The text of one file, which must be there. */
export function textOf(release: Release, path: string): string {
  const bytes = release.get(path);
  assert.ok(bytes !== undefined, `The release has no ${path}.`);
  return bytes.toString("utf8");
}

/** The texts of all files whose path matches. */
export function textsOf(release: Release, pattern: RegExp): ReadonlyMap<string, string> {
  return new Map([...release].filter(([path]) => pattern.test(path)).map(([path, bytes]) => [path, bytes.toString()]));
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

/** The files in which a word stands, in their names or their bytes. */
export function filesWith(release: Release, word: string): readonly string[] {
  return [...release].filter(([path, bytes]) => path.includes(word) || bytes.includes(word)).map(([path]) => path);
}

/** A release without what it has to say of killed stories: the rules for their addresses, their tombstones in feeds. */
export function withoutTombstones(release: Release): Release {
  return new Map(
    [...release].map(([path, bytes]) => {
      const text = bytes.toString("utf8");
      if (path === "_redirects") return [path, Buffer.from(text.replace(/^.* 410\n/gm, ""))];
      return [path, path.endsWith("atom.xml") ? Buffer.from(text.replace(/<at:deleted-entry [^>]*\/>/g, "")) : bytes];
    }),
  );
}
