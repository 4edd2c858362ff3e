import type { FileTable } from "./file-table.ts";

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
  /** The clock of the release, in milliseconds since 1970. */
  readonly now: number;
  readonly files: FileTable;
  /** Those it shows, newest first, then those whose last pages were kept. */
  readonly stories: readonly PublishedStory[];
  /** Files of stories that were left out, or shown as they last were, since they are broken. */
  readonly quarantined: readonly string[];
  /** In the order of their ids. */
  readonly tombstones: readonly Tombstone[];
  /** Published stories whose files went away and whose deletion nobody has confirmed. */
  readonly unconfirmed: readonly PublishedStory[];
}

/** A published story as it can be written down: one that is looked up would lose what was not asked of it. */
export function writtenStory({ id, file, path, aliases, version, pictures, ends }: PublishedStory): PublishedStory {
  return { id, file, path, aliases, version, pictures, ends };
}
