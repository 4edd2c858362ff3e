import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** A story that a release shows: what is needed to keep or take away its page without reading the story again. */
export interface PublishedStory {
  readonly id: string;
  /** The story file, relative to the newsroom. */
  readonly file: string;
  /** Its URL path below the root. */
  readonly path: string;
  readonly aliases: readonly string[];
  readonly version: number;
  /** Paths of its renditions below the root. */
  readonly pictures: readonly string[];
  /** When its licence ends, in milliseconds since 1970; null is never. */
  readonly ends: number | null;
}

/** A story that was killed: it comes back only with a higher version, and its addresses stay known. */
export interface Tombstone {
  readonly id: string;
  readonly file: string;
  readonly path: string;
  readonly aliases: readonly string[];
  readonly version: number;
}

/** What the press knows of the last release. It lies in the private state folder. */
export interface Manifest {
  readonly format: 1;
  /** The clock of the release, in milliseconds since 1970. */
  readonly now: number;
  /** SHA-256 of every file by its name relative to the release, in the order of the names. */
  readonly files: Readonly<Record<string, string>>;
  /** In the order of their ids. */
  readonly stories: readonly PublishedStory[];
  /** Files of stories whose last published page was kept since they are broken. */
  readonly quarantined: readonly string[];
  /** In the order of their ids. */
  readonly tombstones: readonly Tombstone[];
  /** Published stories whose files went away and whose deletion nobody has confirmed. */
  readonly unconfirmed: readonly PublishedStory[];
}

/** The manifest of the last release, or null where there is none that can be trusted. */
export async function readManifest(path: string): Promise<Manifest | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const manifest: unknown = JSON.parse(text);
    return isManifest(manifest) ? manifest : null;
  } catch {
    return null;
  }
}

/** Writes the manifest whole or not at all. */
export async function writeManifest(path: string, manifest: Manifest): Promise<void> {
  await writeWhole(path, `${JSON.stringify(manifest, null, 1)}\n`);
}

/** Replaces a file of the state folder in one step, so that a crash leaves the earlier text or the new one. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const incoming = `${path}.incoming`;
  await writeFile(incoming, text);
  await rename(incoming, path);
}

function isManifest(value: unknown): value is Manifest {
  return (
    isGroup(value) &&
    value["format"] === 1 &&
    typeof value["now"] === "number" &&
    isGroup(value["files"]) &&
    ["stories", "quarantined", "tombstones", "unconfirmed"].every((key) => Array.isArray(value[key]))
  );
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
