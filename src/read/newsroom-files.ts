import { type Dirent, lstatSync, readdirSync, type Stats } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { Problem } from "../model/problem.ts";
import { problemWithFile } from "./source-text.ts";

/** The files of a newsroom by what they are for, relative to it, sorted, with forward slashes. */
export interface NewsroomFiles {
  readonly stories: readonly string[];
  readonly pictures: ReadonlySet<string>;
  /** Files of `static/`, copied as they are. */
  readonly statics: readonly string[];
  /** Stories and pictures of the private overlay, by the same names as above. */
  readonly overlaid: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

const pictureExtensions: ReadonlySet<string> = new Set([".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"]);

/**
 * Lists what a newsroom and its private overlay (an absolute folder, or null) hold. Symbolic links and files that are
 * neither stories nor pictures are problems.
 */
export function listNewsroom(root: string, overlay: string | null): NewsroomFiles {
  const own = walk(root, "articles");
  const added = overlay === null ? { files: [], problems: [] } : walk(root, articlesOf(root, overlay));
  const articles = { files: [...own.files, ...added.files], problems: [...own.problems, ...added.problems] };
  const statics = walk(root, "static");
  const problems = [...articles.problems, ...statics.problems];
  const stories: string[] = [];
  const pictures = new Set<string>();
  for (const file of articles.files) {
    if (file.endsWith(".md")) {
      stories.push(file);
      continue;
    }
    const extension = extname(file).toLowerCase();
    if (pictureExtensions.has(extension)) pictures.add(file);
    else problems.push(wrongType(file, extension));
  }
  return { stories, pictures, statics: statics.files, overlaid: new Set(added.files), problems };
}

/** The stories of an overlay lie in its `articles/`, or in the folder itself. Relative to the newsroom. */
function articlesOf(root: string, overlay: string): string {
  const inside = join(overlay, "articles");
  const folder = entryAt(inside) === null ? overlay : inside;
  return relative(root, folder).split(sep).join("/");
}

interface Walked {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** One folder after the other: with a hundred thousand files, waiting for each folder takes twice as long. */
function walk(root: string, folder: string): Walked {
  const files: string[] = [];
  const problems: Problem[] = [];
  const visit = (next: string) => {
    if (entryAt(join(root, next))?.isSymbolicLink()) {
      problems.push(symbolicLink(next));
      return;
    }
    for (const entry of entriesOf(join(root, next))) {
      const file = `${next}/${entry.name}`;
      // Hidden files belong to editors and systems, except those that hosts and standards look for.
      if (entry.name.startsWith(".") && !(folder === "static" && entry.name === ".well-known")) continue;
      if (entry.isFile()) files.push(file);
      else if (entry.isSymbolicLink()) problems.push(symbolicLink(file));
      else if (entry.isDirectory()) visit(file);
      else problems.push(wrongType(file, "special"));
    }
  };
  visit(folder);
  return { files: files.sort(), problems };
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

function entryAt(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

function symbolicLink(file: string): Problem {
  return problemWithFile(file, {
    code: "symbolic-link",
    message: "This is a symbolic link; it could publish a file from anywhere.",
    remedy: "Put the file itself here.",
  });
}

function wrongType(file: string, extension: string): Problem {
  return problemWithFile(file, {
    code: "wrong-file-type",
    message: `A file of the type "${extension === "" ? "none" : extension}" does not belong among the stories.`,
    remedy: "Stories end in .md, pictures in .jpg, .png, .webp, .avif or .gif; put other files into static/.",
  });
}
