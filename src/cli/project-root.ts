import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const configuration = "eleventy.config";

/**
 * The folder below which the running code lies as `src/` does: Dateline's own package, or the folder of its translation
 * (`src/launch/translate.js`), which is named by the key of the code.
 */
export const codeRoot = folderAbove(fileURLToPath(import.meta.url), [`${configuration}.ts`, `${configuration}.js`]);

/** The folder of Dateline's own package: where its style sheet and icons are. */
export const projectRoot = folderAbove(codeRoot, [`${configuration}.ts`]);

/** Whether the code that runs is a translation. */
export const isTranslated = codeRoot !== projectRoot;

/** The file of a module that runs by itself, without its suffix: `src/cli/press-hand`. */
export function programFile(module: string): string {
  return join(codeRoot, `${module}.${isTranslated ? "js" : "ts"}`);
}

function folderAbove(path: string, marks: readonly string[]): string {
  for (let folder = path; ; folder = dirname(folder)) {
    if (marks.some((mark) => existsSync(join(folder, mark)))) return folder;
    if (folder === dirname(folder)) throw new Error(`Neither ${marks.join(" nor ")} lies above ${path}.`);
  }
}
