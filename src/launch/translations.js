// @ts-check
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How many translations are kept whatever their age: a command that watches loads its later parts when it needs them. */
const kept = 4;
const day = 86_400_000;

/** The file of a translation that says what its other files must be. */
const seal = "files.sha256";

/**
 * The folder with one folder for each translation, which is named by the key of the code that it was made of.
 *
 * @param {string} projectRoot
 */
export function translationsIn(projectRoot) {
  return join(projectRoot, ".dateline", "code");
}

/**
 * Whether a translation is there and every byte of it as it was made.
 *
 * @param {string} folder
 */
export function isWhole(folder) {
  try {
    return readFileSync(join(folder, seal), "utf8") === sumsOf(folder);
  } catch {
    return false;
  }
}

/** @param {string} folder */
export function sealTranslation(folder) {
  writeFileSync(join(folder, seal), sumsOf(folder));
}

/**
 * Removes translations of code that is not there any more.
 *
 * @param {string} folder the folder with all of them.
 * @param {number} now milliseconds since 1970.
 */
export function sweepTranslations(folder, now) {
  readdirSync(folder)
    .map((name) => ({ path: join(folder, name), made: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.made - a.made || (a.path < b.path ? -1 : 1))
    .filter(({ made }, index) => index >= kept && made < now - day)
    .forEach(({ path }) => {
      rmSync(path, { recursive: true, force: true });
    });
}

/**
 * The sums of all files of a translation, in the format of `sha256sum`.
 *
 * @param {string} folder
 */
function sumsOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== seal)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
    .map((file) => {
      const sum = createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex");
      return `${sum}  ${file}\n`;
    })
    .join("");
}
