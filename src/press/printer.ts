import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";

/** Writes pages into a release that is being made. */
export interface Printer {
  /** Writes a page; `path` is the file's, absolute or relative to the working folder. */
  print(path: string, text: string): void;
}

/** The printer of a folder. It writes nowhere else, and no file twice. */
export function printerOf(folder: string): Printer {
  const root = resolve(folder);
  const folders = new Set<string>();
  return {
    print(path, text) {
      const target = resolve(path);
      const inside = relative(root, target);
      if (inside === "" || inside.split(sep)[0] === "..")
        throw new Error(`The page ${path} lies outside of the release.`);
      const parent = dirname(target);
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      writeFileSync(target, text, { flag: "wx" });
    },
  };
}
