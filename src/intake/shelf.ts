import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, posix } from "node:path";

/** A folder that files are put into by name; names are relative, with forward slashes, and never lead out of it. */
export interface Shelf {
  /** The bytes of a file; null where there is none. A symbolic link is none. */
  read(name: string): Uint8Array | null;
  /** Puts a file into its place in one step: whoever looks sees the old one or the new one, whole. */
  write(name: string, content: string | Uint8Array): void;
  remove(name: string): void;
  /** The names of all story files, sorted by folder. Links and hidden files are left out. */
  stories(): readonly string[];
}

/** A shelf on the disk. The folder and those below it are made when they are needed; a symbolic link on the way is refused. */
export function diskShelf(root: string): Shelf {
  const sound = new Set<string>();
  const place = (name: string) => join(root, checkedName(name));
  return {
    read(name) {
      const path = place(name);
      const stats = lstatSync(path, { throwIfNoEntry: false });
      return stats?.isFile() && isInside(root, name, sound) ? readFileSync(path) : null;
    },
    write(name, content) {
      const path = place(name);
      makeFolder(root, posix.dirname(name), sound);
      const part = join(dirname(path), `.${posix.basename(name)}.part`);
      try {
        writeAnew(part, content);
        renameSync(part, path);
      } catch (error) {
        rmSync(part, { force: true });
        throw error;
      }
    },
    remove(name) {
      const path = place(name);
      if (isInside(root, name, sound)) rmSync(path, { force: true });
    },
    stories() {
      const found: string[] = [];
      if (existsSync(root)) storiesBelow(root, "", found);
      return found;
    },
  };
}

/** A shelf that reads another one and keeps to itself what is put into it. */
export function dryShelf(under: Shelf): Shelf {
  const changed = new Map<string, Uint8Array | null>();
  return {
    read: (name) => (changed.has(name) ? (changed.get(name) ?? null) : under.read(name)),
    write: (name, content) => {
      changed.set(name, typeof content === "string" ? Buffer.from(content) : content);
    },
    remove: (name) => {
      changed.set(name, null);
    },
    stories: () => under.stories(),
  };
}

/** Writes a file that is not there; what a crash has left in its place goes first, and nothing is written through a link. */
function writeAnew(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content, { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    rmSync(path, { force: true });
    writeFileSync(path, content, { flag: "wx" });
  }
}

function checkedName(name: string): string {
  const isSound = name
    .split("/")
    .every((part) => /^[^\\/:\u0000-\u001f]+$/.test(part) && part !== "." && part !== "..");
  if (!isSound) throw new Error(`"${name}" is no name of a file on this shelf.`);
  return name;
}

/** Makes the folders on the way one by one, since a link among them must not be followed even to make a folder. */
function makeFolder(root: string, folder: string, sound: Set<string>): void {
  if (sound.has(folder)) return;
  mkdirSync(root, { recursive: true });
  let path = root;
  for (const part of folder === "." ? [] : folder.split("/")) {
    path = join(path, part);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) mkdirSync(path);
    else if (!stats.isDirectory()) throw new Error(`${path} is no folder of its own, so nothing is written below it.`);
  }
  sound.add(folder);
}

/** Whether every folder on the way to a file is one of its own, not a link. */
function isInside(root: string, name: string, sound: Set<string>): boolean {
  const folder = posix.dirname(name);
  if (folder === "." || sound.has(folder)) return true;
  const parts = folder.split("/");
  const isSound = parts.every((_part, at) =>
    lstatSync(join(root, ...parts.slice(0, at + 1)), { throwIfNoEntry: false })?.isDirectory(),
  );
  if (isSound) sound.add(folder);
  return isSound;
}

function storiesBelow(root: string, folder: string, found: string[]): void {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) storiesBelow(root, name, found);
    else if (entry.isFile() && entry.name.endsWith(".md")) found.push(name);
  }
}
