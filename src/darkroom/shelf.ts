import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { named } from "../model/fault.ts";

/** Raised whenever a setting that changes the bytes of a developed file is changed. */
const settings = 1;

const digestLength = 32;

/**
 * Developed files, kept between builds. Each stands under its name behind the SHA-256 of its bytes, so that a file that
 * is empty, cut short or otherwise damaged is as good as none. Names carry the hash of what the file was made from.
 */
export interface Shelf {
  /** The bytes under a name, or null where there are none that can be trusted. */
  readonly take: (name: string) => Promise<Buffer | null>;
  /** Puts bytes under a name; a reader sees all of them or none. */
  readonly put: (name: string, bytes: Buffer) => Promise<void>;
}

/** The shelf in a folder, for the present settings and the present version of sharp: others make other bytes. */
export function shelfIn(cacheDir: string): Shelf {
  const folder = join(cacheDir, `${settings}-${sharp.versions.sharp}-${sharp.versions.vips}`);
  return {
    take: async (name) => {
      const file = await readFile(join(folder, name)).catch(() => null);
      if (file === null) return null;
      const bytes = file.subarray(digestLength);
      return bytes.length > 0 && digestOf(bytes).equals(file.subarray(0, digestLength)) ? bytes : null;
    },
    put: async (name, bytes) => {
      const target = join(folder, name);
      const draft = `${target}.${randomUUID()}.tmp`;
      await mkdir(dirname(target), { recursive: true });
      try {
        await writeFile(draft, Buffer.concat([digestOf(bytes), bytes]));
        await rename(draft, target);
      } catch (error) {
        await rm(draft, { force: true });
        throw named(error, draft);
      }
    },
  };
}

/** What the shelf holds under a name; where it holds nothing, it is made and put there. */
export async function takeOrMake(shelf: Shelf, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const kept = await shelf.take(name);
  if (kept !== null) return kept;
  const made = await make();
  await shelf.put(name, made);
  return made;
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
