import { lstat, open, readdir, stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { largestWire } from "../intake/decoding.ts";
import type { WireBytes } from "../intake/wire-reading.ts";

/** A file that may hold wire items. */
export interface WireFile {
  /** As it is named in reports. */
  readonly name: string;
  readonly path: string;
}

/** Extensions of what lies beside items and is none: pictures, sound and film. */
const attachments = /^\.(jpe?g|png|webp|avif|gif|tiff?|svg|mp3|mp4|mov|wav|pdf)$/i;

/** The files of a path: itself, or all below a folder, sorted. Hidden files, links and attachments are no items. */
export async function wireFilesOf(path: string): Promise<readonly WireFile[]> {
  const stats = await stat(path);
  if (!stats.isDirectory()) return [{ name: path, path }];
  const files: WireFile[] = [];
  const pending = [path];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const inner = join(folder, entry.name);
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) pending.push(inner);
      else if (entry.isFile() && !attachments.test(extname(entry.name))) files.push({ name: inner, path: inner });
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The bytes of a file; of one that is too large, as many as show that it is. */
export async function readWireFile({ name, path }: WireFile): Promise<WireBytes & { readonly folder: string }> {
  const stats = await lstat(path);
  const file = await open(path, "r");
  try {
    const length = Math.min(stats.isFile() ? stats.size : largestWire + 1, largestWire + 1);
    const bytes = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await file.read(bytes, filled, length - filled, null);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return {
      name,
      bytes: bytes.subarray(0, filled),
      modified: { epoch: Math.floor(stats.mtimeMs / 1000) * 1000 },
      folder: dirname(path),
    };
  } finally {
    await file.close();
  }
}

/** Standard input to its end, or to where it is certain to be too large. */
export async function readStandardInput(input: AsyncIterable<Uint8Array>): Promise<WireBytes> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > largestWire) break;
  }
  return { name: "-", bytes: Buffer.concat(chunks), modified: null };
}
