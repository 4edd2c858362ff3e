// @ts-check
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import { keyOfCode } from "./code-key.js";
import { commands } from "./commands.js";
import { isWhole, sealTranslation, sweepTranslations } from "./translations.js";

/** Commands, and what they start in processes and threads of their own. */
const programs = [...commands, "press-hand", "reading-worker", "stock-worker"];

/**
 * Translates Dateline to JavaScript in few files, once for each state of the code, and puts them into `folder`. They lie
 * there as the sources do below the project, so that code finds its way in both alike; see `src/cli/project-root.ts`.
 * Throws where that cannot be, and leaves nothing then.
 *
 * @param {string} projectRoot
 * @param {string} folder named by the key of the code.
 */
export async function translate(projectRoot, folder) {
  const all = dirname(folder);
  mkdirSync(all, { recursive: true });
  const making = mkdtempSync(join(all, "new-"));
  try {
    await build({
      absWorkingDir: projectRoot,
      entryPoints: [...programs.map((name) => `src/cli/${name}.ts`), ...pagesIn(projectRoot), "eleventy.config.ts"],
      outdir: making,
      outbase: projectRoot,
      chunkNames: "src/[name]-[hash]",
      bundle: true,
      splitting: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      charset: "utf8",
      logLevel: "silent",
    });
    // Somebody may have changed the sources meanwhile, and what was made of them must bear no other code's name.
    if (keyOfCode(projectRoot) !== basename(folder)) throw new Error("the sources changed meanwhile");
    sealTranslation(making);
    putInPlace(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  sweepTranslations(all, Date.now());
}

/**
 * @param {string} making
 * @param {string} folder
 */
function putInPlace(making, folder) {
  // Another command may have been faster; whatever else stands there is damaged.
  if (isWhole(folder)) return;
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(making, folder);
  } catch (error) {
    if (!isWhole(folder)) throw error;
  }
}

/** @param {string} projectRoot */
function pagesIn(projectRoot) {
  return readdirSync(join(projectRoot, "src/pages"))
    .filter((name) => /\.11ty\.tsx?$/.test(name))
    .sort()
    .map((name) => `src/pages/${name}`);
}
