// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Names the code that makes pages: its sources, its packages, and the data of Node by which text is compared and dates
 * are printed. Nothing that other code has made is taken over.
 *
 * @param {string} projectRoot the folder of Dateline's own package.
 * @returns {string} a SHA-256 in hexadecimal digits.
 */
export function keyOfCode(projectRoot) {
  const hash = createHash("sha256");
  for (const file of [...sourcesIn(projectRoot, "src").sort(), "eleventy.config.ts", "package-lock.json"]) {
    // A copy without a lockfile has the packages that it finds.
    const path = join(projectRoot, file);
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  const { icu = "", tz = "", unicode = "" } = process.versions;
  return hash.update(`${process.versions.node} ${icu} ${tz} ${unicode}`).digest("hex");
}

/**
 * @param {string} projectRoot
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesIn(projectRoot, folder) {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? sourcesIn(projectRoot, path) : [path];
  });
}
