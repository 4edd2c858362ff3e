import { existsSync } from "node:fs";
import { join } from "node:path";
import { askGit } from "./git.ts";

/**
 * The names that git gives to the bytes of files which it knows to be unchanged since they were checked out, by file
 * relative to `root`. Empty where git cannot tell: outside of a repository, or where it changes files on the way from
 * the repository to the disk.
 *
 * @param folder the folder of files that are asked about, relative to `root`.
 */
export async function cleanBlobs(root: string, folder: string): Promise<ReadonlyMap<string, string>> {
  const none = new Map<string, string>();
  const [listed, changed, conversion] = await Promise.all([
    askGit(root, ["ls-files", "-z", "--stage", "--full-name", "--", folder]),
    askGit(root, ["diff-files", "-z", "--name-only", "--relative", "--", folder]),
    askGit(root, ["config", "--get-regexp", "^core\\.(autocrlf|eol)$"]),
  ]);
  if (listed.kind === "failed" || changed.kind === "failed" || conversion.kind === "ok") return none;
  const prefix = await askGit(root, ["rev-parse", "--show-prefix"]);
  const attributes = await askGit(root, ["ls-files", "-z", "--", ":(top,glob)**/.gitattributes"]);
  if (prefix.kind === "failed" || attributes.kind === "failed" || attributes.value.length > 0) return none;
  if (existsSync(join(root, ".gitattributes"))) return none;
  const own = prefix.value.toString("utf8").trim();
  const blobs = new Map<string, string>();
  for (const line of listed.value.toString("utf8").split("\0")) {
    const [, blob, name] = /^100(?:644|755) ([0-9a-f]{40}) 0\t(.*)$/s.exec(line) ?? [];
    if (blob !== undefined && name?.startsWith(own)) blobs.set(name.slice(own.length), blob);
  }
  for (const name of changed.value.toString("utf8").split("\0")) blobs.delete(name);
  return blobs;
}
