import { ok, type Result } from "../model/result.ts";
import { askGit, type GitFailure } from "./git.ts";

/** The size in bytes of each of these blobs; one that the clone lacks has none. */
export async function blobSizes(
  folder: string,
  blobs: readonly string[],
): Promise<Result<ReadonlyMap<string, number>, GitFailure>> {
  const answer = await askGit(folder, ["cat-file", "--batch-check", "--buffer"], `${blobs.join("\n")}\n`);
  if (answer.kind === "failed") return answer;
  const sizes = new Map<string, number>();
  for (const line of answer.value.toString("latin1").split("\n")) {
    const [, blob, size] = /^([0-9a-f]+) blob (\d+)$/.exec(line) ?? [];
    if (blob !== undefined) sizes.set(blob, Number(size));
  }
  return ok(sizes);
}

/** The bytes of blobs that `blobSizes` found. */
export async function readBlobs(
  folder: string,
  blobs: readonly string[],
): Promise<Result<ReadonlyMap<string, Buffer>, GitFailure>> {
  const answer = await askGit(folder, ["cat-file", "--batch", "--buffer"], `${blobs.join("\n")}\n`);
  if (answer.kind === "failed") return answer;
  const bytes = new Map<string, Buffer>();
  for (let from = 0; from < answer.value.length; ) {
    const end = answer.value.indexOf("\n", from);
    const [, blob = "", size = "0"] = /^([0-9a-f]+) blob (\d+)$/.exec(answer.value.toString("latin1", from, end)) ?? [];
    const start = end + 1;
    bytes.set(blob, answer.value.subarray(start, start + Number(size)));
    from = start + Number(size) + 1;
  }
  return ok(bytes);
}
