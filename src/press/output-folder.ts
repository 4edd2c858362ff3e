import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";

/** A file of every release that tells it from other folders. */
export const releaseMark = "status.json";

/**
 * Why a folder must not be replaced by a release, or null where it may: it is missing, empty, or a release. The reason
 * is a full sentence for the operator.
 */
export async function refusalToReplace(output: string, newsroom: string): Promise<string | null> {
  if (holds(output, newsroom)) return `The output ${output} holds the newsroom itself.`;
  const inside = relative(newsroom, output).split(/[\\/]/)[0] ?? "";
  if (["articles", "_data", "static", ".dateline", ".git"].includes(inside)) {
    return `The output ${output} lies among the newsroom's own files.`;
  }
  const stats = await stat(output).catch(() => null);
  if (stats === null) return null;
  if (!stats.isDirectory()) return `The output ${output} is a file.`;
  const names = await readdir(output);
  if (names.length === 0 || (await isRelease(output))) return null;
  return `The output ${output} holds files that no build of Dateline wrote. Empty it, or name another folder.`;
}

function holds(outer: string, inner: string): boolean {
  const path = relative(resolve(outer), resolve(inner));
  return path === "" || (!path.startsWith("..") && !resolve(path).startsWith(resolve("..", path)));
}

async function isRelease(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, releaseMark), "utf8").catch(() => "");
  return /"generator":\s*"Dateline"/.test(text);
}
