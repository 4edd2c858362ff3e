import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
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
  const [listed, others, changed, conversion, place] = await Promise.all([
    askGit(root, ["ls-files", "-z", "-v", "--stage", "--full-name", "--", folder]),
    askGit(root, ["ls-files", "-z", "--others", "--", folder]),
    askGit(root, ["diff-files", "-z", "--name-only", "--relative", "--", folder]),
    askGit(root, ["config", "--get-regexp", "^core\\.(autocrlf|eol)$"]),
    askGit(root, ["rev-parse", "--show-prefix", "--git-path", "info/attributes"]),
  ]);
  const answered = listed.kind === "ok" && others.kind === "ok" && changed.kind === "ok" && place.kind === "ok";
  if (!answered || conversion.kind === "ok") return none;
  const [own = "", attributes = ""] = place.value.toString("utf8").split("\n");
  const names = [...textsIn(listed.value), ...textsIn(others.value)];
  if (names.some((name) => name.endsWith(".gitattributes")) || hasAttributes(root, own, attributes)) return none;
  const blobs = new Map<string, string>();
  for (const line of textsIn(listed.value)) {
    // H: neither told to overlook changes of the file, nor to do without it.
    const [, blob, name] = /^H 100(?:644|755) ([0-9a-f]{40}) 0\t(.*)$/s.exec(line) ?? [];
    if (blob !== undefined && name?.startsWith(own)) blobs.set(name.slice(own.length), blob);
  }
  for (const name of textsIn(changed.value)) blobs.delete(name);
  return blobs;
}

/** Whether attributes are set for a newsroom from outside: by the repository's own, or in a folder above it. */
function hasAttributes(root: string, own: string, attributes: string): boolean {
  const depth = own.split("/").filter((part) => part !== "").length;
  const above = Array.from({ length: depth + 1 }, (_, up) => join(root, ...Array(up).fill(".."), ".gitattributes"));
  return [resolve(root, attributes), ...above].some((path) => existsSync(path));
}

function textsIn(answer: Buffer): readonly string[] {
  return answer.toString("utf8").split("\0");
}
